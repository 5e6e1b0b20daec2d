package dev.ceyuan.platform.intake;

/// What became of an upload.
public sealed interface UploadOutcome {

    /// It is stored, and its columns are recognised as far as they could be.
    record Recognised(Import stored) implements UploadOutcome {}

    /// It is not stored.
    record Refused(FileRefusal refusal) implements UploadOutcome {}
}
