package dev.ceyuan.platform.intake;

import org.springframework.stereotype.Component;

/// The work on imports that otherwise jobs do.
@Component
class ImportWork {
    private final Previewing previewing;
    private final Applying applying;
    private final ImportEnds ends;

    ImportWork(Previewing previewing, Applying applying, ImportEnds ends) {
        this.previewing = previewing;
        this.applying = applying;
        this.ends = ends;
    }

    /// Does what the import waits for. What fails unforeseen ends the import, and is the caller's to
    /// report.
    void run(Import waiting) {
        var done = false;
        try {
            if (waiting.state() == ImportState.PREVIEWING) {
                previewing.run(waiting.id(), waiting.run());
            } else {
                applying.run(waiting.id(), waiting.run());
            }
            done = true;
        } finally {
            if (!done) {
                ends.unexpected(waiting.id());
            }
        }
    }
}
