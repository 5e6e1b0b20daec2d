package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The directory of a zip file, checked before any part is inflated.
///
/// The platform's zip reader accepts what two readers may understand differently: two parts of one name,
/// parts that share bytes, a local header that contradicts the directory. Each of these is refused here,
/// and the declared sizes must fit the limits; that they are true is checked by [InflatedPart] while
/// inflating.
final class ZipContainer {

    private static final long RATIO_FREE_BYTES = 1L << 20;

    private final Bytes bytes;
    private final Refuse refuse;
    private final Map<String, ZipPart> parts = new LinkedHashMap<>();

    private ZipContainer(Bytes bytes, Refuse refuse) {
        this.bytes = bytes;
        this.refuse = refuse;
    }

    static ZipContainer open(Bytes bytes, TableLimits limits, Refuse refuse) {
        ZipContainer container = new ZipContainer(bytes, refuse);
        try {
            List<ZipPart> listed = new ZipDirectory(bytes, limits, refuse).read();
            listed.forEach(container::add);
            requireDisjoint(listed, refuse);
            requireBounded(listed, limits, refuse);
        } catch (IOException | IllegalArgumentException e) {
            throw refuse.because(Kind.DAMAGED_CONTAINER, e);
        }
        return container;
    }

    /// The part of this name, in any letter case as OPC wants it.
    @Nullable
    ZipPart find(String name) {
        return parts.get(name.toLowerCase(Locale.ROOT));
    }

    Collection<ZipPart> parts() {
        return parts.values();
    }

    InflatedPart inflate(ZipPart part, Meter meter) {
        return new InflatedPart(part, bytes.stream(part.start(), part.end(), meter), refuse.part(part.name()));
    }

    private void add(ZipPart part) {
        requireSafe(part.name());
        if (parts.put(part.name().toLowerCase(Locale.ROOT), part) != null) {
            throw refuse.part(part.name()).found(part.name()).because(Kind.SUSPICIOUS_CONTAINER);
        }
    }

    private void requireSafe(String name) {
        boolean unsafe = name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/")).contains("..");
        if (unsafe) {
            throw refuse.part(name).found(name).because(Kind.SUSPICIOUS_CONTAINER);
        }
    }

    private static void requireDisjoint(List<ZipPart> parts, Refuse refuse) {
        List<ZipPart> ordered = new ArrayList<>(parts);
        ordered.sort(Comparator.comparingLong(ZipPart::header));
        long free = 0;
        for (ZipPart part : ordered) {
            if (part.header() < free) {
                throw refuse.part(part.name())
                        .found("bytes shared with another part")
                        .because(Kind.SUSPICIOUS_CONTAINER);
            }
            free = part.end();
        }
    }

    private static void requireBounded(List<ZipPart> parts, TableLimits limits, Refuse refuse) {
        long sum = 0;
        for (ZipPart part : parts) {
            sum += part.size();
            long compressed = part.end() - part.start();
            if (part.size() > RATIO_FREE_BYTES && part.size() / limits.compressionRatio() > compressed) {
                throw refuse.part(part.name())
                        .expected("≤ " + limits.compressionRatio() + " : 1")
                        .found(part.size() / Math.max(1, compressed) + " : 1")
                        .because(Kind.INFLATES_TOO_MUCH);
            }
            if (sum > limits.uncompressedBytes()) {
                throw refuse.part(part.name())
                        .expected("≤ " + limits.uncompressedBytes())
                        .found(sum)
                        .because(Kind.INFLATES_TOO_MUCH);
            }
        }
    }

    /// A part of the container: where its header and its bytes are, what they should inflate to.
    record ZipPart(String name, long header, long start, long end, long size, int method, int crc) {

        static final int STORED = 0;
        static final int DEFLATED = 8;
    }

    /// Reads one record of the directory or a header, keeping what the two must agree on.
    record Header(int flags, int method, int nameLength, int extraLength) {

        static Header local(ByteBuffer buffer) {
            return new Header(
                    buffer.getShort(6), buffer.getShort(8), buffer.getShort(26) & 0xffff, buffer.getShort(28) & 0xffff);
        }
    }
}
