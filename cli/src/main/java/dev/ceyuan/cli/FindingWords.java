package dev.ceyuan.cli;

import dev.ceyuan.proofs.Finding;

/// Says findings.
final class FindingWords {
    private FindingWords() {}

    static String of(Finding finding, Wording wording) {
        return switch (finding) {
            case Finding.EntryChanged(var index) -> wording.text("verify.finding.changed", index);
            case Finding.EntryMissing(var index) -> wording.text("verify.finding.missing", index);
            case Finding.EntriesSwapped(var index, var other) -> wording.text("verify.finding.swapped", index, other);
            case Finding.EntriesCut(var present, var size) -> wording.text("verify.finding.cut", present, size);
            case Finding.EntriesAdded(var size) -> wording.text("verify.finding.added", size);
            case Finding.HashWrong(var index) -> wording.text("verify.finding.hash", index);
            case Finding.RangeChanged(var from, var to) -> wording.text("verify.finding.range", from, to);
            case Finding.Forked(var size) -> wording.text("verify.finding.forked", size);
            case Finding.NotSigned(var size, var key) -> wording.text("verify.finding.not-signed", size, key);
            case Finding.SignatureForged(var size, var key) -> wording.text("verify.finding.forged", size, key);
            case Finding.OtherLog(var size, var origin) -> wording.text("verify.finding.other-log", size, origin);
            case Finding.NoCheckpoint() -> wording.text("verify.finding.no-checkpoint");
        };
    }
}
