package dev.ceyuan.corpus.personal;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Edit;
import dev.ceyuan.corpus.document.Limit;
import dev.ceyuan.corpus.document.Operator;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The operator `personal-data`: finds Chinese personal data, records where it was, and replaces, removes or
/// only reports it. Drops a document that has too much of it.
///
/// | parameter | default | source |
/// |---|---|---|
/// | `action` | `replace` | PIPL (个人信息保护法) art. 51: de-identification |
/// | `kinds` | all but `credit-code` | a firm's number is no personal information (PIPL art. 4) |
/// | `key-file` | none | name of a file with a secret of at least 32 bytes; with it, tokens carry pseudonyms |
/// | `max-findings` | 100 | own: beyond it a page is a directory of people |
/// | `max-share` | 0.3 | own: of the chars of the document |
///
/// The values themselves go nowhere: findings are offsets, and what is written is a token. All kinds are
/// searched whatever `kinds` says, so that what is of one kind is never taken for another.
final class PersonalScreening implements Operator {
    private static final long MAX_FINDINGS = 100;
    private static final long MAX_SHARE = 300_000;
    private static final Set<PersonalKind> KINDS = EnumSet.complementOf(EnumSet.of(PersonalKind.CREDIT_CODE));

    private final Settings settings;
    private final @Nullable Pseudonyms pseudonyms;
    private final Search search = new Search();

    private record Settings(Action action, Set<PersonalKind> kinds, Limit findings, Limit share) {}

    private PersonalScreening(Settings settings, @Nullable Pseudonyms pseudonyms) {
        this.settings = settings;
        this.pseudonyms = pseudonyms;
    }

    static Supplier<Operator> read(Parameters parameters) {
        var settings = new Settings(
                parameters.one("action", Action.REPLACE),
                kinds(parameters),
                Limit.atMost(parameters.whole("max-findings", MAX_FINDINGS, 0)),
                Limit.atMost(parameters.share("max-share", MAX_SHARE)));
        var key = key(parameters);
        parameters.finish();
        return () -> new PersonalScreening(settings, key.length == 0 ? null : new Pseudonyms(key));
    }

    private static Set<PersonalKind> kinds(Parameters parameters) {
        var all =
                Arrays.stream(PersonalKind.values()).map(PersonalKind::written).toList();
        var names = parameters.texts(
                "kinds", KINDS.stream().map(PersonalKind::written).toList());
        var kinds = EnumSet.noneOf(PersonalKind.class);
        for (var name : names) {
            if (!all.contains(name)) {
                throw parameters.wrong("kinds", ErrorWords.say("expected.some-of", all), name);
            }
            kinds.add(PersonalKind.values()[all.indexOf(name)]);
        }
        if (kinds.isEmpty()) {
            throw parameters.wrong("kinds", ErrorWords.say("expected.some-of", all), names);
        }
        return kinds;
    }

    /// The secret; empty if the recipe names none.
    private static byte[] key(Parameters parameters) {
        if (parameters.text("key-file", "").isEmpty()) {
            return new byte[0];
        }
        var key = parameters.file("key-file", "");
        if (key.length < Pseudonyms.LEAST_KEY_BYTES) {
            throw parameters.wrong(
                    "key-file",
                    ErrorWords.say("expected.key-file", Pseudonyms.LEAST_KEY_BYTES),
                    ErrorWords.say("found.key-file", key.length));
        }
        return key;
    }

    @Override
    public void apply(Document document) {
        var length = document.length();
        var stretches = search.in(document.chars(), length);
        var findings = 0L;
        var chars = 0L;
        for (var i = 0; i < stretches.size(); i++) {
            if (isWanted(stretches, i)) {
                document.found(stretches.kind(i).written(), stretches.start(i), stretches.end(i));
                findings++;
                chars += stretches.end(i) - stretches.start(i);
            }
        }
        document.judge("findings", findings, settings.findings());
        document.judge("share", Share.of(chars, length), settings.share());
        if (findings > 0 && settings.action() != Action.REPORT) {
            document.edit(edits(document.text(), stretches));
        }
    }

    private boolean isWanted(Stretches stretches, int index) {
        return !stretches.isToken(index) && settings.kinds().contains(stretches.kind(index));
    }

    private List<Edit> edits(String text, Stretches stretches) {
        var edits = new ArrayList<Edit>();
        for (var i = 0; i < stretches.size(); i++) {
            if (isWanted(stretches, i)) {
                var start = stretches.start(i);
                var end = stretches.end(i);
                edits.add(new Edit(start, end, instead(stretches.kind(i), text.substring(start, end))));
            }
        }
        return edits;
    }

    private String instead(PersonalKind kind, String value) {
        var names = pseudonyms;
        if (settings.action() == Action.REMOVE) {
            return "";
        }
        return names == null ? Tokens.of(kind) : Tokens.of(kind, names.of(kind, Canonical.of(kind, value)));
    }
}
