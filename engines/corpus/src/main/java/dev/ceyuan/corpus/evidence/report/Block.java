package dev.ceyuan.corpus.evidence.report;

import java.util.List;
import java.util.OptionalLong;

/// A part of a section, in one language and ready to be laid out.
sealed interface Block {
    /// Running text.
    record Paragraph(String text) implements Block {}

    /// Something that must not be overlooked.
    record Note(String title, String text) implements Block {}

    /// Text to be typed as it stands.
    record Code(String text) implements Block {}

    /// The findings.
    record Verdicts(List<Verdict> verdicts) implements Block {
        public Verdicts {
            verdicts = List.copyOf(verdicts);
        }
    }

    /// A finding.
    ///
    /// @param proof what it is worth beyond the items that were seen; may be empty
    record Verdict(
            String rule,
            String area,
            String measure,
            String threshold,
            String conclusion,
            Tone tone,
            String measured,
            String proof,
            Tone proofTone,
            List<String> remarks) {
        public Verdict {
            remarks = List.copyOf(remarks);
        }
    }

    /// A table.
    ///
    /// @param folded on a page the reader opens it
    record Table(String title, List<Column> columns, List<List<Cell>> rows, boolean folded) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// A column of a table.
    ///
    /// @param weight of its width
    record Column(String title, boolean number, int weight) {}

    /// A cell of a table.
    record Cell(String text, Tone tone) {
        static Cell of(String text) {
            return new Cell(text, Tone.PLAIN);
        }
    }

    /// Horizontal bars, one or two for each label.
    ///
    /// @param series names of the bars of a label
    /// @param limit  to be marked
    record Bars(String title, Scale scale, Look look, List<String> series, List<Bar> bars, Limit limit)
            implements Block {
        public Bars {
            series = List.copyOf(series);
            bars = List.copyOf(bars);
        }

        /// The colour of a series.
        Shade shade(int number) {
            return switch (look) {
                case PART, SIDE_BY_SIDE -> number == 0 && series.size() > 1 ? Shade.PALE : Shade.PRIMARY;
                case STACKED -> number == 0 ? Shade.PRIMARY : Shade.WARM;
            };
        }

        /// The colour of a bar of a series.
        Shade shade(int number, long value) {
            var shade = shade(number);
            if (!limit.isBrokenBy(value)) {
                return shade;
            }
            return shade == Shade.PALE ? Shade.PALE_BROKEN : Shade.BROKEN;
        }
    }

    /// A colour of bars and lines.
    enum Shade {
        PALE("bcd5ea"),
        PRIMARY("0b5fa5"),
        WARM("d08a1d"),
        BROKEN("c0392b"),
        PALE_BROKEN("eec1bb");

        private final String colour;

        Shade(String colour) {
            this.colour = colour;
        }

        /// RGB in hexadecimal.
        String colour() {
            return colour;
        }
    }

    /// The bars of a label.
    ///
    /// @param values one for each series
    /// @param shown  beside them
    record Bar(String label, List<Long> values, String shown) {
        public Bar {
            values = List.copyOf(values);
        }
    }

    /// A line across a chart.
    ///
    /// @param side on which values keep it
    record Limit(OptionalLong value, String label, Side side) {
        static final Limit NONE = new Limit(OptionalLong.empty(), "", Side.BELOW);

        boolean isBrokenBy(long number) {
            return value.isPresent() && (side == Side.BELOW ? number > value.getAsLong() : number < value.getAsLong());
        }
    }

    /// A side of a limit; the limit itself belongs to both.
    enum Side {
        BELOW,
        ABOVE
    }

    /// Lines over shares, both axes in millionths.
    ///
    /// @param limit on the horizontal axis
    record Curves(String title, String across, String up, List<Curve> curves, Limit limit) implements Block {
        public Curves {
            curves = List.copyOf(curves);
        }

        /// The colour of a curve.
        Shade shade(int number) {
            return number == 0 ? Shade.WARM : Shade.PRIMARY;
        }
    }

    /// A line.
    record Curve(String name, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /// A point of a line, in millionths.
    record Point(long across, long up) {}

    /// What numbers of a chart are.
    enum Scale {
        COUNT,
        /// Millionths, shown as percentages.
        SHARE
    }

    /// How the bars of a label stand to each other.
    enum Look {
        /// The second is a part of the first and lies on it.
        PART,
        /// The second lies below the first.
        SIDE_BY_SIDE,
        /// The second begins where the first ends.
        STACKED
    }
}
