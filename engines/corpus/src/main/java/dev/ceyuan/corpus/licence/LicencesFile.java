package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.corpus.yaml.YamlMap;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads a table of licences from YAML.
final class LicencesFile {
    private LicencesFile() {}

    static Licences read(String file, byte[] yaml) {
        var root = YamlMap.read(file, yaml);
        var licences = new LinkedHashMap<String, Licence>();
        for (var map : root.maps("licences")) {
            var licence = licence(map);
            if (licences.put(licence.id(), licence) != null) {
                throw map.wrong("id", ErrorWords.say("expected.id-once"));
            }
        }
        var table = new Licences(
                (int) root.whole("version", 1, Integer.MAX_VALUE),
                root.day("effective"),
                root.wording("remark"),
                needs(root.map("purposes")),
                clause(root.map("evidence")),
                clause(root.map("unknown")),
                licences);
        root.finish();
        return table;
    }

    private static Map<Purpose, Set<Permission>> needs(YamlMap map) {
        var needs = new EnumMap<Purpose, Set<Permission>>(Purpose.class);
        for (var purpose : Purpose.values()) {
            needs.put(purpose, map.some(Permission.class, key(purpose)));
        }
        map.finish();
        return needs;
    }

    private static Clause clause(YamlMap map) {
        var clause = new Clause(map.wording("clause"), map.text("source"));
        map.finish();
        return clause;
    }

    private static Licence licence(YamlMap map) {
        var permits = clauses(map, "permits", Permission.class);
        var withholds = clauses(map, "withholds", Permission.class);
        for (var permission : Permission.values()) {
            if (permits.containsKey(permission) == withholds.containsKey(permission)) {
                throw map.wrong("permits." + key(permission), ErrorWords.say("expected.permitted-or-withheld"));
            }
        }
        var licence = new Licence(
                map.text("id"),
                map.wording("title"),
                map.text("source"),
                permits,
                withholds,
                clauses(map, "duties", Duty.class),
                onward(map, "share-alike", "with"),
                onward(map, "excludes", "licences"),
                map.flag("offered"));
        map.finish();
        return licence;
    }

    private static <K extends Enum<K>> Map<K, Clause> clauses(YamlMap licence, String key, Class<K> type) {
        var clauses = new EnumMap<K, Clause>(type);
        if (licence.has(key)) {
            var map = licence.map(key);
            for (var constant : type.getEnumConstants()) {
                if (map.has(key(constant))) {
                    clauses.put(constant, new Clause(place(licence, map, key(constant)), licence.text("source")));
                }
            }
            map.finish();
        }
        return clauses;
    }

    private static Optional<Licence.Onward> onward(YamlMap licence, String key, String licences) {
        if (!licence.has(key)) {
            return Optional.empty();
        }
        var map = licence.map(key);
        var clause = new Clause(place(licence, map, "clause"), licence.text("source"));
        var onward = new Licence.Onward(clause, new TreeSet<>(map.texts(licences)));
        map.finish();
        return Optional.of(onward);
    }

    /// A clause that is one text belongs to the licence of its entry.
    private static Wording place(YamlMap licence, YamlMap map, String key) {
        var place = map.wording(key);
        return place.chinese().equals(place.english())
                ? Wording.same(licence.text("id") + " " + place.chinese())
                : place;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
