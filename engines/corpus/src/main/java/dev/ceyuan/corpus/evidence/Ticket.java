package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.digest.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The place of a document in a draw: SHA-256 of seed, line feed and id, as an unsigned number.
record Ticket(long first, long second, long third, long fourth) implements Comparable<Ticket> {
    /// Makes tickets for one seed. Not for use by several threads at once.
    static final class Press {
        private final byte[] seed;
        private final MessageDigest digest;

        Press(String seed) {
            this.seed = (seed + "\n").getBytes(StandardCharsets.UTF_8);
            this.digest = Sha256.begin();
        }

        Ticket of(String id) {
            digest.update(seed);
            var bytes = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
            return new Ticket(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
        }
    }

    @Override
    public int compareTo(Ticket other) {
        if (first != other.first) {
            return Long.compareUnsigned(first, other.first);
        }
        if (second != other.second) {
            return Long.compareUnsigned(second, other.second);
        }
        return third != other.third
                ? Long.compareUnsigned(third, other.third)
                : Long.compareUnsigned(fourth, other.fourth);
    }

    /// As `sha256sum` writes it.
    String hex() {
        return "%016x%016x%016x%016x".formatted(first, second, third, fourth);
    }
}
