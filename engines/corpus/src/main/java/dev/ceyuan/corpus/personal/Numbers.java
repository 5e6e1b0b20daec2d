package dev.ceyuan.corpus.personal;

/// Finds what is written in digits alone: in one group, or in several that stand together.
final class Numbers {
    /// With fewer digits in all groups nothing is a number of any kind.
    static final int FEWEST_DIGITS = 5;

    private static final int MOST_DIGITS = 19;
    private static final int MOST_GROUPS = 7;
    private static final int ACCOUNT_MOST_DIGITS = 11;
    private static final int OLD_PASSPORT_LENGTH = 9;

    private final Page page;
    private final Groups groups = new Groups();
    private final Telephones telephones;

    Numbers(Page page) {
        this.page = page;
        this.telephones = new Telephones(page, groups);
    }

    /// Looks at the digits that begin at an offset.
    ///
    /// @return offset after them
    int search(int at) {
        groups.read(page, at);
        if (groups.count() >= FEWEST_DIGITS) {
            searchGroups();
        }
        return Math.max(groups.end(), page.known().end());
    }

    /// What was found does not speak against its neighbours any more, so they are looked at again.
    private void searchGroups() {
        var again = true;
        while (again) {
            again = false;
            for (var from = 0; from < groups.size(); from++) {
                if (!isCovered(from) && isFoundFrom(from)) {
                    again = groups.size() > 1;
                }
            }
        }
    }

    private boolean isCovered(int group) {
        return page.known().covers(groups.start(group));
    }

    private boolean isFoundFrom(int from) {
        if (!groups.isFirst(from)) {
            return false;
        }
        var last = from;
        var most = Math.min(groups.size(), from + MOST_GROUPS) - 1;
        while (last < most && groups.count(from, last + 1) <= MOST_DIGITS && !isCovered(last + 1)) {
            last++;
        }
        for (var to = last; to >= from && groups.count(from, to) >= FEWEST_DIGITS; to--) {
            if (isFound(from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFound(int from, int to) {
        var count = groups.count(from, to);
        if (groups.digits()[groups.first(to + 1) - 1] == 'X') {
            return count == ResidentId.LENGTH && isResidentId(from, to);
        }
        return switch (count) {
            case ResidentId.LENGTH ->
                isResidentId(from, to) || (from == to && isCreditCode(from)) || isBankCard(from, to);
            case 16, 17, 19 -> isBankCard(from, to);
            case ResidentId.OLD_LENGTH -> isOldResidentId(from, to) || telephones.isFound(from, to);
            default -> count < ResidentId.OLD_LENGTH && (telephones.isFound(from, to) || isLabelled(from, to));
        };
    }

    private boolean isResidentId(int from, int to) {
        return isTaken(PersonalKind.RESIDENT_ID, from, to, ResidentId.evidence(groups, from, to));
    }

    private boolean isOldResidentId(int from, int to) {
        return isTaken(PersonalKind.RESIDENT_ID, from, to, ResidentId.oldEvidence(groups, from, to));
    }

    private boolean isBankCard(int from, int to) {
        return isTaken(PersonalKind.BANK_CARD, from, to, BankCard.evidence(groups, from, to));
    }

    private boolean isCreditCode(int group) {
        var evidence = CreditCode.evidence(groups.digits(), groups.first(group));
        return isTaken(PersonalKind.CREDIT_CODE, group, group, evidence);
    }

    /// What only a word directly before makes a number of a messenger, or of an old passport.
    private boolean isLabelled(int from, int to) {
        var count = groups.count(from, to);
        if (from != to || count > ACCOUNT_MOST_DIGITS || groups.digits()[groups.first(from)] == '0') {
            return false;
        }
        var family = Labels.adjacent(page, groups.start(from));
        if (family == null) {
            return false;
        }
        return switch (family) {
            case QQ -> isTaken(PersonalKind.QQ, from, to, 0);
            case WECHAT -> isTaken(PersonalKind.WECHAT, from, to, 0);
            case PASSPORT ->
                count == OLD_PASSPORT_LENGTH
                        && groups.digits()[groups.first(from)] == '1'
                        && isTaken(PersonalKind.PASSPORT, from, to, 0);
            case RESIDENT_ID, PHONE, BANK_CARD, CREDIT_CODE, NUMBER_PLATE, MAIL, OTHER -> false;
        };
    }

    private boolean isTaken(PersonalKind kind, int from, int to, int evidence) {
        return evidence != Evidence.REFUSED
                && new Candidate(kind, groups.start(from), groups.end(to), groups.has(' ', from, to), evidence)
                        .isTakenOn(page);
    }
}
