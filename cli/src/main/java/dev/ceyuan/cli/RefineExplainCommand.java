package dev.ceyuan.cli;

import dev.ceyuan.corpus.CorpusRelease;
import dev.ceyuan.corpus.dataset.Verdict;
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
    private static final int MOST = 5;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "DIR")
    private Path release;

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "ID")
    private String id;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RefineExplainCommand() {}

    @Override
    public Integer call() {
        var wording = new Wording(spec.resourceBundle());
        if (!id.matches("[0-9a-f]{4,32}")) {
            throw new ParameterException(spec.commandLine(), wording.text("refine.explain.no-id", id));
        }
        try (var corpus = CorpusRelease.open(release)) {
            var verdicts = corpus.verdictsBeginning(id, MOST);
            var ids = verdicts.stream().map(Verdict::id).distinct().toList();
            if (ids.isEmpty()) {
                throw wording.refusal("refine.explain.unknown", id, release);
            }
            if (ids.size() > 1) {
                throw wording.refusal("refine.explain.several", id, String.join(", ", ids));
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
