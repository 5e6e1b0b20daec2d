package dev.ceyuan.corpus.dataset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What stands where in a file of frames. It is the end of the file: two frames that zstd skips.
///
/// The first (magic number 0x184D2A50) has 20 bytes for each frame before it: the first id, and how many
/// rows there are. The second is the seek table of the
/// [seekable format](https://github.com/facebook/zstd/tree/dev/contrib/seekable_format),
/// which other tools know: for each frame, the first one here included, its size and that of its content.
record FrameIndex(List<Frame> frames) {
    /// How long the end of the file is that says how long the index is.
    static final int FOOTER = 9;

    private static final int HEADER = 8;
    private static final int IDS_MAGIC = 0x184d2a50;
    private static final int TABLE_MAGIC = 0x184d2a5e;
    private static final int SEEKABLE_MAGIC = 0x8f92eab1;
    private static final int ID = DocumentId.DIGITS / 2;
    private static final int IDS_ENTRY = ID + 4;
    private static final int TABLE_ENTRY = 8;
    private static final int MOST_FRAMES = 1 << 24;
    private static final int LARGEST = 1 << 30;

    /// A frame with rows.
    ///
    /// @param first  id of its first row
    /// @param offset in the file
    /// @param length of the frame
    /// @param size   of its content
    record Frame(String first, int rows, long offset, int length, int size) {}

    FrameIndex {
        frames = List.copyOf(frames);
    }

    long rows() {
        return frames.stream().mapToLong(Frame::rows).sum();
    }

    /// The end of a file with these frames.
    Bytes written() {
        var ids = frames.size() * IDS_ENTRY;
        var bytes = new Bytes(length(frames.size()));
        bytes.int32(IDS_MAGIC).int32(ids);
        for (var frame : frames) {
            bytes.put(HexFormat.of().parseHex(frame.first()), 0, ID).int32(frame.rows());
        }
        bytes.int32(TABLE_MAGIC).int32((frames.size() + 1) * TABLE_ENTRY + FOOTER);
        for (var frame : frames) {
            bytes.int32(frame.length()).int32(frame.size());
        }
        bytes.int32(HEADER + ids).int32(0);
        return bytes.int32(frames.size() + 1).put(0).int32(SEEKABLE_MAGIC);
    }

    private static int length(int frames) {
        return HEADER + frames * IDS_ENTRY + HEADER + (frames + 1) * TABLE_ENTRY + FOOTER;
    }

    /// How long the index is, by the last bytes of the file.
    static int length(byte[] footer) throws Damaged {
        var read = little(footer);
        var entries = read.getInt();
        var descriptor = read.get();
        if (read.getInt() != SEEKABLE_MAGIC || descriptor != 0 || entries < 1 || entries > MOST_FRAMES) {
            throw new Damaged("dataset.no-index");
        }
        return length(entries - 1);
    }

    /// @param bytes  of the index, as long as its footer says
    /// @param offset of the index in the file
    static FrameIndex read(byte[] bytes, long offset) throws Damaged {
        var count = (bytes.length - length(0)) / (IDS_ENTRY + TABLE_ENTRY);
        var ids = little(bytes);
        var table = little(bytes).position(HEADER + count * IDS_ENTRY);
        expect(ids.getInt() == IDS_MAGIC && ids.getInt() == count * IDS_ENTRY);
        expect(table.getInt() == TABLE_MAGIC && table.getInt() == (count + 1) * TABLE_ENTRY + FOOTER);
        var frames = new ArrayList<Frame>(count);
        var at = 0L;
        for (var i = 0; i < count; i++) {
            var first = new byte[ID];
            ids.get(first);
            var frame = new Frame(HexFormat.of().formatHex(first), ids.getInt(), at, table.getInt(), table.getInt());
            expect(frame.rows() > 0 && frame.length() > 0 && frame.size() > 0 && frame.size() <= LARGEST);
            expect(frames.isEmpty() || frames.getLast().first().compareTo(frame.first()) <= 0);
            frames.add(frame);
            at += frame.length();
        }
        expect(table.getInt() == HEADER + count * IDS_ENTRY && table.getInt() == 0 && at == offset);
        return new FrameIndex(frames);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void expect(boolean holds) throws Damaged {
        if (!holds) {
            throw new Damaged("dataset.other-index");
        }
    }

    /// The last frame that begins before an id, or the first one: rows of the id cannot be before it.
    int before(String id) {
        var low = 0;
        var high = frames.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (frames.get(middle).first().compareTo(id) < 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
