package dev.ceyuan.corpus.licence;

/// Something that whoever hands the text on has to do.
public enum Duty {
    /// Name those who made it.
    ATTRIBUTION,
    /// Keep the notices and pass the text of the licence on.
    NOTICE,
    /// Say that it was changed.
    CHANGES,
    /// Give the release one of the licences that the source names.
    SHARE_ALIKE,
    /// Take the text back when the agreement ends.
    TAKE_BACK
}
