package dev.ceyuan.platform.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.web.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route × every caller × every standing of the object × every method, asked of the running server.
///
/// The routes come from the server, what must happen from `routes.txt`: a route that is not in the table
/// fails the first test, so that none can be added without saying who may use it.
class PermissionMatrixIT {
    private static final TestServer SERVER =
            TestServer.start(Map.of("ceyuan.identity.throttle.free-per-network", 10_000));
    private static final List<RouteLine> TABLE = RouteTable.read();
    private static final Matrix MATRIX = new Matrix(SERVER, TABLE);

    /// What touches nothing but the caller's own account or session; auditors and visitors may do it too.
    private static final List<String> PERSONAL = List.of(
            "/sign-in",
            "/sign-in/openid",
            "/sign-out",
            "/first-account",
            "/invitation",
            "/password-reset",
            "/account/",
            "/api/me",
            "/api/session",
            "/notices/read");

    /// Pages whose only use is to change something afterwards: they are for those who may.
    private static final List<String> FORMS = List.of(
            "/organisations/new",
            "/needs/new",
            "/needs/{id}/edit",
            "/offers/new",
            "/offers/{id}/edit",
            "/api/imports/targets",
            "/imports/templates/{target}.xlsx",
            "/api/imports/templates/{target}.xlsx");

    @AfterAll
    static void close() throws IOException {
        SERVER.close();
        var lines = MATRIX.asked().stream().map(Asked::line).collect(Collectors.toList());
        lines.addFirst("%d requests".formatted(MATRIX.requests()));
        Files.write(Path.of("target", "permission-matrix.txt"), lines);
    }

    @Test
    void everyRouteIsInTheTableAndNothingElseIs() {
        var served = new TreeSet<String>();
        SERVER.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> served.addAll(namesOf(route)));

        var declared = new TreeSet<>(TABLE.stream().map(RouteLine::name).toList());

        assertThat(difference(served, declared))
                .as("routes without a line in routes.txt")
                .isEmpty();
        assertThat(difference(declared, served)).as("lines without a route").isEmpty();
        assertThat(TABLE).doesNotHaveDuplicates();
    }

    @Test
    void whatOfficersReadAuditorsReadToo() {
        assertThat(TABLE)
                .filteredOn(route -> route.isRead() && route.isFor(Caller.OFFICER) && !FORMS.contains(route.path()))
                .allSatisfy(route ->
                        assertThat(route.isFor(Caller.AUDITOR)).as(route.name()).isTrue());
    }

    @Test
    void auditorsAndVisitorsChangeNothingButWhatIsTheirOwn() {
        assertThat(TABLE)
                .filteredOn(route ->
                        !route.isRead() && !isPersonal(route) && !route.path().equals("/error"))
                .allSatisfy(
                        route -> assertThat(Stream.of(Caller.AUDITOR, Caller.VISITOR, Caller.EXPIRED, Caller.DISABLED)
                                        .filter(route::isFor))
                                .as(route.name())
                                .isEmpty());
    }

    @Test
    void whoMayReadReadsAndNobodyElseLearnsAnything() {
        assertThat(MATRIX.reads()).isEmpty();
    }

    @Test
    void whoMayNotChangeSomethingChangesNothing() {
        assertThat(MATRIX.forbiddenWrites()).isEmpty();
    }

    @Test
    void whoMayChangeSomethingGetsThrough() {
        assertThat(MATRIX.permittedWrites()).isEmpty();
    }

    @Test
    void methodsThatARouteDoesNotDeclareDoNothing() {
        assertThat(MATRIX.undeclaredMethods()).isEmpty();
    }

    private static Set<String> difference(Set<String> of, Set<String> without) {
        var rest = new TreeSet<>(of);
        rest.removeAll(without);
        return rest;
    }

    private static boolean isPersonal(RouteLine route) {
        return PERSONAL.stream()
                .anyMatch(path -> path.endsWith("/")
                        ? route.path().startsWith(path)
                        : route.path().equals(path) || route.path().startsWith(path + "/"));
    }

    /// `/needs/{id:[0-9a-f-]{36}}` as `/needs/{id}`.
    private static String withoutPatterns(String path) {
        return path.isEmpty() ? "/" : path.replaceAll("\\{(\\w+):[^/]*\\}", "{$1}");
    }

    private static List<String> namesOf(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods().isEmpty()
                ? List.of("ANY")
                : route.getMethodsCondition().getMethods().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(RequestMethod::name)
                        .toList();
        var names = new ArrayList<String>();
        for (var path : route.getPatternValues()) {
            methods.forEach(method -> names.add(method + " " + (withoutPatterns(path))));
        }
        return names;
    }
}
