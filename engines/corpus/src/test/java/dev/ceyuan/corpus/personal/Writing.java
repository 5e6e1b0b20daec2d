package dev.ceyuan.corpus.personal;

import java.util.List;
import java.util.random.RandomGenerator;

/// Writes values as people do: in groups, in full width.
final class Writing {
    private static final List<String> SEPARATORS = List.of("", "", " ", "-", "　", "－", "–");

    private final RandomGenerator random;

    Writing(RandomGenerator random) {
        this.random = random;
    }

    String digits(int count) {
        var digits = new StringBuilder();
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// With one separator between the groups, or none; what is left over is the last group.
    String inGroups(String value, int... lengths) {
        var separator = oneOf(SEPARATORS);
        var written = new StringBuilder();
        var at = 0;
        for (var length : lengths) {
            var end = Math.min(value.length(), at + length);
            if (at > 0 && end > at) {
                written.append(separator);
            }
            written.append(value, at, end);
            at = end;
        }
        return inWidths(written.toString());
    }

    /// One in five in full width.
    String inWidths(String value) {
        if (random.nextInt(5) > 0) {
            return value;
        }
        var wide = new StringBuilder();
        for (var c : value.toCharArray()) {
            wide.append(c > ' ' && c <= '~' ? (char) (c + 0xfee0) : c);
        }
        return wide.toString();
    }
}
