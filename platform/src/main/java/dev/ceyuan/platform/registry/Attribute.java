package dev.ceyuan.platform.registry;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a fact is about.
public enum Attribute {
    /// The full name; every organisation has one.
    NAME(Times.ONE, Audience.ALL, null),
    /// Another name, such as the short one.
    ALIAS(Times.MANY, Audience.ALL, null),
    /// The unified social credit code.
    CODE(Times.ONE, Audience.ALL, null),
    /// A term of the kinds.
    KIND(Times.ONE, Audience.ALL, VocabularyName.KINDS),
    /// A term of the places, as narrow as known.
    PLACE(Times.ONE, Audience.ALL, VocabularyName.PLACES),
    /// Street and number.
    ADDRESS(Times.ONE, Audience.ALL, null),
    /// A term of the sectors.
    SECTOR(Times.MANY, Audience.ALL, VocabularyName.SECTORS),
    /// A segment of the industry chain.
    SEGMENT(Times.MANY, Audience.ALL, VocabularyName.CHAIN),
    /// What it does in the programme.
    ROLE(Times.MANY, Audience.ALL, null),
    /// A product or another thing worth knowing.
    PRODUCT(Times.MANY, Audience.ALL, null),
    /// Its address on the web.
    WEBSITE(Times.ONE, Audience.ALL, null),
    /// Whom to talk to; for the office only.
    CONTACT(Times.MANY, Audience.OFFICE, null),
    /// A remark of the office, for the office only.
    NOTE(Times.MANY, Audience.OFFICE, null);

    private final Times times;
    private final Audience audience;
    private final @Nullable VocabularyName vocabulary;

    Attribute(Times times, Audience audience, @Nullable VocabularyName vocabulary) {
        this.times = times;
        this.audience = audience;
        this.vocabulary = vocabulary;
    }

    /// True if an organisation has one value at a time, so that a new one replaces it.
    public boolean single() {
        return times == Times.ONE;
    }

    /// True if only the office and the organisation itself read it.
    public boolean officeOnly() {
        return audience == Audience.OFFICE;
    }

    /// True for the full name and the other ones.
    public boolean names() {
        return this == NAME || this == ALIAS;
    }

    /// Key of its message: `registry.attribute.<name>`.
    public String messageKey() {
        return "registry.attribute." + name().toLowerCase(Locale.ROOT);
    }

    /// The vocabulary whose ids are its values, if there is one.
    Optional<VocabularyName> vocabulary() {
        return Optional.ofNullable(vocabulary);
    }

    private enum Times {
        ONE,
        MANY
    }

    private enum Audience {
        ALL,
        OFFICE
    }
}
