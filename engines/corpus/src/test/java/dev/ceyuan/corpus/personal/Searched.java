package dev.ceyuan.corpus.personal;

import java.util.ArrayList;
import java.util.List;

/// What a search finds in a text, as `kind text`.
final class Searched {
    private Searched() {}

    static List<String> in(String text) {
        var found = new ArrayList<String>();
        var stretches = new Search().in(text.toCharArray(), text.length());
        for (var i = 0; i < stretches.size(); i++) {
            if (!stretches.isToken(i)) {
                found.add(stretches.kind(i).written() + " " + text.substring(stretches.start(i), stretches.end(i)));
            }
        }
        return found;
    }
}
