package dev.ceyuan.platform.intake;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.tables.TableRow;
import dev.ceyuan.tables.TableSchema;
import java.util.List;
import java.util.Locale;

/// Something that can be imported from a table, such as organisations or needs. A Spring bean of the module
/// that owns it.
///
/// The engine reads the file, asks for a plan batch by batch, shows it, and when the user agrees opens
/// one transaction in which it plans every batch again and hands the rows that still have the agreed
/// plan to [#apply]. If a plan has changed since the preview, everything is rolled back and the preview
/// is made again. Title and explanation come from the messages `import.target.<key>` and
/// `import.target.<key>.about` in the bundle of the target's module.
public interface ImportTarget {

    /// Plural noun that names the target in addresses, tables and message keys, such as `organisations`.
    String key();

    /// The columns it understands. Asked once per import step; may follow a vocabulary that changes.
    TableSchema schema();

    /// Checks that the actor may import here at all; which rows he may write is decided by [#plan].
    ///
    /// @throws AccessDenied if he may not
    void requireMayImport(Actor actor);

    /// Says for each row what applying it would do. Reads only.
    ///
    /// Called with at most 500 rows, so it should ask the database per batch and not per row. It need not
    /// look for two rows of one file that mean the same thing: the engine does, by [RowPlan#identities()].
    ///
    /// @return one plan per row, in the order of the rows
    List<RowPlan> plan(Actor actor, ImportOrigin origin, List<TableRow> rows);

    /// Says a value of a [FieldChange] to people. Unless the target knows better, as its column is written.
    ///
    /// @param column key of the column
    /// @param value  never empty
    default String words(Actor actor, String column, String value, Locale locale) {
        return schema().column(column)
                .map(known -> FieldChange.each(known, value, part -> known.words(part, locale)))
                .orElse(value);
    }

    /// Writes rows whose plan is [RowPlan.New] or [RowPlan.Changed]. Called many times within one
    /// transaction that the engine has opened; whatever it throws undoes the whole import.
    ///
    /// @param rows at most 500, with plans made in this very transaction
    void apply(Actor actor, ImportOrigin origin, List<PlannedRow> rows);
}
