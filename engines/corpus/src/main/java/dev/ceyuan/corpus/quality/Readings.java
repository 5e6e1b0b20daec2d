package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Document;

/// One [Reading] for each thread, shared by the operators of a recipe.
final class Readings {
    private final ThreadLocal<Reading> ofThread = ThreadLocal.withInitial(Reading::new);

    Reading of(Document document) {
        return ofThread.get().of(document);
    }
}
