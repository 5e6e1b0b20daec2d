package dev.ceyuan.corpus.personal;

/// What may be personal data of a kind.
///
/// @param start    offset of its first char
/// @param end      offset after its last one
/// @param spaced   whether it is a number written in several groups with blanks between
/// @param evidence what it has itself, without what stands around it
record Candidate(PersonalKind kind, int start, int end, boolean spaced, int evidence) {

    /// Whether it is personal data, judged with what stands around it.
    boolean convincesOn(Page page) {
        var before = page.evidenceBefore(start, spaced);
        if (before == Evidence.REFUSED) {
            return false;
        }
        var after = page.evidenceAfter(end, spaced);
        if (after == Evidence.REFUSED) {
            return false;
        }
        var address = Evidence.ADDRESS.bitIf(page.isInAddress(start));
        return Scores.suffice(kind, evidence | before | after | address | Labels.evidence(kind, page, start));
    }

    /// Takes it as found if it is personal data.
    boolean isTakenOn(Page page) {
        if (!convincesOn(page)) {
            return false;
        }
        page.known().addFound(kind, start, end);
        return true;
    }
}
