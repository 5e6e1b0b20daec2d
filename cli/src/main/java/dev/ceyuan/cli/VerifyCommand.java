package dev.ceyuan.cli;

import dev.ceyuan.proofs.Checkpoint;
import dev.ceyuan.proofs.ExportCheck;
import dev.ceyuan.proofs.Finding;
import dev.ceyuan.proofs.LogGrowth;
import dev.ceyuan.proofs.Malformed;
import dev.ceyuan.proofs.Receipt;
import dev.ceyuan.proofs.SignedNote;
import dev.ceyuan.proofs.Trust;
import dev.ceyuan.proofs.VerifierKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ceyuan verify`: whether a receipt, an export of the audit log or its growth between two checkpoints
/// holds, without network, database or platform.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private static final int LARGEST_TEXT = 1 << 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1..2")
    private List<Path> files;

    @Option(names = "--key", paramLabel = "KEY|FILE")
    private List<String> keys = List.of();

    @Option(names = "--witness", paramLabel = "KEY|FILE")
    private List<String> witnesses = List.of();

    @Option(names = "--known", paramLabel = "FILE")
    private List<Path> known = List.of();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    VerifyCommand() {}

    @Override
    public Integer call() throws IOException {
        var wording = new Wording(spec.resourceBundle());
        var trust = new Trust(keys(keys, wording), keys(witnesses, wording), checkpoints(wording));
        var finding = verified(trust, wording);
        finding.ifPresent(each -> out().println(wording.text("verify.wrong", FindingWords.of(each, wording))));
        if (trust.logKeys().isEmpty() && finding.isEmpty()) {
            out().println(wording.text("verify.no-key"));
        }
        out().flush();
        return finding.isEmpty() ? ExitCodes.DONE : ExitCodes.DOES_NOT_HOLD;
    }

    private Optional<Finding> verified(Trust trust, Wording wording) throws IOException {
        var first = files.getFirst();
        if (isZip(first, wording)) {
            if (files.size() > 1) {
                throw new ParameterException(spec.commandLine(), wording.text("verify.usage.known", files.getLast()));
            }
            return export(first, trust, wording);
        }
        var text = text(first, wording);
        if (files.size() == 1) {
            return Receipt.isReceipt(text) ? receipt(first, text, trust, wording) : note(first, text, trust, wording);
        }
        var second = text(files.getLast(), wording);
        return LogGrowth.isLogGrowth(text)
                ? growth(new Growth(files.getLast(), second, first, text), trust, wording)
                : growth(new Growth(first, text, files.getLast(), second), trust, wording);
    }

    private Optional<Finding> export(Path file, Trust trust, Wording wording) throws IOException {
        try {
            var result = ExportCheck.of(file, trust);
            if (result.finding() == null) {
                out().println(wording.text(
                        "verify.export",
                        file,
                        Terminal.oneLine(result.origin()),
                        result.entries(),
                        result.checkpoints()));
                if (!trust.witnesses().isEmpty()) {
                    out().println(wording.text("verify.witnessed", result.witnessed()));
                }
            }
            return Optional.ofNullable(result.finding());
        } catch (Malformed e) {
            throw refusal(file, e, wording);
        }
    }

    private Optional<Finding> receipt(Path file, String text, Trust trust, Wording wording) {
        try {
            var receipt = Receipt.parse(text);
            var checkpoint = Checkpoint.of(receipt.checkpoint());
            var index = receipt.proof().index();
            if (!receipt.holds()) {
                return Optional.of(new Finding.EntryChanged(index));
            }
            var finding = signatures(receipt.checkpoint(), checkpoint, trust);
            if (finding.isEmpty()) {
                out().println(wording.text("verify.receipt", file, index, checkpoint.origin(), checkpoint.size()));
                out().println(Terminal.oneLine(new String(receipt.entry(), StandardCharsets.UTF_8)));
            }
            return finding;
        } catch (Malformed e) {
            throw refusal(file, e, wording);
        }
    }

    private Optional<Finding> note(Path file, String text, Trust trust, Wording wording) {
        try {
            var note = SignedNote.parse(text);
            var checkpoint = Checkpoint.of(note);
            var finding = signatures(note, checkpoint, trust);
            if (finding.isEmpty()) {
                out().println(wording.text("verify.checkpoint", file, checkpoint.origin(), checkpoint.size()));
            }
            return finding;
        } catch (Malformed e) {
            throw refusal(file, e, wording);
        }
    }

    /// Two files: an earlier checkpoint, and how the log grew from it.
    private record Growth(Path earlier, String earlierText, Path later, String laterText) {}

    private Optional<Finding> growth(Growth growth, Trust trust, Wording wording) {
        var earlier = checkpoint(growth.earlier(), growth.earlierText(), wording);
        try {
            var grown = LogGrowth.parse(growth.laterText());
            var later = Checkpoint.of(grown.checkpoint());
            if (!later.origin().equals(earlier.origin())) {
                return Optional.of(new Finding.OtherLog(later.size(), later.origin()));
            }
            if (grown.proof().from() != earlier.size()) {
                throw wording.refusal("verify.refused", growth.later(), "old", Long.toString(earlier.size()));
            }
            var finding = signatures(grown.checkpoint(), later, trust);
            if (finding.isEmpty() && !grown.continues(earlier)) {
                return Optional.of(new Finding.Forked(earlier.size()));
            }
            if (finding.isEmpty()) {
                out().println(wording.text("verify.growth", later.origin(), earlier.size(), later.size()));
            }
            return finding;
        } catch (Malformed e) {
            throw refusal(growth.later(), e, wording);
        }
    }

    /// Signatures first: what nobody signed says nothing about the log.
    private Optional<Finding> signatures(SignedNote note, Checkpoint checkpoint, Trust trust) {
        return trust.ofLog(note, checkpoint)
                .or(() -> trust.ofWitnesses(note, checkpoint.size()))
                .or(() -> known(checkpoint, trust));
    }

    private Optional<Finding> known(Checkpoint checkpoint, Trust trust) {
        for (var known : trust.known()) {
            if (!known.origin().equals(checkpoint.origin())) {
                return Optional.of(new Finding.OtherLog(checkpoint.size(), checkpoint.origin()));
            }
            if (known.size() != checkpoint.size()) {
                var wording = new Wording(spec.resourceBundle());
                out().println(wording.text("verify.known-elsewhere", known.size(), checkpoint.size()));
            } else if (!known.root().equals(checkpoint.root())) {
                return Optional.of(new Finding.Forked(checkpoint.size()));
            }
        }
        return Optional.empty();
    }

    /// Each is a key, or a file that has one on each line.
    private static List<VerifierKey> keys(List<String> given, Wording wording) {
        var read = new ArrayList<VerifierKey>();
        for (var each : given) {
            var lines = each.contains("+")
                    ? List.of(each)
                    : text(Path.of(each), wording).lines().toList();
            if (lines.stream().allMatch(String::isBlank)) {
                throw wording.refusal("match.refused.empty", each);
            }
            for (var line : lines) {
                if (!line.isBlank()) {
                    read.add(key(line, each, wording));
                }
            }
        }
        return read;
    }

    private static VerifierKey key(String line, String given, Wording wording) {
        try {
            return VerifierKey.parse(line);
        } catch (Malformed e) {
            throw refusal(Path.of(given), e, wording);
        }
    }

    private List<Checkpoint> checkpoints(Wording wording) {
        return known.stream()
                .map(file -> checkpoint(file, text(file, wording), wording))
                .collect(Collectors.toList());
    }

    private static Checkpoint checkpoint(Path file, String text, Wording wording) {
        try {
            return Checkpoint.of(SignedNote.parse(text));
        } catch (Malformed e) {
            throw refusal(file, e, wording);
        }
    }

    private static CommandRefused refusal(Path file, Malformed malformed, Wording wording) {
        return wording.refusal("verify.refused", file, malformed.place(), malformed.expected());
    }

    private static boolean isZip(Path file, Wording wording) {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        } catch (IOException e) {
            throw wording.refusal("match.refused.missing", file);
        }
    }

    private static String text(Path file, Wording wording) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw wording.refusal("match.refused.missing", file);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
