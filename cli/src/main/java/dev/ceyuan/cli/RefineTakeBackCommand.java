package dev.ceyuan.cli;

import dev.ceyuan.corpus.licence.Holdings;
import dev.ceyuan.corpus.licence.Holdings.TakeBack;
import dev.ceyuan.corpus.licence.Lineage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ceyuan refine take-back`: which releases hold text that nothing permits after the end of an agreement.
@Command(name = "take-back")
final class RefineTakeBackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "AGREEMENT", descriptionKey = "AGREEMENT")
    private String agreement;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "DIR", descriptionKey = "DIR")
    private List<Path> releases;

    @Option(names = "--last-day", paramLabel = "DAY", required = true)
    private LocalDate lastDay;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RefineTakeBackCommand() {}

    @Override
    public Integer call() {
        var wording = new Wording(spec.resourceBundle());
        var out = spec.commandLine().getOut();
        var holdings =
                Holdings.together(releases.stream().map(Lineage::holdings).toList());
        if (!holdings.knows(agreement)) {
            throw wording.refusal("refine.take-back.unknown", agreement);
        }
        var found = holdings.whenEnds(agreement, lastDay);
        out.println(wording.text("refine.take-back.found", agreement, lastDay, found.size(), releases.size()));
        for (var each : found) {
            tell(each, wording).forEach(out::println);
        }
        out.flush();
        return found.isEmpty() ? ExitCodes.DONE : ExitCodes.DOES_NOT_HOLD;
    }

    private static List<String> tell(TakeBack each, Wording wording) {
        var lines = new ArrayList<String>();
        lines.add(wording.text(
                each.late() ? "refine.take-back.late" : "refine.take-back.release", each.release(), each.day()));
        each.parts()
                .forEach(part ->
                        lines.add(wording.text("refine.take-back.part", part.name(), part.source(), part.documents())));
        return lines;
    }
}
