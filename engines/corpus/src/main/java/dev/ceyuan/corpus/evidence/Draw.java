package dev.ceyuan.corpus.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/// Draws a sample from documents as they come, in any order; holds no more than what it draws. Not for
/// use by several threads at once; draws from different documents can be added up.
public final class Draw {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::ticket).thenComparing(Entry::id);

    private final SamplePlan plan;
    private final Ticket.Press press;
    private final SortedMap<Stratum, Box> boxes = new TreeMap<>();

    Draw(SamplePlan plan) {
        this.plan = plan;
        this.press = new Ticket.Press(plan.seed());
        for (var quota : plan.quotas()) {
            boxes.put(quota.stratum(), new Box(quota));
        }
    }

    private record Entry(Ticket ticket, String id) {}

    /// The best tickets of a stratum, the worst of them on top.
    private static final class Box {
        private final SamplePlan.Quota quota;
        private final PriorityQueue<Entry> best = new PriorityQueue<>(ORDER.reversed());
        private long seen;

        Box(SamplePlan.Quota quota) {
            this.quota = quota;
        }

        void offer(Entry entry) {
            if (best.size() < quota.items() + quota.supplement()) {
                best.add(entry);
            } else if (!best.isEmpty() && ORDER.compare(entry, best.peek()) < 0) {
                best.poll();
                best.add(entry);
            }
        }
    }

    /// Shows a document.
    ///
    /// @param id      of the document
    /// @param length  in chars
    /// @param quality in millionths
    public void offer(String id, String source, long length, long quality) {
        var stratum = plan.classes().of(source, length, quality);
        var box = boxes.get(stratum);
        if (box == null) {
            throw new IllegalStateException("The census saw no such document (id=%s, %s)".formatted(id, stratum));
        }
        box.seen++;
        box.offer(new Entry(press.of(id), id));
    }

    /// Takes over what another draw by the same plan saw of other documents.
    public void add(Draw other) {
        if (!plan.equals(other.plan)) {
            throw new IllegalArgumentException("A draw by another plan (seed=%s)".formatted(other.plan.seed()));
        }
        other.boxes.forEach((stratum, box) -> {
            var mine = Objects.requireNonNull(boxes.get(stratum));
            mine.seen += box.seen;
            box.best.forEach(mine::offer);
        });
    }

    /// The sample, by stratum and ticket.
    ///
    /// @throws IllegalStateException if other documents came than the census counted
    public List<Drawn> sample() {
        var sample = new ArrayList<Drawn>();
        for (var box : boxes.values()) {
            if (box.seen != box.quota.documents()) {
                throw new IllegalStateException("The census counted others (stratum=%s, census=%d, drawn from=%d)"
                        .formatted(box.quota.stratum(), box.quota.documents(), box.seen));
            }
            var entries = new ArrayList<>(box.best);
            entries.sort(ORDER);
            for (var i = 0; i < entries.size(); i++) {
                var part = i < box.quota.items() ? Drawn.Part.SAMPLE : Drawn.Part.SUPPLEMENT;
                var entry = entries.get(i);
                sample.add(new Drawn(
                        entry.id(), box.quota.stratum(), entry.ticket().hex(), part));
            }
        }
        return List.copyOf(sample);
    }
}
