package dev.ceyuan.corpus.evidence.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Takes the time of day out of a zip file, and out of the workbooks in it.
final class FixedZip {
    /// The first that the format can say.
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FixedZip() {}

    static void copy(byte[] zip, OutputStream out) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            var copy = new ZipOutputStream(out);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(EPOCH);
                copy.putNextEntry(same);
                copy.write(content(entry.getName(), in.readAllBytes()));
                copy.closeEntry();
            }
            copy.finish();
        }
    }

    private static byte[] content(String name, byte[] bytes) throws IOException {
        if (!name.endsWith(".xlsx")) {
            return bytes;
        }
        var inner = new ByteArrayOutputStream();
        copy(bytes, inner);
        return inner.toByteArray();
    }
}
