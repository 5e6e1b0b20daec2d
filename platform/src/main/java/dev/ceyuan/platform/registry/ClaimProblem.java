package dev.ceyuan.platform.registry;

import java.util.List;
import java.util.Locale;

/// Why something said about an organisation cannot be recorded.
///
/// @param arguments the values of the message, see [Kind]
public record ClaimProblem(Attribute attribute, Kind kind, List<String> arguments) {
    public ClaimProblem {
        arguments = List.copyOf(arguments);
    }

    static ClaimProblem of(Attribute attribute, Kind kind, String... arguments) {
        return new ClaimProblem(attribute, kind, List.of(arguments));
    }

    /// Key of the message: `registry.problem.<kind>`.
    public String messageKey() {
        return "registry.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is wrong; the values of the message in brackets.
    public enum Kind {
        /// Nothing is said, or nothing but punctuation.
        EMPTY,
        /// \[longest]
        TOO_LONG,
        /// Not eighteen characters \[value].
        CODE_LENGTH,
        /// A letter or sign that no code has \[value].
        CODE_ALPHABET,
        /// No such registering authority \[first character].
        CODE_AUTHORITY,
        /// The authority has no such category \[first two characters].
        CODE_CATEGORY,
        /// No such region \[characters 3 to 8].
        CODE_REGION,
        /// The check character does not fit: something is mistyped \[value].
        CODE_CHECK,
        /// Another organisation has the code \[value, its name, its id].
        CODE_TAKEN,
        /// A word that the vocabulary does not know \[value].
        UNKNOWN_TERM,
        /// A layer where a segment is needed \[value].
        LAYER_NOT_SEGMENT,
        /// Not an http or https address \[value].
        NOT_AN_ADDRESS,
        /// The registry knows something newer \[known value, its date, its source].
        KNOWN_NEWER,
        /// An organisation must have a name.
        NAME_MISSING,
        /// Two values for an attribute that has one \[value].
        TWICE,
        /// Several organisations have this name \[how many, some of their names].
        AMBIGUOUS,
        /// Code and name belong to two organisations \[name of the one, name of the other].
        TWO_ORGANISATIONS
    }
}
