package dev.ceyuan.cli;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.MatchIndex;
import dev.ceyuan.matching.MatchRequest;
import dev.ceyuan.matching.MatchRequest.Detail;
import dev.ceyuan.matching.MatchRequest.Mode;
import dev.ceyuan.matching.MatchingException;
import dev.ceyuan.matching.MatchingSpecification;
import dev.ceyuan.matching.Side;
import dev.ceyuan.matching.TextEncoder;
import dev.ceyuan.platform.scenario.EntrySheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `ceyuan match`: matches the needs and offers of files, without database or platform.
@Command(name = "match")
final class MatchCommand implements Callable<Integer> {
    private static final int MOST_RESULTS = 10_000;

    /// How the results are written.
    enum Format {
        TABLE,
        JSONL,
        TREC,
        XLSX
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--needs", paramLabel = "FILE", required = true)
    private Path needs;

    @Option(names = "--offers", paramLabel = "FILE", required = true)
    private Path offers;

    @Option(names = "--top", paramLabel = "N", defaultValue = "10")
    private int top;

    @Option(names = "--mode", paramLabel = "hybrid|lexical|dense", defaultValue = "hybrid")
    private Mode mode;

    @Option(names = "--format", paramLabel = "table|jsonl|trec|xlsx", defaultValue = "table")
    private Format format;

    @Option(names = "--index", paramLabel = "DIR")
    private @Nullable Path directory;

    @Option(names = "--output", paramLabel = "FILE")
    private @Nullable Path output;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    MatchCommand() {}

    @Override
    public Integer call() throws IOException {
        var wording = new Wording(spec.resourceBundle());
        if (top < 1 || top > MOST_RESULTS) {
            throw new ParameterException(
                    spec.commandLine(),
                    wording.text("usage.between", "--top", 1, Integer.toString(MOST_RESULTS), Integer.toString(top)));
        }
        try (var file = output == null ? null : OutputFile.at(output, List.of(needs, offers), wording)) {
            match(file, wording);
        }
        return ExitCodes.DONE;
    }

    private void match(@Nullable OutputFile file, Wording wording) throws IOException {
        var needFile = InputFile.of(needs, wording);
        var offerFile = InputFile.of(offers, wording);
        // Both are read before anything is encoded: a mistake in the last line shows at once.
        var asked = needFile.read(Side.NEED, wording);
        var supplied = offerFile.read(Side.OFFER, wording);
        if (format == Format.TREC) {
            requirePlainIds(needs, asked, wording);
            requirePlainIds(offers, supplied, wording);
        }
        var rules = needFile.lines() && offerFile.lines() ? MatchingSpecification.standard() : EntrySheet.rules();
        try (var encoder = TextEncoder.load();
                var index = open(rules, encoder, wording)) {
            fill(index, supplied, wording);
            answer(index, asked, file, wording);
        }
    }

    private static void requirePlainIds(Path file, List<Item> items, Wording wording) {
        for (var item : items) {
            if (item.id().chars().anyMatch(Character::isWhitespace)) {
                throw wording.refusal("match.refused.blank", file, item.id());
            }
        }
    }

    private MatchIndex open(MatchingSpecification rules, TextEncoder encoder, Wording wording) throws IOException {
        if (directory == null) {
            return MatchIndex.inMemory(rules, encoder);
        }
        try {
            Files.createDirectories(directory);
            if (MatchIndex.open(directory, rules, encoder) instanceof MatchIndex.Opening.Ready(var index)) {
                return index;
            }
            MatchIndex.discard(directory);
            if (MatchIndex.open(directory, rules, encoder) instanceof MatchIndex.Opening.Ready(var index)) {
                return index;
            }
        } catch (MatchingException e) {
            if (e.kind() != MatchingException.Kind.DIRECTORY_IN_USE) {
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw wording.unusable("match.refused.index", directory);
        }
        throw wording.unusable("match.refused.index", directory);
    }

    /// Makes the index hold exactly these offers; unchanged texts are not encoded again.
    private void fill(MatchIndex index, List<Item> supplied, Wording wording) {
        var gone = new HashSet<>(index.revisions(Side.OFFER).keySet());
        supplied.forEach(item -> gone.remove(item.id()));
        index.remove(Side.OFFER, gone);
        try (var bar = progress(wording.text("match.encoding"), supplied.size())) {
            index.put(supplied, (done, _) -> bar.stepTo(done));
        }
        if (directory != null) {
            index.commit();
        }
    }

    private void answer(MatchIndex index, List<Item> asked, @Nullable OutputFile file, Wording wording)
            throws IOException {
        var detail = format == Format.TREC ? Detail.SCORES : Detail.EVIDENCE;
        try (var stream = file == null ? new StandardOutput() : file.open()) {
            var writer = file == null
                    ? spec.commandLine().getOut()
                    : new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            try (var out = format == Format.XLSX ? new ExcelOutput(stream, wording) : lines(writer, wording);
                    var bar = progress(wording.text("match.matching"), asked.size())) {
                for (var need : asked) {
                    var request = new MatchRequest(need, top, mode, List.of(), detail);
                    out.write(need, index.match(request).matches());
                    bar.step();
                }
            }
            if (file != null && writer.checkError()) {
                throw file.incomplete();
            }
        } catch (IOException | UncheckedIOException e) {
            if (file == null) {
                throw e;
            }
            throw file.incomplete();
        }
        if (file != null) {
            file.complete();
        }
    }

    private MatchOutput lines(PrintWriter writer, Wording wording) {
        return switch (format) {
            case TABLE -> new TableOutput(writer, wording);
            case JSONL -> new JsonOutput(writer);
            case TREC -> new TrecOutput(writer, "ceyuan-" + mode.name().toLowerCase(Locale.ROOT));
            case XLSX -> throw new IllegalStateException("written as a table");
        };
    }

    private static ProgressBar progress(String task, int total) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    /// Standard output for bytes; stays open when the writer is done.
    private static final class StandardOutput extends OutputStream {
        @Override
        public void write(int value) {
            System.out.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            System.out.write(bytes, from, length);
        }

        @Override
        public void close() {
            System.out.flush();
        }
    }
}
