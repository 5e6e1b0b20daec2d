package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.corpus.wording.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Says why a source may not enter a release, and what is due when it may.
final class RefusalWords {
    private static final Words WORDS = Words.of("dev.ceyuan.corpus.licence.messages");

    private final Licences licences;
    private final Release release;
    private final String licence;

    RefusalWords(Licences licences, Release release, String licence) {
        this.licences = licences;
        this.release = release;
        this.licence = licence;
    }

    Refusal noEvidence(Source source) {
        return refusal(source, licences.lawfulSource(), "evidence.missing");
    }

    Refusal unknown(Source source) {
        return refusal(source, licences.unknown(), "licence.unknown", source.licence());
    }

    Refusal withheld(Source source, Permission permission, Clause clause) {
        var ofPurpose = licences.needsOf(release.purpose()).contains(permission);
        var need = ofPurpose ? word("need.purpose", release.purpose()) : WORDS.say("need.licence", licence);
        return refusal(source, clause, "licence.withholds", source.licence(), word("permission", permission), need);
    }

    Refusal shareAlike(Source source, Licence.Onward onward) {
        var allowed = String.join(", ", onward.licences());
        return refusal(source, onward.clause(), "licence.share-alike", source.licence(), allowed, borne());
    }

    Refusal excluded(Source source, Licence.Onward onward) {
        return refusal(source, onward.clause(), "licence.excludes", source.licence(), borne());
    }

    /// All that keeps an agreement from covering the release.
    List<Refusal> against(Source source, Agreement agreement, Set<Permission> needed) {
        var refusals = new ArrayList<Refusal>();
        var id = agreement.id();
        var day = release.day();
        var clause = clause(agreement);
        if (day.isBefore(agreement.from())) {
            refusals.add(refusal(source, clause, "agreement.early", id, agreement.from(), day));
        }
        if (day.isAfter(agreement.until())) {
            refusals.add(refusal(source, clause, "agreement.ended", id, agreement.until(), day));
        }
        if (!agreement.purposes().contains(release.purpose())) {
            refusals.add(refusal(source, clause, "agreement.purpose", id, word("purpose", release.purpose())));
        } else if (!permittedBy(agreement).containsAll(needed)) {
            refusals.add(refusal(source, clause, "agreement.gives-less", id, borne()));
        }
        if (!coversTerritory(agreement)) {
            refusals.add(
                    refusal(source, clause, "agreement.territory", id, String.join(", ", agreement.territories())));
        }
        if (!agreement.licences().isEmpty() && !agreement.licences().contains(licence)) {
            refusals.add(
                    refusal(source, clause, "agreement.licence", id, String.join(", ", agreement.licences()), borne()));
        }
        return refusals;
    }

    private boolean coversTerritory(Agreement agreement) {
        return agreement.territories().isEmpty()
                || release.territory().filter(agreement.territories()::contains).isPresent();
    }

    /// What the purposes of an agreement need is what it permits.
    Set<Permission> permittedBy(Agreement agreement) {
        var permitted = EnumSet.noneOf(Permission.class);
        agreement.purposes().forEach(purpose -> permitted.addAll(licences.needsOf(purpose)));
        return permitted;
    }

    Clause clause(Agreement agreement) {
        return new Clause(WORDS.say("agreement.clause", agreement.id(), agreement.party()), agreement.id());
    }

    Obligation obligation(Source source, Duty duty, Clause clause) {
        var said = switch (duty) {
            case ATTRIBUTION -> WORDS.say("duty.attribution", source.attribution());
            case NOTICE -> WORDS.say("duty.notice", source.licence());
            case CHANGES -> WORDS.say("duty.changes", source.title());
            case SHARE_ALIKE -> WORDS.say("duty.share-alike", licence);
            case TAKE_BACK -> throw new IllegalArgumentException("Due by an agreement (duty=%s)".formatted(duty));
        };
        return new Obligation(source.id(), duty, clause, said);
    }

    Obligation takeBack(Source source, Agreement agreement) {
        var said = WORDS.say("duty.take-back", source.title(), agreement.until());
        return new Obligation(source.id(), Duty.TAKE_BACK, clause(agreement), said);
    }

    private Wording borne() {
        return licence.equals(Release.PROPRIETARY) ? WORDS.say("licence.proprietary") : Wording.same(licence);
    }

    private static Wording word(String kind, Enum<?> constant) {
        return WORDS.say(kind + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    private static Refusal refusal(Source source, Clause clause, String key, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = source.title();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Refusal(source.id(), clause, WORDS.say(key, all));
    }
}
