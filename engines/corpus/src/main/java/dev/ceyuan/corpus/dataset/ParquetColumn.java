package dev.ceyuan.corpus.dataset;

import java.util.List;

/// The columns with values of the Parquet form of a [DatasetRow], in their order. Those with a longer
/// path are members of the groups of a list.
enum ParquetColumn {
    ID("id"),
    SOURCE("source"),
    KEY("key"),
    TEXT("text"),
    LANGUAGE("language"),
    SCRIPT("script"),
    QUALITY("quality"),
    LICENCE("licence"),
    BYTES("bytes"),
    CLUSTER_SIZE("cluster_size"),
    LINEAGE_SOURCE("lineage", "list", "element", "source"),
    LINEAGE_TERMS("lineage", "list", "element", "terms"),
    TAG_NAME("tags", "list", "element", "name"),
    TAG_VALUE("tags", "list", "element", "value");

    private final List<String> path;

    ParquetColumn(String... path) {
        this.path = List.of(path);
    }

    List<String> path() {
        return path;
    }

    boolean listed() {
        return path.size() > 1;
    }

    boolean whole() {
        return switch (this) {
            case QUALITY, BYTES, CLUSTER_SIZE -> true;
            case ID, SOURCE, KEY, TEXT, LANGUAGE, SCRIPT, LICENCE -> false;
            case LINEAGE_SOURCE, LINEAGE_TERMS, TAG_NAME, TAG_VALUE -> false;
        };
    }
}
