package dev.ceyuan.platform.intake;

/// How far an import has come.
public enum ImportState {
    /// The file is stored and its columns are recognised; they can be adjusted.
    RECOGNISED,
    /// The preview is being made.
    PREVIEWING,
    /// The preview is there; nothing is written until the user agrees.
    PREVIEWED,
    /// The user agreed; the rows are being written.
    APPLYING,
    /// All agreed rows are written.
    DONE,
    /// It ended without anything written, see [ImportFailure].
    FAILED,
    /// The user called it off; nothing is written.
    CANCELLED;

    /// True if nothing more will happen.
    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /// True while a job works on it.
    public boolean working() {
        return this == PREVIEWING || this == APPLYING;
    }
}
