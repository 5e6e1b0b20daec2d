package dev.ceyuan.corpus.dataset;

/// A document that two releases do not have in common. Left and right are the releases as they were
/// given.
public sealed interface Difference {
    /// The document, 32 lower-case hexadecimal digits.
    String id();

    /// Only the left one has read it.
    record OnlyLeft(Verdict verdict) implements Difference {
        @Override
        public String id() {
            return verdict.id();
        }
    }

    /// Only the right one has read it.
    record OnlyRight(Verdict verdict) implements Difference {
        @Override
        public String id() {
            return verdict.id();
        }
    }

    /// Both have read it and say something else about it.
    record OtherVerdict(Verdict left, Verdict right) implements Difference {
        @Override
        public String id() {
            return left.id();
        }
    }

    /// Both give it out, not the same: another text, licence, score or tag.
    record OtherDocument(DatasetRow left, DatasetRow right) implements Difference {
        @Override
        public String id() {
            return left.id();
        }
    }
}
