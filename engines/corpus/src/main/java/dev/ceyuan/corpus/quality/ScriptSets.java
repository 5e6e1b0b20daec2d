package dev.ceyuan.corpus.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sets of characters in `characters.yaml`, as bits of each char.
final class ScriptSets {
    /// Used in simplified text alone.
    static final int HANS = 1;
    /// Used in traditional text alone.
    static final int HANT = 2;
    /// Used in Japanese alone.
    static final int JAPANESE = 4;
    /// Usual in written Cantonese and rare in standard Chinese.
    static final int CANTONESE = 8;
    /// The last bit. Such as 的: a longer text without any of them is a list.
    static final int STOP = 16;

    private static final int BMP = 1 << 16;
    private static final byte[] OF_CHAR = table();

    private ScriptSets() {}

    /// The bits of the sets that a code point is in.
    static int of(int codePoint) {
        return codePoint < BMP ? OF_CHAR[codePoint] : 0;
    }

    private static byte[] table() {
        var table = new byte[BMP];
        var sets = read();
        for (var set : List.of("hans", "hant", "japanese", "cantonese", "stop")) {
            var bit = bit(set);
            var characters = sets.getOrDefault(set, "");
            for (var i = 0; i < characters.length(); i++) {
                table[characters.charAt(i)] |= (byte) bit;
            }
        }
        return table;
    }

    static Map<String, String> read() {
        var sets = new HashMap<String, String>();
        for (var row : YamlResource.rows("characters.yaml")) {
            sets.put(row.text("set"), row.text("characters").replaceAll("\\s", ""));
        }
        return sets;
    }

    private static int bit(String set) {
        return switch (set) {
            case "hans" -> HANS;
            case "hant" -> HANT;
            case "japanese" -> JAPANESE;
            case "cantonese" -> CANTONESE;
            case "stop" -> STOP;
            default -> throw new IllegalArgumentException("No set of characters (name=%s)".formatted(set));
        };
    }
}
