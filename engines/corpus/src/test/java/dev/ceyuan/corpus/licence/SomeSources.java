package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Sources, agreements and releases for tests.
final class SomeSources {
    static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private SomeSources() {}

    static byte[] file() {
        try (var yaml = Objects.requireNonNull(SomeSources.class.getResourceAsStream("sources.yaml"))) {
            return yaml.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sources shipped() {
        return Sources.read("sources.yaml", file());
    }

    static Source licensed(String id, String licence) {
        return source(id, licence, new Legality.OpenLicence("https://example.cn/" + id));
    }

    static Source source(String id, String licence, Legality legality) {
        return new Source(
                id,
                Wording.same(id),
                List.of(new FilePattern(id + ".jsonl")),
                licence,
                "https://example.cn",
                "Ceyuan",
                Country.DOMESTIC,
                legality,
                id.length(),
                "© " + id);
    }

    static Sources of(Source... sources) {
        return new Sources(List.of(sources), List.of());
    }

    static Agreement agreement(String id, String source, Purpose... purposes) {
        return new Agreement(
                id,
                "甲方",
                set(source),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                purposes.length == 0 ? EnumSet.noneOf(Purpose.class) : EnumSet.copyOf(Arrays.asList(purposes)),
                set(),
                set());
    }

    static Release release(Purpose purpose, String licence) {
        return new Release("r1", DAY, purpose, Optional.of(licence), Optional.of("CN"));
    }

    static Release unlicensed(Purpose purpose) {
        return new Release("r1", DAY, purpose, Optional.empty(), Optional.of("CN"));
    }

    static SortedSet<String> set(String... texts) {
        return new TreeSet<>(Arrays.asList(texts));
    }
}
