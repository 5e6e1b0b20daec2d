package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictPartTest {
    private static final String NAME = "verdicts/part-00000.jsonl.zst";

    @TempDir
    Path release;

    @Test
    void saysOfEachDocumentWhatBecameOfItAndWhy() throws Exception {
        var dropped = new Verdict(
                Samples.id(1),
                "laws",
                "k",
                10,
                Outcome.DROPPED,
                new Drop("near-duplicates.jaccard", 912_000, 800_000),
                Samples.id(7),
                List.of(new Span("personal-data.mobile", 3, 14)),
                Map.of("quality.length", 4L, "a", -1L),
                Map.of("script", "hans"));

        write(List.of(dropped, Samples.kept(Samples.row(Samples.id(2), "正文"))));

        assertThat(lines())
                .containsExactly(
                        "{\"id\":\"00000000000000000000000000000001\",\"source\":\"laws\",\"key\":\"k\",\"bytes\":10,"
                                + "\"outcome\":\"dropped\",\"rule\":\"near-duplicates.jaccard\",\"value\":912000,"
                                + "\"threshold\":800000,\"survivor\":\"00000000000000000000000000000007\","
                                + "\"spans\":[[\"personal-data.mobile\",3,14]],"
                                + "\"measures\":{\"a\":-1,\"quality.length\":4},\"tags\":{\"script\":\"hans\"}}",
                        "{\"id\":\"00000000000000000000000000000002\",\"source\":\"laws\",\"key\":\"k\",\"bytes\":6,"
                                + "\"outcome\":\"kept\",\"rule\":null,\"value\":null,\"threshold\":null,"
                                + "\"survivor\":null,\"spans\":[],\"measures\":{\"quality.length\":6},"
                                + "\"tags\":{\"script\":\"hans\"}}");
    }

    @Test
    void givesAllRowsOfADocumentThatItsSourceHasTwice() {
        var verdicts = new ArrayList<Verdict>();
        for (var i = 0; i < 9_000; i++) { // over two frames
            verdicts.add(Samples.dropped(Samples.id(5), "laws", "a.x"));
        }
        verdicts.add(Samples.dropped(Samples.id(6), "laws", "a.x"));
        write(verdicts);

        try (var reader = VerdictPart.open(List.of(release.resolve(NAME)))) {
            assertThat(reader.byId(Samples.id(5))).hasSize(9_000);
            assertThat(reader.byId(Samples.id(6))).hasSize(1);
            assertThat(reader.page("", 10)).hasSize(9_000);
            assertThat(reader.page(Samples.id(5), 10)).hasSize(1);
        }
    }

    @Test
    void findsDocumentsByTheBeginningOfTheirIds() {
        var verdicts = new ArrayList<Verdict>();
        for (var i = 0; i < 40; i++) {
            verdicts.add(Samples.dropped(Samples.id(i), "laws", "a.x"));
            verdicts.add(Samples.dropped(Samples.id(i), "laws", "a.x"));
        }
        write(verdicts);

        try (var reader = VerdictPart.open(List.of(release.resolve(NAME)))) {
            var whole = Samples.id(17);
            var begin = whole.substring(0, whole.length() - 1);
            assertThat(reader.beginning(whole, 5)).isEqualTo(reader.byId(whole)).hasSize(2);
            assertThat(reader.beginning(begin, 3)).isEqualTo(reader.page(Samples.id(15), 6));
            assertThat(reader.beginning("f", 5)).isEmpty();
        }
    }

    @Test
    void filtersByRuleAndSourcePageByPage() {
        var verdicts = new ArrayList<Verdict>();
        for (var i = 0; i < 1_000; i++) {
            verdicts.add(Samples.dropped(Samples.id(i), i % 2 == 0 ? "laws" : "news", i % 3 == 0 ? "a.x" : "b.y"));
        }
        write(verdicts);

        try (var reader = VerdictPart.open(List.of(release.resolve(NAME)))) {
            var page = reader.page(Samples.id(12), 2, verdict -> isOf(verdict, "laws", "a.x"));

            assertThat(page).extracting(Verdict::id).containsExactly(Samples.id(18), Samples.id(24));
        }
    }

    private static boolean isOf(Verdict verdict, String source, String rule) {
        var drop = verdict.drop();
        return verdict.source().equals(source) && drop != null && drop.rule().equals(rule);
    }

    @Test
    void refusesAVerdictThatContradictsItself() {
        assertThatThrownBy(() -> verdict(Outcome.KEPT, new Drop("a.x", 1, 1), null))
                .hasMessageContaining("outcome=KEPT");
        assertThatThrownBy(() -> verdict(Outcome.DROPPED, null, null)).hasMessageContaining("drop=null");
        assertThatThrownBy(() -> verdict(Outcome.REFUSED, new Drop("a.x", 1, 1), Samples.id(3)))
                .hasMessageContaining("survivor=");
    }

    private static Verdict verdict(Outcome outcome, @Nullable Drop drop, @Nullable String survivor) {
        return new Verdict(Samples.id(1), "laws", "", 1, outcome, drop, survivor, List.of(), Map.of(), Map.of());
    }

    private void write(List<Verdict> verdicts) {
        try (var part = VerdictPart.create(release, NAME)) {
            verdicts.forEach(part::write);
            part.finish();
        }
    }

    private List<String> lines() throws Exception {
        try (var in = new ZstdInputStream(Files.newInputStream(release.resolve(NAME)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
