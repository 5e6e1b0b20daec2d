package dev.ceyuan.platform.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The key under which an imported row is known again: its number, or else a digest of list, owner and title. Version
/// 1:
/// keys are stored.
final class EntryKey {
    private static final String NUMBERED = "no:";
    private static final int DIGITS = 32;
    private static final char SEPARATOR = '\u001f';

    private EntryKey() {}

    /// The number under which an entry is exported, so that the exported row finds it again.
    ///
    /// @param key of the entry, null if it was entered by hand
    static String number(@Nullable String key, UUID id) {
        return key != null && key.startsWith(NUMBERED) ? key.substring(NUMBERED.length()) : id.toString();
    }

    static String of(SheetEntry row) {
        var number = row.number();
        if (number != null) {
            return NUMBERED + number;
        }
        var identity = Objects.toString(row.list(), "")
                + SEPARATOR
                + row.stated()
                + SEPARATOR
                + row.content().title();
        return "v1:" + HexFormat.of().formatHex(sha256(identity)).substring(0, DIGITS);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
