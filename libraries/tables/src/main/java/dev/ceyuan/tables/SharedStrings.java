package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.util.Arrays;

/// The shared string table of a workbook.
final class SharedStrings {

    private final TextStore store = new TextStore();
    private long[] ends = new long[1_024];
    private int size;

    private SharedStrings() {}

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(XmlPart xml, TableLimits limits, Refuse refuse) {
        SharedStrings strings = new SharedStrings();
        try {
            while (xml.next()) {
                if (xml.starts("si")) {
                    strings.readOne(xml, limits, refuse);
                }
            }
        } catch (RuntimeException e) {
            strings.close();
            throw e;
        }
        return strings;
    }

    private void readOne(XmlPart xml, TableLimits limits, Refuse refuse) {
        StringBuilder text = new StringBuilder();
        RichText.read(xml, text, () -> {
            if (text.length() > limits.cellCharacters()) {
                throw refuse.expected("≤ " + limits.cellCharacters())
                        .found(text.substring(0, CellProblem.FOUND_CHARACTERS))
                        .because(Kind.CELL_TOO_LONG);
            }
        });
        if (size >= limits.sharedStrings()) {
            throw refuse.expected("≤ " + limits.sharedStrings())
                    .found("> " + limits.sharedStrings())
                    .because(Kind.TOO_MANY_TEXTS);
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[size++] = store.append(EscapedText.decode(text.toString()));
    }

    int size() {
        return size;
    }

    String get(int index) {
        return store.read(index == 0 ? 0 : ends[index - 1], ends[index]);
    }

    void close() {
        store.close();
    }
}
