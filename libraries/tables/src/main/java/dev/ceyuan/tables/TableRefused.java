package dev.ceyuan.tables;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A file that is not read, or not read further: it breaks a limit, is not what it says it is, or is
/// damaged.
///
/// Carries facts; [ProblemText] turns them into a sentence for the user. `getMessage()` is for operators.
public final class TableRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String file;
    private final String part;
    private final CellPlace place;
    private final String expected;
    private final String found;

    TableRefused(Refusal refusal, @Nullable Throwable cause) {
        super(refusal.describe(), cause);
        this.kind = refusal.kind();
        this.file = refusal.file();
        this.part = refusal.part();
        this.place = refusal.place();
        this.expected = refusal.expected();
        this.found = refusal.found();
    }

    public Kind kind() {
        return kind;
    }

    /// The name of the file as given by the user, without control characters and of bounded length.
    public String file() {
        return file;
    }

    /// Where in the file, when a cell cannot be named: a part of the zip container or `byte N`; else empty.
    public String part() {
        return part;
    }

    /// The sheet as far as known (else empty), row and column from 1 as far as known (else 0).
    public CellPlace place() {
        return place;
    }

    /// What would have been accepted: a limit, a list of formats or headings; may be empty.
    public String expected() {
        return expected;
    }

    /// What was there instead, of bounded length; may be empty.
    public String found() {
        return found;
    }

    /// Key of the message in the bundle, the same in every language.
    public String messageKey() {
        return "file." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Why a file is refused.
    public enum Kind {
        /// The name ends in neither .xlsx nor .csv.
        FORMAT_UNSUPPORTED,
        /// The content is of another format than the name says.
        CONTENT_NOT_AS_NAMED,
        /// An old binary workbook (.xls); save it as .xlsx.
        OLD_WORKBOOK,
        /// Protected by a password.
        ENCRYPTED,
        /// Nothing in it.
        EMPTY,
        /// Holds macros.
        MACROS,
        /// Holds links to other files, embedded objects or data connections.
        EXTERNAL_CONTENT,
        /// The file is too large.
        FILE_TOO_LARGE,
        /// The file inflates to too much.
        INFLATES_TOO_MUCH,
        /// Too many parts in the container.
        TOO_MANY_PARTS,
        TOO_MANY_SHEETS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        TOO_MANY_TEXTS,
        CELL_TOO_LONG,
        /// Cut off or otherwise not a readable container.
        DAMAGED_CONTAINER,
        /// A part that contradicts the others: twice the same name, a path that leaves the container,
        /// overlapping,
        /// lying.
        SUSPICIOUS_CONTAINER,
        /// A part is no well-formed XML.
        DAMAGED_XML,
        /// A part brings its own entities or document type.
        DOCUMENT_TYPE,
        /// A part lacks that a workbook must have, or is of the wrong type.
        NOT_A_WORKBOOK,
        /// A row or cell says it is somewhere it cannot be.
        CELL_REFERENCE,
        /// A cell whose stored form contradicts its type.
        CELL_CONTENT,
        /// Bytes that are neither UTF-8 nor GB18030.
        ENCODING,
        /// A NUL character.
        NUL_CHARACTER,
        /// A quotation mark that is opened and never closed.
        QUOTE_NOT_CLOSED,
        /// Text right after a closing quotation mark.
        TEXT_AFTER_QUOTE,
        /// There is no such sheet.
        SHEET_UNKNOWN,
        /// A required column has no heading in the file.
        HEADING_MISSING,
        /// Two columns of the file are mapped to the same column of the schema.
        HEADING_TWICE
    }

    /// The facts of a refusal before it is thrown.
    record Refusal(Kind kind, String file, String part, CellPlace place, String expected, String found) {

        Refusal {
            Objects.requireNonNull(kind);
            part = Shorten.to(part, 200);
            expected = Shorten.to(expected, 400);
            found = Shorten.to(found, CellProblem.FOUND_CHARACTERS);
        }

        String describe() {
            return "file refused (kind " + kind + ", file " + file + ", part " + part + ", place " + place
                    + ", expected " + expected + ", found " + found + ")";
        }
    }
}
