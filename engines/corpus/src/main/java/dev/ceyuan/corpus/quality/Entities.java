package dev.ceyuan.corpus.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Entities of HTML that were left over in a text, such as `&nbsp;` or `&#8220;`.
///
/// One that was escaped again and again (`&amp;amp;lt;`) is read to the end at once.
///
/// Sources: HTML 4.01 §24 (names), HTML Living Standard §13.2.5.80 (numbers from 128 to 159 mean Windows-1252).
final class Entities {
    private static final int LONGEST = 12;
    private static final int FIRST_WINDOWS = 0x80;
    private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
    private static final Map<String, Integer> NAMES = readNames();

    private Entities() {}

    /// What an entity stands for.
    ///
    /// @param with the character
    /// @param end  offset after the entity
    record Found(String with, int end) {}

    /// The entity that begins with the ampersand at an offset.
    static @Nullable Found at(char[] chars, int ampersand, int length) {
        Found found = null;
        var begin = ampersand;
        while (true) {
            var end = semicolon(chars, begin + 1, length);
            if (end < 0) {
                return found;
            }
            var codePoint = codePoint(String.valueOf(chars, begin + 1, end - begin - 1));
            if (codePoint < 0) {
                return found;
            }
            found = new Found(Character.toString(codePoint), end + 1);
            if (codePoint != '&') {
                return found;
            }
            begin = end; // what follows may be the rest of an entity that was escaped twice
        }
    }

    private static int semicolon(char[] chars, int from, int length) {
        for (var i = from; i < Math.min(length, from + LONGEST); i++) {
            if (chars[i] == ';') {
                return i;
            }
        }
        return -1;
    }

    /// @return -1 if that is no entity
    private static int codePoint(String name) {
        if (!name.startsWith("#")) {
            return NAMES.getOrDefault(name, -1);
        }
        var hex = name.startsWith("x", 1) || name.startsWith("X", 1);
        var digits = name.substring(hex ? 2 : 1);
        var value = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), hex ? 16 : 10) : -1;
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return -1;
            }
            value = value * (hex ? 16 : 10) + digit;
        }
        return digits.isEmpty() || !isCharacter(value) ? -1 : windows(value);
    }

    private static boolean isCharacter(int value) {
        return value > 0 && value <= Character.MAX_CODE_POINT && (value < 0xd800 || value > 0xdfff);
    }

    private static int windows(int value) {
        var index = value - FIRST_WINDOWS;
        return index >= 0 && index < WINDOWS.length() ? WINDOWS.charAt(index) : value;
    }

    private static Map<String, Integer> readNames() {
        var file = "entities.csv";
        try (var in = Objects.requireNonNull(Entities.class.getResourceAsStream(file), file)) {
            var names = new HashMap<String, Integer>();
            new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .forEach(row -> names.put(row[0], Integer.parseInt(row[1], 16)));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
