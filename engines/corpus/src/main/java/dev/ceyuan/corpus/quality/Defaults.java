package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Limit;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.util.List;

/// The parameters that a recipe gives an operator, with the defaults of [RuleTable] for the others.
record Defaults(String operator, Parameters parameters) {
    long whole(String parameter, long least) {
        return parameters.whole(parameter, rule(parameter).whole(), least);
    }

    long share(String parameter) {
        return parameters.share(parameter, rule(parameter).millionths());
    }

    boolean flag(String parameter) {
        return parameters.flag(parameter, rule(parameter).flag());
    }

    List<String> names(String parameter) {
        return parameters.texts(parameter, rule(parameter).names());
    }

    /// The limit of a share, from the parameter `max-` and its name.
    Limit atMostShare(String rule) {
        return Limit.atMost(share("max-" + rule));
    }

    /// The limit of a share, from the parameter `min-` and its name.
    Limit atLeastShare(String rule) {
        return Limit.atLeast(share("min-" + rule));
    }

    /// The limit of a whole number, from the parameter `min-` and its name.
    Limit atLeast(String rule) {
        return Limit.atLeast(whole("min-" + rule, 0));
    }

    /// The limit from `min-length` to `max-length`.
    Limit length() {
        var least = whole("min-length", 0);
        var most = whole("max-length", 0);
        if (least > most) {
            throw parameters.wrong("max-length", ErrorWords.say("expected.at-least-min-length", least), most);
        }
        return new Limit(least, most);
    }

    private Rule rule(String parameter) {
        return RuleTable.of(operator, parameter);
    }
}
