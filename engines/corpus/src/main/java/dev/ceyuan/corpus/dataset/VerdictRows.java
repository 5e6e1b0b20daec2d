package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Verdicts as lines of JSON.
final class VerdictRows implements RowForm<Verdict> {
    private static final String NONE = "null";

    @Override
    public String id(Verdict verdict) {
        return verdict.id();
    }

    @Override
    public void write(Verdict verdict, JsonOutput to) {
        to.begin('{')
                .member("id", verdict.id())
                .member("source", verdict.source())
                .member("key", verdict.key())
                .member("bytes", verdict.bytes())
                .member("outcome", verdict.outcome().written());
        drop(verdict.drop(), to);
        var survivor = verdict.survivor();
        if (survivor == null) {
            to.name("survivor").literal(NONE);
        } else {
            to.member("survivor", survivor);
        }
        to.name("spans").begin('[');
        for (var span : verdict.spans()) {
            to.begin('[')
                    .text(span.kind())
                    .whole(span.start())
                    .whole(span.end())
                    .end(']');
        }
        to.end(']').name("measures").begin('{');
        var measures = Measures.of(verdict.measures());
        for (var place = 0; place < measures.size(); place++) {
            to.member(measures.name(place), measures.value(place));
        }
        to.end('}').name("tags").begin('{');
        verdict.tags().forEach(to::member);
        to.end('}').end('}');
    }

    private static void drop(@Nullable Drop drop, JsonOutput to) {
        if (drop == null) {
            to.name("rule")
                    .literal(NONE)
                    .name("value")
                    .literal(NONE)
                    .name("threshold")
                    .literal(NONE);
        } else {
            to.member("rule", drop.rule()).member("value", drop.value()).member("threshold", drop.threshold());
        }
    }

    @Override
    public Verdict read(JsonFields from) throws Damaged {
        var verdict = new Verdict(
                from.text("id"),
                from.text("source"),
                from.text("key"),
                from.whole("bytes"),
                outcome(from.text("outcome")),
                drop(from),
                from.textOrNull("survivor"),
                spans(from.list("spans")),
                from.object("measures").wholes(),
                from.object("tags").texts());
        from.finish();
        return verdict;
    }

    private static Outcome outcome(String written) throws Damaged {
        for (var outcome : Outcome.values()) {
            if (outcome.written().equals(written)) {
                return outcome;
            }
        }
        throw new Damaged("dataset.outcome", written);
    }

    private static @Nullable Drop drop(JsonFields from) throws Damaged {
        var rule = from.textOrNull("rule");
        var value = from.wholeOrNull("value");
        var threshold = from.wholeOrNull("threshold");
        if (rule == null && value == null && threshold == null) {
            return null;
        }
        if (rule == null || value == null || threshold == null) {
            throw new Damaged("dataset.rule");
        }
        return new Drop(rule, value, threshold);
    }

    private static List<Span> spans(List<?> written) throws Damaged {
        var spans = new ArrayList<Span>();
        for (var each : written) {
            var span = JsonFields.as(List.class, "spans", each);
            if (span.size() != 3) {
                throw new Damaged("dataset.span");
            }
            spans.add(new Span(
                    JsonFields.as(String.class, "spans", span.get(0)), offset(span.get(1)), offset(span.get(2))));
        }
        return spans;
    }

    private static int offset(@Nullable Object value) throws Damaged {
        return Math.toIntExact(JsonFields.as(Long.class, "spans", value));
    }
}
