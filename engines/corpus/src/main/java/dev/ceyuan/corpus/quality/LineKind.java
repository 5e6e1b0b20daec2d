package dev.ceyuan.corpus.quality;

/// What a line is. Statistics and rules look at prose alone.
enum LineKind {
    BLANK,
    /// Text, also a heading, an item of a list or a row of a table.
    PROSE,
    /// Draws a rule or the head of a table: nothing but `- = _ * + | : ~ #`.
    RULE,
    /// A line of a code block, or its fence.
    CODE,
    /// A line of the YAML block before the text, as in Markdown files of documentation.
    FRONT_MATTER
}
