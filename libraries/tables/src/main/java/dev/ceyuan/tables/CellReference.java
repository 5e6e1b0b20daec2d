package dev.ceyuan.tables;

/// A cell's address such as `AB12`, within the bounds of Excel.
///
/// @param row from 1 to [#MAX_ROW]
/// @param column from 1 to [#MAX_COLUMN]
record CellReference(int row, int column) {

    static final int MAX_ROW = 1_048_576;
    static final int MAX_COLUMN = 16_384;
    private static final int LONGEST = "XFD1048576".length();

    /// The letters of a column number; empty for 0.
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /// Parses an address; throws [IllegalArgumentException] for anything that is no cell of an Excel sheet.
    static CellReference parse(String text) {
        int letters = 0;
        int column = 0;
        while (text.length() <= LONGEST && letters < text.length() && isLetter(text.charAt(letters))) {
            column = column * 26 + (text.charAt(letters) - 'A' + 1);
            letters++;
        }
        int row = letters == 0 ? 0 : parseRow(text.substring(letters));
        if (row == 0 || column < 1 || column > MAX_COLUMN) {
            throw new IllegalArgumentException("no cell address (" + Shorten.to(text, 40) + ")");
        }
        return new CellReference(row, column);
    }

    /// Parses a row number; 0 for anything that is no row of an Excel sheet.
    static int parseRow(String digits) {
        if (digits.isEmpty() || digits.length() > 7 || digits.charAt(0) == '0') {
            return 0;
        }
        int row = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            row = row * 10 + (digit - '0');
        }
        return row <= MAX_ROW ? row : 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
