package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A dated table of licences, and what releases need of them.
///
/// @param effective    the day from which the table is used
/// @param remark       how far to trust it
/// @param needs        what a release needs of its sources, by purpose
/// @param lawfulSource what demands evidence
/// @param unknown      what holds where no licence of the table does
/// @param all          by id, in the order in which the gate prefers them
public record Licences(
        int version,
        LocalDate effective,
        Wording remark,
        Map<Purpose, Set<Permission>> needs,
        Clause lawfulSource,
        Clause unknown,
        Map<String, Licence> all) {
    private static final String SHIPPED = "licences.yaml";

    public Licences {
        needs = Collections.unmodifiableMap(new LinkedHashMap<>(needs));
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /// The table that comes with the engine.
    public static Licences shipped() {
        try (var yaml = Objects.requireNonNull(Licences.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return read("ceyuan:" + SHIPPED, yaml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED, e);
        }
    }

    /// Reads a table strictly.
    ///
    /// @param file what the user calls it
    /// @throws dev.ceyuan.corpus.CorpusException that names the file and the key
    public static Licences read(String file, byte[] yaml) {
        return LicencesFile.read(file, yaml);
    }

    /// What a release needs of its sources.
    public Set<Permission> needsOf(Purpose purpose) {
        return needs.getOrDefault(purpose, EnumSet.allOf(Permission.class));
    }

    public Optional<Licence> licence(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /// The licences that a release may bear.
    List<String> offered() {
        return all.values().stream().filter(Licence::offered).map(Licence::id).toList();
    }

    /// What a release gives to whoever gets it.
    Set<Permission> givenBy(String licence) {
        return licence(licence)
                .map(Licence::permits)
                .map(Map::keySet)
                .orElse(Set.of()); // proprietary: nothing beyond the purpose
    }
}
