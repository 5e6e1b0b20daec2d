package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.Side;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One import and how far it was acknowledged.
final class Imported {
    private final Side side;
    private final int round;
    private @Nullable String id;
    private boolean agreed;
    private boolean done;

    Imported(Side side, int round) {
        this.side = side;
        this.round = round;
    }

    Side side() {
        return side;
    }

    String target() {
        return side == Side.NEED ? "needs" : "offers";
    }

    /// What stands in every description of the file.
    String remark() {
        return "〔" + word() + "〕";
    }

    /// The same as a word to be searched for.
    String word() {
        return "round%04d".formatted(round);
    }

    void uploaded(String as) {
        id = as;
    }

    boolean isUploaded() {
        return id != null;
    }

    UUID id() {
        if (id == null) {
            throw new IllegalStateException("the upload was not acknowledged");
        }
        return UUID.fromString(id);
    }

    String path() {
        return "/api/imports/" + id();
    }

    void agreed() {
        agreed = true;
    }

    /// Whether the program promised to write it.
    boolean isAgreed() {
        return agreed;
    }

    void done() {
        done = true;
    }

    boolean isDone() {
        return done;
    }
}
