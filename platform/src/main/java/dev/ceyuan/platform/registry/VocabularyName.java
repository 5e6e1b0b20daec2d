package dev.ceyuan.platform.registry;

import java.util.Locale;

/// The vocabularies of the programme, each a YAML file of this name and rows of `registry.term`.
enum VocabularyName {
    CHAIN,
    SECTORS,
    KINDS,
    PLACES;

    /// As files and rows write it.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
