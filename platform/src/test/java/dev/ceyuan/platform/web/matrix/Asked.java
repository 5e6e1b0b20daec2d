package dev.ceyuan.platform.web.matrix;

/// A question with its answer.
///
/// @param permitted the table lets the caller
/// @param known     how many ids and texts of objects that are not for everyone the answer shows, all for the caller
record Asked(Caller caller, Probe probe, Probe.Answer answer, boolean permitted, long known) {
    boolean succeeded() {
        return permitted && answer.isSuccess();
    }

    String line() {
        return "%s\t%s\t%s\t%d\t%s\t%d"
                .formatted(
                        caller,
                        probe.method(),
                        probe.route().path(),
                        answer.status(),
                        permitted ? "permitted" : "forbidden",
                        known);
    }
}
