package dev.ceyuan.platform.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The key under which an imported row is known again: its number within its list, or, in no list, within its
/// organisation; without a number a digest of list, owner and title. Version 1: keys are stored.
final class EntryKey {
    private static final String NUMBERED = "no:";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int DIGITS = 32;
    private static final char SEPARATOR = '\u001f';

    private EntryKey() {}

    /// The number under which an entry is exported, so that the exported row finds it again.
    ///
    /// @param key of the entry, null if it was entered by hand
    static String number(@Nullable String key, UUID id) {
        return key != null && key.startsWith(NUMBERED) ? numberIn(key) : id.toString();
    }

    /// `no:<digest of the list or owner>:<number>`
    private static String numberIn(String key) {
        return key.substring(key.indexOf(':', NUMBERED.length()) + 1);
    }

    /// The ids among the numbers, see [#number].
    static List<UUID> ids(Collection<String> keys) {
        return keys.stream().flatMap(key -> id(key).stream()).toList();
    }

    private static Optional<UUID> id(String key) {
        var number = key.startsWith(NUMBERED) ? numberIn(key) : "";
        return ID.matcher(number).matches() ? Optional.of(UUID.fromString(number)) : Optional.empty();
    }

    static String of(SheetEntry row) {
        var number = row.number();
        if (number != null) {
            var within = row.list() == null ? "owner" + SEPARATOR + row.stated() : "list" + SEPARATOR + row.list();
            return NUMBERED + digest(within) + ":" + number;
        }
        var identity = Objects.toString(row.list(), "")
                + SEPARATOR
                + row.stated()
                + SEPARATOR
                + row.content().title();
        return "v1:" + digest(identity);
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(sha256(text)).substring(0, DIGITS);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
