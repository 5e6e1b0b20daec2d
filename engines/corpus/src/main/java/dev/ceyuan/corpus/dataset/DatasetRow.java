package dev.ceyuan.corpus.dataset;

import java.util.Map;

/// A document as it is given out. In JSONL and in Parquet it has these columns, in this order:
///
/// | column | JSON | Parquet | |
/// |---|---|---|---|
/// | `id` | text | STRING | 32 lower-case hexadecimal digits, made of what the document is |
/// | `source` | text | STRING | id of the source that it was read from |
/// | `key` | text | STRING | what its source calls it; empty if nothing |
/// | `text` | text | STRING | |
/// | `language` | text | STRING | BCP 47, such as `zh` |
/// | `script` | text | STRING | such as `hans`, `hant`, `mixed` |
/// | `quality` | number | INT64 | millionths, 1000000 is best |
/// | `licence` | text | STRING | that it may be used under, an SPDX id where there is one |
/// | `bytes` | number | INT64 | of the text in UTF-8 |
/// | `cluster_size` | number | INT64 | documents that it stands for, with itself |
/// | `lineage` | list of `{source, terms}` | LIST of such groups | whose text, under which terms |
/// | `tags` | list of `{name, value}` | LIST of such groups | |
///
/// Nothing is null. Lists are sorted by their first member. A surrogate that stands alone, in whatever
/// text, has become U+FFFD; U+0000 stays, in JSON as `\u0000`.
///
/// @param id          see above, as for all others
/// @param quality     from 0 to 1000000
/// @param clusterSize at least 1
/// @param lineage     names at least the source
public record DatasetRow(
        String id,
        String source,
        String key,
        String text,
        String language,
        String script,
        long quality,
        String licence,
        long clusterSize,
        Map<String, String> lineage,
        Map<String, String> tags) {
    /// The longest text, in chars: what it becomes in JSON still fits into one array.
    public static final int MOST_CHARS = 1 << 27;

    private static final long BEST = 1_000_000;

    public DatasetRow {
        DocumentId.checked(id);
        if (text.length() > MOST_CHARS) {
            throw new IllegalArgumentException(
                    "A text has at most %d chars (id=%s, chars=%d)".formatted(MOST_CHARS, id, text.length()));
        }
        if (quality < 0 || quality > BEST || clusterSize < 1) {
            throw new IllegalArgumentException("Quality is from 0 to %d, a cluster has a document (id=%s, quality=%d, "
                            .formatted(BEST, id, quality)
                    + "clusterSize=%d)".formatted(clusterSize));
        }
        source = Unicode.wellFormed(source);
        key = Unicode.wellFormed(key);
        text = Unicode.wellFormed(text);
        language = Unicode.wellFormed(language);
        script = Unicode.wellFormed(script);
        licence = Unicode.wellFormed(licence);
        lineage = Unicode.wellFormed(lineage);
        tags = Unicode.wellFormed(tags);
        if (!lineage.containsKey(source)) {
            throw new IllegalArgumentException(
                    "The lineage names the source (id=%s, source=%s, lineage=%s)".formatted(id, source, lineage));
        }
    }

    /// Bytes of the text in UTF-8. Counted each time.
    public long bytes() {
        return Unicode.utf8Length(text);
    }
}
