package dev.ceyuan.platform.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A need or an offer as a row of a table says it, before anything is looked up in the registry.
///
/// @param number     its number in the list, null if the list does not number
/// @param list       title of the list it belongs to, null for none
/// @param owner      name of the organisation, null if not given
/// @param stated     what the table says about the owner, may be empty
/// @param anonymous  null if not given
/// @param visibility null if not given
public record SheetEntry(
        String sheet,
        int row,
        @Nullable String number,
        @Nullable String list,
        @Nullable String owner,
        String stated,
        @Nullable Boolean anonymous,
        Entry.@Nullable Visibility visibility,
        EntryContent content) {

    /// What becomes of a row.
    public sealed interface Result {}

    /// The row says a need or an offer.
    public record Read(SheetEntry entry) implements Result {}

    /// A cell holds a word that the vocabulary does not have.
    ///
    /// @param problems at least one
    public record Unread(int row, List<WordProblem> problems) implements Result {
        public Unread {
            problems = List.copyOf(problems);
        }
    }

    /// A word that is not understood.
    ///
    /// @param column key of the column
    /// @param kind   which vocabulary does not have it
    /// @param word   as the table writes it
    public record WordProblem(String column, Kind kind, String word) {
        /// What was expected.
        public enum Kind {
            SECTOR,
            SEGMENT,
            PLACE,
            PARTIAL_DATE,
            QUANTITY_UNIT
        }
    }
}
