package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Decides what a file is, by its name and by its first bytes, which must agree.
enum FileFormat {
    XLSX,
    CSV;

    private static final int SAMPLE = 1_024;
    private static final byte[] OLE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /// The format of a file; throws [TableRefused] when it is not one of these or not what its name says.
    static FileFormat of(String name, Bytes bytes, Refuse refuse) throws IOException {
        FileFormat named = named(name, refuse);
        String content = content(bytes);
        if (content.equals("ole")) {
            throw refuse.expected(".xlsx")
                    .because(contains(bytes, ENCRYPTED_PACKAGE) ? Kind.ENCRYPTED : Kind.OLD_WORKBOOK);
        }
        boolean agrees = switch (named) {
            case XLSX -> content.equals("zip");
            case CSV -> content.equals("text");
        };
        if (!agrees) {
            throw refuse.expected(named == XLSX ? ".xlsx" : ".csv")
                    .found(content)
                    .because(Kind.CONTENT_NOT_AS_NAMED);
        }
        return named;
    }

    private static FileFormat named(String name, Refuse refuse) {
        String lower = name.toLowerCase(Locale.ROOT);
        String extension = lower.substring(lower.lastIndexOf('.') + 1);
        return switch (extension) {
            case "xlsx" -> XLSX;
            case "csv" -> CSV;
            case "xls" -> throw refuse.expected(".xlsx").found(".xls").because(Kind.OLD_WORKBOOK);
            case "xlsm", "xltm", "xlam" ->
                throw refuse.expected(".xlsx").found("." + extension).because(Kind.MACROS);
            default -> throw refuse.expected(".xlsx, .csv").found(name).because(Kind.FORMAT_UNSUPPORTED);
        };
    }

    private static String content(Bytes bytes) throws IOException {
        byte[] sample = new byte[SAMPLE];
        int length = bytes.read(0, sample, SAMPLE);
        if (length >= OLE.length && Arrays.equals(sample, 0, OLE.length, OLE, 0, OLE.length)) {
            return "ole";
        }
        String text = new String(sample, 0, length, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return "zip";
        }
        String start = text.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
        if (text.startsWith("%PDF")) {
            return "pdf";
        }
        if (start.startsWith("{\\rtf")) {
            return "rtf";
        }
        if (start.startsWith("<?xml")) {
            return "xml";
        }
        boolean html = start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<table")
                || start.startsWith("<meta");
        return html ? "html" : text.startsWith("\u001f\u008b") ? "gzip" : "text";
    }

    private static boolean contains(Bytes bytes, byte[] wanted) throws IOException {
        byte[] block = new byte[64 * 1024];
        long position = 0;
        for (int got = bytes.read(0, block, block.length); got >= wanted.length; ) {
            for (int i = 0; i <= got - wanted.length; i++) {
                if (block[i] == wanted[0] && Arrays.equals(block, i, i + wanted.length, wanted, 0, wanted.length)) {
                    return true;
                }
            }
            position += got - wanted.length + 1;
            got = bytes.read(position, block, block.length);
        }
        return false;
    }
}
