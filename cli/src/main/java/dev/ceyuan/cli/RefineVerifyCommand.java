package dev.ceyuan.cli;

import dev.ceyuan.corpus.dataset.Manifest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ceyuan refine verify`: whether a release is what its manifest says: digests, rows, root, and that nothing that
/// was read is lost.
@Command(name = "verify")
final class RefineVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    private Path release;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RefineVerifyCommand() {}

    @Override
    public Integer call() {
        var wording = new Wording(spec.resourceBundle());
        var out = spec.commandLine().getOut();
        try {
            var wrong = Manifest.verify(release);
            out.println(
                    wrong.isPresent()
                            ? wording.text("refine.verify.wrong", CorpusWords.wrong(wrong.get(), wording))
                            : wording.text(
                                    "refine.verify.holds",
                                    Manifest.read(release).root().hex()));
            return wrong.isPresent() ? ExitCodes.DOES_NOT_HOLD : ExitCodes.DONE;
        } finally {
            out.flush();
        }
    }
}
