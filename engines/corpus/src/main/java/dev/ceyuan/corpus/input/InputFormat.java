package dev.ceyuan.corpus.input;

/// What a file holds.
public enum InputFormat {
    /// A JSON object in each line.
    JSON_LINES,
    /// Rows in columns (Apache Parquet).
    PARQUET,
    /// Web pages or their text with the headers of their transfer (ISO 28500; WARC and WET).
    WARC,
    /// One document of plain text.
    TEXT,
    /// One web page.
    HTML
}
