package dev.ceyuan.corpus.flow;

import java.io.Serializable;

/// A kind of rows that flow together.
///
/// @param name      in kebab case
/// @param keyLength how many bytes at the beginning of a row are its key, at least four. Keys begin with a
///                  hash, so that parts are of the same size.
public record Channel(String name, int keyLength) implements Serializable {
    /// How many leading bits of a key may say to which part it belongs.
    static final int MOST_BITS = 16;

    public Channel {
        if (keyLength < Integer.BYTES) {
            throw new IllegalArgumentException(
                    "The key is too short (channel=%s, bytes=%d)".formatted(name, keyLength));
        }
    }

    /// The part of a row, of `1 << bits` parts, in the order of the keys.
    ///
    /// @param row    that begins at `offset`
    /// @param bits   0 to 16
    public static int part(byte[] row, int offset, int bits) {
        var leading = (row[offset] & 0xff) << 8 | row[offset + 1] & 0xff;
        return leading >>> (MOST_BITS - bits);
    }
}
