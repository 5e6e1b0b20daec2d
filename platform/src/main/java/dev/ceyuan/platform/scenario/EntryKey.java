package dev.ceyuan.platform.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// The key under which an imported row is known again: its number, or else a digest of list, owner and title. Version
/// 1:
/// keys are stored.
final class EntryKey {
    private static final int DIGITS = 32;
    private static final char SEPARATOR = '\u001f';

    private EntryKey() {}

    static String of(SheetEntry row) {
        var number = row.number();
        if (number != null) {
            return "no:" + number;
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
