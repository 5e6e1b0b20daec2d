package dev.ceyuan.platform.registry;

/// How many rows a statement touched.
final class Rows {

    private Rows() {}

    /// @throws IllegalStateException if it were others than meant
    static void expect(int meant, int touched) {
        if (meant != touched) {
            throw new IllegalStateException(
                    "Another number of rows than meant (meant=%d, touched=%d)".formatted(meant, touched));
        }
    }
}
