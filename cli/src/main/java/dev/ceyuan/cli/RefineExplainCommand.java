package dev.ceyuan.cli;

import dev.ceyuan.corpus.CorpusRelease;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ceyuan refine explain`: what became of a document, and why.
@Command(name = "explain")
final class RefineExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR")
    private Path release;

    @Parameters(index = "1", paramLabel = "ID")
    private String id;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RefineExplainCommand() {}

    @Override
    public Integer call() {
        var wording = new Wording(spec.resourceBundle());
        if (!id.matches("[0-9a-f]{32}")) {
            throw new ParameterException(spec.commandLine(), "ID: [0-9a-f]{32} ≠ " + id);
        }
        try (var corpus = CorpusRelease.open(release)) {
            var verdicts = corpus.verdicts(id);
            if (verdicts.isEmpty()) {
                throw wording.refusal("refine.explain.unknown", id);
            }
            for (var verdict : verdicts) {
                CorpusWords.explained(verdict, wording)
                        .forEach(spec.commandLine().getOut()::println);
            }
            return ExitCodes.DONE;
        } finally {
            spec.commandLine().getOut().flush();
        }
    }
}
