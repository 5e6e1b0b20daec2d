package dev.ceyuan.cli;

import dev.ceyuan.corpus.dataset.Comparison;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ceyuan refine compare`: whether two releases are the same, and if not, where they differ first.
@Command(name = "compare")
final class RefineCompareCommand implements Callable<Integer> {
    private static final int MOST = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "first")
    private Path left;

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "second")
    private Path right;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RefineCompareCommand() {}

    @Override
    public Integer call() {
        var wording = new Wording(spec.resourceBundle());
        var out = spec.commandLine().getOut();
        try {
            var compared = Comparison.of(left, right, MOST);
            if (compared.same()) {
                out.println(wording.text("refine.compare.same"));
                return ExitCodes.DONE;
            }
            out.println(wording.text(
                    "refine.compare.other",
                    compared.onlyLeft(),
                    compared.onlyRight(),
                    compared.otherVerdicts(),
                    compared.otherDocuments()));
            compared.parts().forEach(part -> out.println("  " + part));
            compared.first()
                    .forEach(each -> out.println(
                            wording.text("refine.compare." + each.getClass().getSimpleName(), each.id())));
            return ExitCodes.DOES_NOT_HOLD;
        } finally {
            out.flush();
        }
    }
}
