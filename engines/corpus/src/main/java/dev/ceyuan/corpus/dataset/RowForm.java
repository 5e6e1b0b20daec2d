package dev.ceyuan.corpus.dataset;

/// How rows of a kind are written as lines of JSON. The id is the first member of every line.
interface RowForm<R> {
    String id(R row);

    void write(R row, JsonOutput to);

    R read(JsonFields from) throws Damaged;
}
