package dev.ceyuan.corpus.licence;

/// The evidence that a source is lawful (TC260-003 §5.1 asks for one of the first three).
public sealed interface Legality {
    /// What kind it is, as lists of sources write it.
    default String kind() {
        return switch (this) {
            case OpenLicence _ -> "open-licence";
            case CollectionRecord _ -> "collection-record";
            case Contract _ -> "contract";
            case Missing _ -> "none";
        };
    }

    /// It is published under an open licence.
    ///
    /// @param statedAt where its publisher says so
    record OpenLicence(String statedAt) implements Legality {}

    /// It was collected by ourselves, and there is a record of that.
    ///
    /// @param record which one
    record CollectionRecord(String record) implements Legality {}

    /// Its rightsholder signed an agreement.
    ///
    /// @param agreement its id
    record Contract(String agreement) implements Legality {}

    /// There is none.
    record Missing() implements Legality {}
}
