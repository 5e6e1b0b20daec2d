package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What lies in a folder and cannot be read.
///
/// @param refusal  of all of it
/// @param expected what should have been there
public record UnfitFile(Refusal refusal, Wording expected) {
    private static final int MOST = 100;

    /// For whoever cannot do without the files.
    ///
    /// @throws CorpusException that names all of them, or the first hundred and how many more there are
    public static void requireNone(List<UnfitFile> unfit) {
        if (unfit.size() == 1) {
            throw unfit.getFirst().error();
        }
        if (!unfit.isEmpty()) {
            throw new CorpusException(
                    CorpusException.Kind.INPUT,
                    new Wording(list(unfit, Wording::chinese), list(unfit, Wording::english)),
                    ErrorWords.say("input.unfit", unfit.size()),
                    null);
        }
    }

    /// For whoever cannot do without the file.
    public CorpusException error() {
        return new CorpusException(CorpusException.Kind.INPUT, place(), wrong(), null);
    }

    private Wording place() {
        return ErrorWords.say("subject.byte", refusal.file(), refusal.at());
    }

    private Wording wrong() {
        return ErrorWords.say("input.expected", expected);
    }

    private static String list(List<UnfitFile> unfit, Function<Wording, String> language) {
        var said = unfit.stream()
                .limit(MOST)
                .map(each -> language.apply(each.place()) + ": " + language.apply(each.wrong()))
                .collect(Collectors.joining("; "));
        var more = unfit.size() - MOST;
        return more > 0 ? said + "; " + language.apply(ErrorWords.say("input.more", more)) : said;
    }
}
