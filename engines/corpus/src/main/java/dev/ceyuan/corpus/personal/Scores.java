package dev.ceyuan.corpus.personal;

import java.util.List;

/// The table by which candidates are decided, `scores.csv`.
final class Scores {
    private static final Evidence[] EVIDENCE = Evidence.values();
    private static final int[][] POINTS = read();

    private Scores() {}

    /// Whether the evidence is enough to call a candidate personal data.
    ///
    /// @param evidence set of bits
    static boolean suffice(PersonalKind kind, int evidence) {
        var points = POINTS[kind.ordinal()];
        var sum = 0;
        for (var rest = evidence; rest != 0; rest &= rest - 1) {
            sum += points[1 + Integer.numberOfTrailingZeros(rest)];
        }
        return sum >= points[0];
    }

    /// For each kind first what is needed, then the points of each piece of evidence.
    private static int[][] read() {
        var lines = Facts.lines("scores.csv");
        var columns = List.of(lines.getFirst().split(","));
        var points = new int[PersonalKind.values().length][1 + EVIDENCE.length];
        for (var kind : PersonalKind.values()) {
            var row = lines.stream()
                    .map(line -> line.split(","))
                    .filter(cells -> cells[0].equals(kind.written()))
                    .findFirst()
                    .orElseThrow();
            points[kind.ordinal()][0] = Integer.parseInt(row[columns.indexOf("needed")]);
            for (var evidence : EVIDENCE) {
                points[kind.ordinal()][1 + evidence.ordinal()] =
                        Integer.parseInt(row[columns.indexOf(evidence.written())]);
            }
        }
        return points;
    }
}
