package dev.ceyuan.platform.identity;

/// Guards the number of rows a write touches.
final class Rows {
    private Rows() {}

    static void expectOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The write should touch one row (%d)".formatted(rows));
        }
    }
}
