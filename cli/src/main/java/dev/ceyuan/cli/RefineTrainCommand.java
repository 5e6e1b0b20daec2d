package dev.ceyuan.cli;

import dev.ceyuan.corpus.QualityTraining;
import dev.ceyuan.corpus.QualityTraining.Trained;
import dev.ceyuan.corpus.input.InputLimits;
import dev.ceyuan.corpus.input.InputOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `ceyuan refine train`: makes a quality model from labelled texts, and says how it does on those it was not shown.
@Command(
        name = "train",
        customSynopsis = {
            "ceyuan refine train --good FILE... --bad FILE... --out FILE",
            "                    [--text-field NAME]"
        })
final class RefineTrainCommand implements Callable<Integer> {
    private static final int SCORE_DECIMALS = 6;
    private static final List<Long> MIN_SCORES = List.of(20_000L, 100_000L, 300_000L, 500_000L, 700_000L, 900_000L);

    @Spec
    private CommandSpec spec;

    @Option(names = "--good", paramLabel = "FILE", arity = "1..*", required = true)
    private List<Path> good;

    @Option(names = "--bad", paramLabel = "FILE", arity = "1..*", required = true)
    private List<Path> bad;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path model;

    @Option(names = "--text-field", paramLabel = "NAME", defaultValue = "text")
    private String textField;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RefineTrainCommand() {}

    @Override
    public Integer call() throws IOException {
        var wording = new Wording(spec.resourceBundle());
        if (!InputOptions.isField(textField)) {
            throw new ParameterException(spec.commandLine(), wording.text("refine.train.usage.field", textField));
        }
        var training = new QualityTraining(new InputOptions(textField, "id", InputLimits.DEFAULTS));
        try (var file = OutputFile.at(model, List.of(), wording)) {
            good.forEach(path -> training.add(path, true));
            bad.forEach(path -> training.add(path, false));
            var trained = training.train(MIN_SCORES);
            try (var out = file.open()) {
                out.write(trained.model());
            } catch (IOException e) {
                throw file.incomplete();
            }
            file.complete();
            say(trained, wording);
            return ExitCodes.DONE;
        }
    }

    private void say(Trained trained, Wording wording) {
        var out = spec.commandLine().getOut();
        out.println(wording.text("refine.train.done", model, trained.samples(), trained.trainedOn()));
        out.println(wording.text("refine.train.held-out"));
        for (var each : trained.heldOut()) {
            out.println(wording.text(
                    "refine.train.threshold",
                    BigDecimal.valueOf(each.minScore(), SCORE_DECIMALS)
                            .stripTrailingZeros()
                            .toPlainString(),
                    each.goodKept(),
                    each.goodLost(),
                    each.badKept(),
                    each.badLost()));
        }
        out.flush();
    }
}
