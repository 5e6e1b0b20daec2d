package dev.ceyuan.platform.web.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The table of rights, `routes.txt`.
final class RouteTable {
    private static final String FILE = "/dev/ceyuan/platform/web/matrix/routes.txt";

    private RouteTable() {}

    static List<RouteLine> read() {
        try (var in = Objects.requireNonNull(RouteTable.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RouteLine::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
