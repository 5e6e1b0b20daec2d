package dev.ceyuan.corpus.model;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Limit;
import dev.ceyuan.corpus.document.Operator;
import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.document.Parameters;
import java.util.function.Supplier;

/// Scores documents by a linear model, and drops those below a score.
///
/// | parameter | default | |
/// |---|---|---|
/// | `model` | `ceyuan:quality-model.bin` | a stored [LinearModel]; what the one of the engine can do and what it
/// cannot is told in `quality-model.md` beside it |
/// | `min-score` | 0.02 | what a document has to reach |
/// | `shortest` | 40 | chars below which a text says too little: it is scored and not judged |
///
/// Measure and rule: `score`, in millionths. Survivors among duplicates may be chosen by it.
final class QualityModel implements Operator {
    static final OperatorKind KIND = new OperatorKind("quality-model", 1, QualityModel::read);

    private static final long MIN_SCORE = 20_000;
    private static final int SHORTEST = 40;

    private final Scorer scorer;
    private final Limit limit;
    private final long shortest;

    private QualityModel(LinearModel model, Limit limit, long shortest) {
        this.scorer = new Scorer(model);
        this.limit = limit;
        this.shortest = shortest;
    }

    static Supplier<Operator> read(Parameters parameters) {
        var name = parameters.text("model", "ceyuan:quality-model.bin");
        var model = LinearModel.read(name, parameters.file("model", name));
        var limit = Limit.atLeast(parameters.share("min-score", MIN_SCORE));
        var shortest = parameters.whole("shortest", SHORTEST, 0);
        parameters.finish();
        return () -> new QualityModel(model, limit, shortest);
    }

    @Override
    public void apply(Document document) {
        var folded = document.folded();
        var score = scorer.score(folded.chars(), folded.length());
        if (folded.length() < shortest) {
            document.measure("score", score);
        } else {
            document.judge("score", score, limit);
        }
    }
}
