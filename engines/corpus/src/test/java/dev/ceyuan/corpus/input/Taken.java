package dev.ceyuan.corpus.input;

import java.util.ArrayList;
import java.util.List;

/// Keeps what is read from a file, in its order.
final class Taken implements RecordSink {
    private final List<Object> events = new ArrayList<>();
    private long length;

    /// What was passed over.
    record Gap(Passed what, long offset, long length) {}

    /// Everything in a file, read in blocks of a size.
    static Taken of(InputFile file, long blockBytes) {
        var taken = new Taken();
        try (var blocks = file.open(blockBytes)) {
            var number = 0L;
            while (blocks.hasNext()) {
                var block = blocks.next();
                if (block.number() != number++ || block.stored() > file.size()) {
                    throw new AssertionError("blocks out of order: " + block.number());
                }
                block.read(taken);
            }
        }
        return taken;
    }

    @Override
    public void record(RawRecord raw) {
        add(raw, raw.offset(), raw.length());
    }

    @Override
    public void refused(Refusal refusal) {
        add(refusal, refusal.offset(), refusal.length());
    }

    @Override
    public void passed(Passed what, long offset, long length) {
        add(new Gap(what, offset, length), offset, length);
    }

    private void add(Object event, long offset, long eventLength) {
        if (offset != length) {
            throw new AssertionError("%s begins at %d, expected %d".formatted(event, offset, length));
        }
        events.add(event);
        length += eventLength;
    }

    List<Object> events() {
        return events;
    }

    /// Of all stretches; they were found to follow one another.
    long length() {
        return length;
    }

    List<RawRecord> records() {
        return only(RawRecord.class);
    }

    List<String> texts() {
        return records().stream().map(RawRecord::text).toList();
    }

    List<String> keys() {
        return records().stream().map(RawRecord::key).toList();
    }

    List<Refusal> refusals() {
        return only(Refusal.class);
    }

    List<Refusal.Reason> reasons() {
        return refusals().stream().map(Refusal::reason).toList();
    }

    List<Gap> gaps() {
        return only(Gap.class);
    }

    private <T> List<T> only(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
