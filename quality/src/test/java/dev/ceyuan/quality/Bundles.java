package dev.ceyuan.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// The keys of message bundles.
final class Bundles {
    private Bundles() {}

    static Set<String> keysOf(Path bundle) {
        return new TreeSet<>(load(bundle, new Properties()).stringPropertyNames());
    }

    /// Keys of which only the last message counts.
    static Set<String> keysThatStandTwice(Path bundle) {
        var twice = new TreeSet<String>();
        load(bundle, new Properties() {
            @Override
            public synchronized Object put(Object key, Object message) {
                if (containsKey(key)) {
                    twice.add(key.toString());
                }
                return super.put(key, message);
            }
        });
        return twice;
    }

    private static Properties load(Path bundle, Properties properties) {
        try (var reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
