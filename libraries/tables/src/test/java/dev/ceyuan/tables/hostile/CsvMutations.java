package dev.ceyuan.tables.hostile;

import dev.ceyuan.tables.hostile.HostileFiles.Mutation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Mutations of .csv files: quotes, separators, encodings, line ends, sizes.
final class CsvMutations {

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            "\"x",
            "x\"y",
            ",",
            ";",
            "\t",
            "\r",
            "\n",
            "\0",
            "=cmd|' /C calc'!A0",
            "'=1",
            "\uFEFF",
            "\uFFFF",
            "\u0007",
            "sep=;\n",
            "，",
            "80万",
            "2026-02-30",
            "1E999",
            "#N/A",
            "不详");

    private final Random random;

    CsvMutations(Random random) {
        this.random = random;
    }

    List<Mutation> all() {
        return List.of(
                new Mutation("insert a piece", this::insert),
                new Mutation("other separator", this::separator),
                new Mutation("other encoding", this::encoding),
                new Mutation("mixed encodings", this::mixed),
                new Mutation("invalid bytes", this::invalid),
                new Mutation(
                        "drop quotes",
                        content -> text(content).replaceFirst("\"", "").getBytes(StandardCharsets.UTF_8)),
                new Mutation("long field", this::lengthen),
                new Mutation("many columns", this::widen),
                new Mutation("other line ends", this::lineEnds));
    }

    private byte[] insert(byte[] content) {
        String text = text(content);
        int at = random.nextInt(text.length() + 1);
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return (text.substring(0, at) + piece + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] separator(byte[] content) {
        return text(content).replace(',', ";\t|，".charAt(random.nextInt(4))).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] encoding(byte[] content) {
        List<Charset> charsets = List.of(
                Charset.forName("GB18030"),
                Charset.forName("Big5"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16,
                StandardCharsets.ISO_8859_1,
                Charset.forName("EUC-JP"));
        return text(content).getBytes(charsets.get(random.nextInt(charsets.size())));
    }

    private byte[] mixed(byte[] content) {
        byte[] other = text(content).getBytes(Charset.forName("GB18030"));
        byte[] both = java.util.Arrays.copyOf(content, content.length + other.length);
        System.arraycopy(other, 0, both, content.length, other.length);
        return both;
    }

    private byte[] invalid(byte[] content) {
        byte[] changed = content.clone();
        for (int i = 0; i < 3 && changed.length > 0; i++) {
            changed[random.nextInt(changed.length)] = (byte)
                    List.of(0xff, 0x80, 0xc0, 0x00, 0xf8).get(random.nextInt(5)).intValue();
        }
        return changed;
    }

    private byte[] lengthen(byte[] content) {
        String text = text(content);
        int at = random.nextInt(text.length() + 1);
        return (text.substring(0, at) + "长".repeat(random.nextInt(60_000)) + text.substring(at))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] widen(byte[] content) {
        String text = text(content);
        int at = random.nextInt(text.length() + 1);
        return (text.substring(0, at) + ",".repeat(random.nextInt(20_000)) + "x" + text.substring(at))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] lineEnds(byte[] content) {
        String end = List.of("\r", "\n", "\n\r", "\u2028").get(random.nextInt(4));
        return text(content).replace("\r\n", "\n").replace("\n", end).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
