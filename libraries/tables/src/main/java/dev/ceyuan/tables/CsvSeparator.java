package dev.ceyuan.tables;

import java.io.IOException;
import java.io.Reader;

/// The separator of a .csv file.
///
/// @param character comma, semicolon or tab
/// @param declared whether the first line is Excel's `sep=` line, which is no row
record CsvSeparator(char character, boolean declared) {

    private static final char[] CANDIDATES = {',', ';', '\t'};
    private static final int SAMPLE_CHARACTERS = 32 * 1024;
    private static final int SAMPLE_LINES = 20;

    /// Finds the separator from the first lines: the one that stands outside of quotes in most of them,
    /// weighed by how often; a comma when there is none.
    static CsvSeparator of(Reader reader) throws IOException {
        char[] sample = new char[SAMPLE_CHARACTERS];
        int length = 0;
        for (int got = 0;
                got >= 0 && length < sample.length;
                got = reader.read(sample, length, sample.length - length)) {
            length += got;
        }
        String text = new String(sample, 0, length);
        if (text.startsWith("sep=") && text.length() > 4 && isCandidate(text.charAt(4)) && endsAt(text, 5)) {
            return new CsvSeparator(text.charAt(4), true);
        }
        char best = CANDIDATES[0];
        long bestWeight = 0;
        for (char candidate : CANDIDATES) {
            long weight = weight(text, candidate);
            if (weight > bestWeight) {
                best = candidate;
                bestWeight = weight;
            }
        }
        return new CsvSeparator(best, false);
    }

    private static boolean endsAt(String text, int index) {
        return index == text.length() || text.charAt(index) == '\r' || text.charAt(index) == '\n';
    }

    private static boolean isCandidate(char c) {
        return c == ',' || c == ';' || c == '\t';
    }

    /// Lines with the separator, squared, times its occurrences.
    private static long weight(String text, char separator) {
        long occurrences = 0;
        long linesWith = 0;
        long inLine = 0;
        int lines = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines < SAMPLE_LINES; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                inLine++;
            } else if (c == '\n' && !quoted) {
                lines++;
                linesWith += inLine > 0 ? 1 : 0;
                occurrences += inLine;
                inLine = 0;
            }
        }
        linesWith += inLine > 0 ? 1 : 0;
        return linesWith * linesWith * (occurrences + inLine);
    }
}
