package dev.ceyuan.proofs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Verifies an export of a log in one pass, in memory that grows with the checkpoints and not with the entries.
public final class ExportCheck {
    private static final int MOST_CHECKPOINTS = 100_000;

    private final Trust trust;
    private final TreeEdge edge = new TreeEdge();
    private long witnessed;

    private ExportCheck(Trust trust) {
        this.trust = trust;
    }

    /// What was verified.
    ///
    /// @param origin      of the log, empty if there is no checkpoint
    /// @param entries     as far as they were read
    /// @param checkpoints in the export
    /// @param witnessed   entries that every witness has signed for, 0 if none was asked for
    /// @param finding     the first thing that does not fit, null if everything does
    public record Result(
            String origin,
            long entries,
            int checkpoints,
            long witnessed,
            @Nullable Finding finding) {}

    /// @throws Malformed   if it is no export
    /// @throws IOException if it cannot be read
    public static Result of(Path file, Trust trust) throws IOException, Malformed {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return new ExportCheck(trust).check(zip);
        } catch (ZipException e) {
            throw new Malformed(String.valueOf(file.getFileName()), "a zip file");
        }
    }

    /// A checkpoint of the export.
    private record Signed(Checkpoint checkpoint, SignedNote note) {}

    private Result check(ZipFile zip) throws IOException, Malformed {
        var checkpoints = checkpoints(zip);
        if (checkpoints.isEmpty()) {
            return new Result("", 0, 0, 0, new Finding.NoCheckpoint());
        }
        var origin = checkpoints.getFirst().checkpoint().origin();
        var finding = signatures(checkpoints, origin);
        if (finding.isEmpty()) {
            finding = entries(
                    zip, roots(checkpoints), checkpoints.getLast().checkpoint().size());
        }
        return new Result(origin, edge.size(), checkpoints.size(), witnessed, finding.orElse(null));
    }

    private static List<Signed> checkpoints(ZipFile zip) throws IOException, Malformed {
        var checkpoints = new ArrayList<Signed>();
        var names = new HashSet<String>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (!LogExport.isPart(entry.getName()) || !names.add(entry.getName())) {
                throw new Malformed(entry.getName(), "only the parts of an export, each once");
            }
            if (entry.getName().startsWith(LogExport.CHECKPOINTS)) {
                if (checkpoints.size() == MOST_CHECKPOINTS) {
                    throw new Malformed(LogExport.CHECKPOINTS, "at most %d".formatted(MOST_CHECKPOINTS));
                }
                checkpoints.add(checkpoint(zip, entry));
            }
        }
        checkpoints.sort(Comparator.comparingLong(each -> each.checkpoint().size()));
        return checkpoints;
    }

    private static Signed checkpoint(ZipFile zip, ZipEntry entry) throws IOException, Malformed {
        try (var in = zip.getInputStream(entry)) {
            var text = new String(in.readNBytes(SignedNote.LONGEST + 1), StandardCharsets.UTF_8);
            var note = SignedNote.parse(text);
            return new Signed(Checkpoint.of(note), note);
        } catch (Malformed e) {
            throw new Malformed(entry.getName() + ", " + e.place(), e.expected());
        }
    }

    private Optional<Finding> signatures(List<Signed> checkpoints, String origin) {
        for (var signed : checkpoints) {
            var size = signed.checkpoint().size();
            if (!signed.checkpoint().origin().equals(origin)) {
                return Optional.of(
                        new Finding.OtherLog(size, signed.checkpoint().origin()));
            }
            var finding = trust.ofLog(signed.note(), signed.checkpoint());
            if (finding.isPresent()) {
                return finding;
            }
        }
        return known(checkpoints.getLast().checkpoint()).or(() -> witnesses(checkpoints));
    }

    /// Checkpoints that the verifier kept are of this log and not behind its end.
    private Optional<Finding> known(Checkpoint last) {
        for (var known : trust.known()) {
            if (!known.origin().equals(last.origin())) {
                return Optional.of(new Finding.OtherLog(last.size(), last.origin()));
            }
            if (known.size() > last.size()) {
                return Optional.of(new Finding.EntriesCut(last.size(), known.size()));
            }
        }
        return Optional.empty();
    }

    /// Witnesses sign some time after the log does: each must have signed a checkpoint, whichever.
    private Optional<Finding> witnesses(List<Signed> checkpoints) {
        var last = checkpoints.getLast().checkpoint().size();
        witnessed = trust.witnesses().isEmpty() ? 0 : Long.MAX_VALUE;
        for (var witness : trust.witnesses()) {
            var seen = 0L;
            for (var signed : checkpoints) {
                switch (signed.note().signedBy(witness)) {
                    case YES -> seen = signed.checkpoint().size();
                    case FORGED -> {
                        return Optional.of(
                                new Finding.SignatureForged(signed.checkpoint().size(), witness.name()));
                    }
                    case NO -> {}
                }
            }
            if (seen == 0) {
                return Optional.of(new Finding.NotSigned(last, witness.name()));
            }
            witnessed = Math.min(witnessed, seen);
        }
        return Optional.empty();
    }

    /// What the root should be at each size, and who says so.
    private record Expected(Digest root, boolean known) {}

    private Map<Long, List<Expected>> roots(List<Signed> checkpoints) {
        var roots = new HashMap<Long, List<Expected>>();
        for (var signed : checkpoints) {
            var checkpoint = signed.checkpoint();
            var there = roots.computeIfAbsent(checkpoint.size(), _ -> new ArrayList<>());
            there.add(new Expected(checkpoint.root(), !there.isEmpty())); // a second one at a size is a fork
        }
        for (var checkpoint : trust.known()) {
            roots.computeIfAbsent(checkpoint.size(), _ -> new ArrayList<>()).add(new Expected(checkpoint.root(), true));
        }
        return roots;
    }

    private Optional<Finding> entries(ZipFile zip, Map<Long, List<Expected>> roots, long size)
            throws IOException, Malformed {
        try (var lines = new Lines(open(zip, LogExport.EVENTS), LogExport.EVENTS);
                var hashes = new BufferedInputStream(open(zip, LogExport.HASHES))) {
            return new Walk(zip, roots, size).over(lines, hashes);
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException, Malformed {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Malformed(name, "this file in the export");
        }
        return zip.getInputStream(entry);
    }

    /// The way through the entries: every root that is expected somewhere is compared on the way.
    private final class Walk {
        private final ZipFile zip;
        private final Map<Long, List<Expected>> roots;
        private final long size;
        private final TreeHash hash = new TreeHash();
        private long agreed;
        private long suspect = -1;
        private Digest found = TreeHash.empty();

        Walk(ZipFile zip, Map<Long, List<Expected>> roots, long size) {
            this.zip = zip;
            this.roots = roots;
            this.size = size;
        }

        Optional<Finding> over(Lines lines, InputStream hashes) throws IOException, Malformed {
            while (true) {
                var finding = atRoot();
                if (finding.isPresent()) {
                    return finding;
                }
                if (!lines.next()) {
                    break;
                }
                if (edge.size() == size) {
                    return Optional.of(new Finding.EntriesAdded(size));
                }
                var leaf = hash.leaf(lines.bytes(), 0, lines.length());
                var listed = hashes.readNBytes(Digest.LENGTH);
                if (suspect < 0
                        && (listed.length < Digest.LENGTH || !Digest.of(listed).equals(leaf))) {
                    suspect = edge.size();
                    found = leaf;
                }
                edge.add(leaf);
            }
            if (edge.size() < size) {
                return Optional.of(suspect < 0 ? new Finding.EntriesCut(edge.size(), size) : named());
            }
            return Optional.empty();
        }

        private Optional<Finding> atRoot() throws IOException, Malformed {
            var expected = roots.get(edge.size());
            if (expected == null) {
                return Optional.empty();
            }
            var root = edge.root();
            for (var each : expected) {
                if (!each.root().equals(root)) {
                    return Optional.of(
                            suspect >= 0
                                    ? named()
                                    : each.known()
                                            ? new Finding.Forked(edge.size())
                                            : new Finding.RangeChanged(agreed, edge.size()));
                }
            }
            agreed = edge.size();
            return suspect >= 0 ? Optional.of(new Finding.HashWrong(suspect)) : Optional.empty();
        }

        /// Looks for the entry at the suspect place among all that were recorded.
        private Finding named() throws IOException, Malformed {
            var elsewhere = -1L;
            try (var hashes = new BufferedInputStream(open(zip, LogExport.HASHES))) {
                var bytes = hashes.readNBytes(Digest.LENGTH);
                for (var index = 0L; bytes.length == Digest.LENGTH && elsewhere < 0; index++) {
                    if (index > suspect && Digest.of(bytes).equals(found)) {
                        elsewhere = index;
                    }
                    bytes = hashes.readNBytes(Digest.LENGTH);
                }
            }
            if (elsewhere < 0) {
                return new Finding.EntryChanged(suspect);
            }
            if (swapped(elsewhere)) {
                return new Finding.EntriesSwapped(suspect, elsewhere);
            }
            return new Finding.EntryMissing(suspect);
        }

        /// True if the entry at an index is the one that was recorded at the suspect place.
        private boolean swapped(long index) throws IOException, Malformed {
            try (var lines = new Lines(open(zip, LogExport.EVENTS), LogExport.EVENTS);
                    var hashes = open(zip, LogExport.HASHES)) {
                hashes.skipNBytes(suspect * Digest.LENGTH);
                var recorded = Digest.of(hashes.readNBytes(Digest.LENGTH));
                for (var at = 0L; lines.next(); at++) {
                    if (at == index) {
                        return hash.leaf(lines.bytes(), 0, lines.length()).equals(recorded);
                    }
                }
                return false;
            }
        }
    }
}
