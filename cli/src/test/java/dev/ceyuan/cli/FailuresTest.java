package dev.ceyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class FailuresTest {
    private static final IOException FULL = new FileSystemException("/out/part", null, "No space left on device");

    private final StringWriter err = new StringWriter();

    @Command(name = "refine")
    private static final class Failing implements Callable<Integer> {
        private final Throwable failure;

        Failing(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() throws Exception {
            switch (failure) {
                case Error error -> throw error;
                case Exception exception -> throw exception;
                default -> throw new IllegalArgumentException(failure);
            }
        }
    }

    /// In place of `refine`.
    private int fails(Throwable failure) {
        err.getBuffer().setLength(0);
        var command = Ceyuan.commandLine(List.of("--lang=en"), Map.of());
        command.getCommandSpec().removeSubcommand("refine");
        return command.addSubcommand(new Failing(failure))
                .setErr(new PrintWriter(err))
                .execute("refine");
    }

    @Test
    void lackOfMemoryIsNoRefusalAndSaysHowToGoOn() {
        assertThat(fails(new OutOfMemoryError("Java heap space"))).isEqualTo(ExitCodes.MEMORY);
        assertThat(err.toString()).contains("The memory did not suffice", "-Xmx8g", "--resume");
    }

    @Test
    void aFullDiskIsNoDefectAndSaysHowToGoOn() {
        for (var failure : List.of(new UncheckedIOException(FULL), new IOError(FULL), FULL)) {
            assertThat(fails(failure)).isEqualTo(ExitCodes.UNUSABLE);
            assertThat(err.toString()).contains("/out/part: the disk is full", "--resume");
        }
        var written = new CorpusException(
                CorpusException.Kind.STORAGE, "part", ErrorWords.say("dataset.not-written", FULL), FULL);
        assertThat(fails(written)).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(err.toString()).contains("the disk is full", "--resume");
    }

    @Test
    void anErrorOfTheProgramIsADefect() {
        for (var failure :
                List.of(new StackOverflowError(), new NoClassDefFoundError("x"), new IllegalStateException())) {
            assertThat(fails(failure)).isEqualTo(ExitCodes.DEFECT);
            assertThat(err.toString().lines()).singleElement().asString().contains("unexpected", ".log");
        }
    }
}
