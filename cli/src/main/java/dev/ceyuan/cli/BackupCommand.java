package dev.ceyuan.cli;

import dev.ceyuan.corpus.wording.Numbers;
import dev.ceyuan.platform.RestoreDrill;
import dev.ceyuan.platform.database.HomeBackup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ceyuan backup`: copies the home folder of a running instance while it goes on; with `--drill` it also
/// starts the copy, compares it with the original, and stops it again.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private static final List<String> OUTSIDE = List.of("CEYUAN_AUDIT_CHECKPOINTS", "CEYUAN_AUDIT_KEYFILE");
    private static final double MILLIS_PER_SECOND = 1_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    private Path to;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable Path home;

    @Option(names = "--drill")
    private boolean drill;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    BackupCommand() {}

    @Override
    public Integer call() throws IOException, SQLException {
        var wording = new Wording(spec.resourceBundle());
        var from = HomeFolder.of(home, System.getenv());
        requireEmpty(from, wording);
        var backup =
                HomeBackup.of(from).orElseThrow(() -> wording.unusable("backup.refused.not-running", from.toString()));
        if (drill) {
            return compared(new RestoreDrill(backup, to.toAbsolutePath()).run(), wording);
        }
        sayWhatIsOutside(from, wording);
        var bytes = backup.copyTo(to.toAbsolutePath());
        say(wording.text("backup.done", from.toString(), to.toString(), Numbers.bytes(bytes)));
        return ExitCodes.DONE;
    }

    private void requireEmpty(Path from, Wording wording) throws IOException {
        if (Files.exists(from) && to.toAbsolutePath().normalize().startsWith(from.toRealPath())) {
            throw wording.unusable("backup.refused.inside", to.toString());
        }
        if (Files.exists(to)) {
            try (var files = Files.list(to)) {
                if (files.findAny().isPresent()) {
                    throw wording.unusable("backup.refused.not-empty", to.toString());
                }
            }
        }
    }

    /// Checkpoints and key can be kept elsewhere; a copy of the home folder does not have them then.
    private void sayWhatIsOutside(Path from, Wording wording) {
        for (var setting : OUTSIDE) {
            var place = System.getenv(setting);
            if (place != null && !Path.of(place).toAbsolutePath().startsWith(from)) {
                say(wording.text("backup.outside", setting, place));
            }
        }
    }

    private int compared(RestoreDrill.Report report, Wording wording) {
        say(wording.text(
                "backup.drill.copied",
                Numbers.bytes(report.bytes()),
                report.copying().toMillis() / MILLIS_PER_SECOND,
                report.starting().toMillis() / MILLIS_PER_SECOND));
        var ledger = report.ledger();
        say(wording.text(
                "backup.drill.balances",
                ledger.accounts(),
                ledger.transfers(),
                ledger.entries(),
                report.otherBalances()));
        ledger.broken().forEach(each -> say(wording.text("backup.drill.broken", each.rule(), each.rows())));
        say(wording.text("backup.drill.proofs", report.events(), report.checkpoints(), report.otherCheckpoints()));
        if (report.lacking() > 0) {
            say(wording.text("backup.drill.lacking", report.lacking()));
        }
        var finding = report.finding();
        if (finding != null) {
            say(wording.text("verify.wrong", FindingWords.of(finding, wording)));
        }
        say(wording.text(report.holds() ? "backup.drill.holds" : "backup.drill.fails"));
        return report.holds() ? ExitCodes.DONE : ExitCodes.DOES_NOT_HOLD;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
