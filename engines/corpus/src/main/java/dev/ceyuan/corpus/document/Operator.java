package dev.ceyuan.corpus.document;

/// Looks at one document: keeps it, changes its text, or drops it by a rule.
///
/// What it does depends on the document and on its parameters alone: no clock, no chance, nothing of other
/// documents. An operator is used by one thread at a time and may keep scratch space between documents.
@FunctionalInterface
public interface Operator {
    void apply(Document document);
}
