package dev.ceyuan.cli;

import dev.ceyuan.corpus.dataset.Comparison;
import dev.ceyuan.corpus.dataset.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ceyuan refine compare`: whether two releases are the same, and if not, where they differ first. Before that,
/// whether their files are those that their manifests list: equal manifests over other files are not the same.
@Command(name = "compare")
final class RefineCompareCommand implements Callable<Integer> {
    private static final int MOST = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "first")
    private Path left;

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "second")
    private Path right;

    @Option(names = "--manifests-only")
    private boolean manifestsOnly;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RefineCompareCommand() {}

    @Override
    public Integer call() {
        var wording = new Wording(spec.resourceBundle());
        var out = spec.commandLine().getOut();
        try {
            if (!manifestsOnly) {
                requireWhole(left, wording);
                requireWhole(right, wording);
            }
            var compared = Comparison.of(left, right, MOST);
            if (compared.same()) {
                out.println(wording.text(manifestsOnly ? "refine.compare.same-manifests" : "refine.compare.same"));
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

    /// A damaged one is neither the same nor another.
    private static void requireWhole(Path release, Wording wording) {
        Manifest.verifyFiles(release).ifPresent(wrong -> {
            throw new CommandRefused(
                    ExitCodes.INPUT,
                    List.of(wording.text("refine.compare.damaged", release, CorpusWords.wrong(wrong, wording))));
        });
    }
}
