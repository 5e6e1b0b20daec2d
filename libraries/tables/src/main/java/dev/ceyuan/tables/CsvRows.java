package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/// Reads the records of a .csv file (RFC 4180, any line end). Rows count as Excel counts them: a record
/// with line breaks inside quotes is one row, an empty line is one too.
final class CsvRows implements RowCursor {

    private static final int END = -1;
    private static final int NONE = -2;

    private final Reader reader;
    private final char separator;
    private final RowLimits row;
    private final char[] block = new char[8_192];
    private final StringBuilder field = new StringBuilder();
    private int filled;
    private int next;
    private int pushed = NONE;
    private int number;
    private int column;
    private boolean ended;

    CsvRows(Reader reader, CsvSeparator separator, RowLimits row) {
        this.reader = reader;
        this.separator = separator.character();
        this.row = row;
        if (separator.declared()) {
            readRecord();
        }
    }

    @Override
    public @Nullable SheetRow next() {
        while (!ended) {
            readRecord();
            if (row.hasValue()) {
                return row.take(number);
            }
        }
        return null;
    }

    /// Reads one record, or finds the end.
    private void readRecord() {
        int c = read();
        if (c == END) {
            ended = true;
            row.meter().finish();
            return;
        }
        number++;
        column = 1;
        while (true) {
            c = c == '"' ? readQuoted() : readPlain(c);
            if (c != separator) {
                break;
            }
            column++;
            c = read();
        }
        if (c == '\r') {
            int after = read();
            pushed = after == '\n' ? NONE : after;
        }
    }

    /// Reads a field without quotes; answers the character that ended it.
    private int readPlain(int first) {
        field.setLength(0);
        int c = first;
        while (c != separator && c != '\n' && c != '\r' && c != END) {
            append(c, Kind.CELL_TOO_LONG);
            c = read();
        }
        putField();
        return c;
    }

    /// Reads a field in quotes, of which the first is read; answers the character behind it.
    private int readQuoted() {
        field.setLength(0);
        while (true) {
            int c = read();
            if (c == END) {
                throw place().found(field).because(Kind.QUOTE_NOT_CLOSED);
            }
            if (c != '"') {
                append(c, Kind.QUOTE_NOT_CLOSED);
                continue;
            }
            int after = read();
            if (after == '"') {
                append('"', Kind.QUOTE_NOT_CLOSED);
                continue;
            }
            if (after != separator && after != '\n' && after != '\r' && after != END) {
                throw place().found((char) after + "").because(Kind.TEXT_AFTER_QUOTE);
            }
            putField();
            return after;
        }
    }

    private void append(int c, Kind tooLong) {
        if (c == 0) {
            throw place().because(Kind.NUL_CHARACTER);
        }
        field.append((char) c);
        if (field.length() > row.cellCharacters()) {
            throw place().expected("≤ " + row.cellCharacters())
                    .found(field.substring(0, Math.min(field.length(), CellProblem.FOUND_CHARACTERS)))
                    .because(tooLong);
        }
    }

    private void putField() {
        if (column > CellReference.MAX_COLUMN) {
            throw place().expected("≤ " + CellReference.MAX_COLUMN)
                    .found(column)
                    .because(Kind.TOO_MANY_COLUMNS);
        }
        if (!field.isEmpty()) {
            row.put(new CellReference(number, column), new RawCell.Text(SafeCsvText.restore(field.toString())));
        }
    }

    private Refuse place() {
        return row.at(number, column);
    }

    private int read() {
        if (pushed != NONE) {
            int c = pushed;
            pushed = NONE;
            return c;
        }
        if (next == filled) {
            filled = fill();
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return block[next++];
    }

    private int fill() {
        try {
            return reader.read(block, 0, block.length);
        } catch (CharacterCodingException e) {
            throw place().because(Kind.ENCODING, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
