package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.intake.Import;
import dev.ceyuan.platform.intake.ImportScope;
import dev.ceyuan.platform.intake.ImportState;
import dev.ceyuan.platform.intake.Imports;
import dev.ceyuan.platform.intake.RowOutcome;
import dev.ceyuan.platform.intake.UploadOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Imports the files of an example as an officer would: upload, preview, agree. Each file is written whole
/// or not at all; one that is written already changes nothing.
@Component
class ExampleFiles {
    /// File names without ending, each after those it refers to; the names of the import targets.
    private static final List<String> TARGETS =
            List.of("organisations", "lists", "needs", "offers", "cases", "measures");

    private final Imports imports;

    ExampleFiles(Imports imports) {
        this.imports = imports;
    }

    /// @param folder on the class path
    /// @throws IllegalStateException if a file of the example is not in order
    void load(Actor actor, String folder) {
        TARGETS.forEach(target -> load(actor, target, folder + "/" + target + ".csv"));
    }

    /// Imports one file.
    void load(Actor actor, String target, String resource) {
        try (var content = open(resource)) {
            var uploaded = imports.upload(actor, target, target + ".csv", content);
            if (!(uploaded instanceof UploadOutcome.Recognised(var stored))) {
                throw new IllegalStateException(
                        "A file of the example is refused (%s, %s)".formatted(resource, uploaded));
            }
            imports.preview(actor, stored.id());
            var previewed = imports.work(actor, stored.id());
            requireSound(actor, resource, previewed);
            if (previewed.counts().toWrite() == 0) {
                imports.cancel(actor, previewed.id());
                return;
            }
            imports.agree(actor, previewed.id(), ImportScope.ALL);
            var written = imports.work(actor, previewed.id());
            if (written.state() != ImportState.DONE) {
                throw new IllegalStateException("A file of the example is not written (%s, %s, %s)"
                        .formatted(resource, written.state(), written.failure()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(ExampleFiles.class.getResourceAsStream(resource), resource);
    }

    private void requireSound(Actor actor, String resource, Import previewed) {
        if (previewed.state() != ImportState.PREVIEWED || previewed.counts().wrong() > 0) {
            throw new IllegalStateException("A file of the example is wrong (%s, %s, %s, %s)"
                    .formatted(
                            resource,
                            previewed.state(),
                            previewed.failure(),
                            imports.rows(actor, previewed.id(), RowOutcome.WRONG, 1).stream()
                                    .limit(5)
                                    .toList()));
        }
    }
}
