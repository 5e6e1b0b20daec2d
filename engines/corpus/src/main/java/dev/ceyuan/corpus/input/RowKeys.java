package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.input.parquet.ColumnPages;
import dev.ceyuan.corpus.input.parquet.ParquetDamage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The keys of rows that are read in order.
final class RowKeys {
    private final @Nullable ColumnPages pages;
    private long row;
    private boolean loaded;
    private boolean isThere;
    private @Nullable ParquetDamage damage; // in the page, behind which nothing more of it is certain

    private RowKeys(@Nullable ColumnPages pages) {
        this.pages = pages;
    }

    static RowKeys none() {
        return new RowKeys(null);
    }

    static RowKeys of(ColumnPages pages) {
        return new RowKeys(pages);
    }

    /// Goes before a row, which does not lie behind.
    void seek(long wanted) throws IOException, ParquetDamage {
        if (pages == null) {
            return;
        }
        while (pages.nextRow() <= wanted) {
            turn(pages);
        }
        if (damage != null) {
            throw damage;
        }
        if (!loaded) {
            load(pages);
        }
        while (row < wanted) {
            next();
        }
    }

    /// Moves to the key of the next row.
    void next() throws IOException, ParquetDamage {
        if (pages == null) {
            return;
        }
        if (row == pages.nextRow()) {
            turn(pages);
        }
        if (!loaded) {
            load(pages);
        }
        try {
            isThere = pages.value();
            row++;
        } catch (ParquetDamage e) {
            damage = e;
            throw e;
        }
    }

    private void turn(ColumnPages from) throws IOException, ParquetDamage {
        loaded = false;
        damage = null;
        from.next();
    }

    private void load(ColumnPages from) throws IOException, ParquetDamage {
        from.load();
        row = from.row();
        loaded = true;
    }

    /// Empty if the row has none.
    String key() throws Unreadable {
        if (pages == null || !isThere) {
            return "";
        }
        return pages.isNumber()
                ? Long.toString(pages.number())
                : StrictText.of(TextEncoding.UTF_8, pages.bytes(), pages.from(), pages.to());
    }
}
