package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.platform.web.TestServer;
import dev.ceyuan.platform.web.matrix.Probe.Answer;
import dev.ceyuan.platform.web.matrix.RouteLine.Clause;
import dev.ceyuan.platform.web.matrix.Specimens.Wish;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks the server and lists what is not as the table says.
final class Matrix {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final List<RouteLine> table;
    private final Specimens specimens;
    private final Cast cast;
    private final DatabaseState database;
    private final Secrets secrets;
    private final Map<Caller, Persona> personas = new EnumMap<>(Caller.class);
    private final List<Asked> asked = new ArrayList<>();
    private int requests;
    private final Map<List<Object>, String> made = new HashMap<>();

    Matrix(TestServer server, List<RouteLine> table) {
        this.table = table;
        this.specimens = new Specimens(server);
        this.cast = new Cast(server, specimens);
        this.database = new DatabaseState(server);
        this.secrets = new Secrets(specimens);
        for (var caller : Caller.values()) {
            keep(cast.make(caller));
        }
    }

    private void keep(Persona persona) {
        personas.put(persona.caller(), persona);
        var organisation = persona.organisation();
        if (organisation != null) {
            secrets.keep("organisation", organisation.toString(), persona.caller(), Standing.OWN);
        }
        secrets.keep("organisation", specimens.stranger().toString(), persona.caller(), Standing.FOREIGN);
    }

    /// A question with what must come back.
    ///
    /// @param granting the clause that allows it, if one does
    private record Case(Persona persona, Standing standing, Probe probe, Optional<Clause> granting) {
        String name() {
            return "%s %s as %s on %s".formatted(probe.method(), probe.route().path(), persona.caller(), standing);
        }
    }

    List<String> reads() {
        var cases = cases(table.stream().filter(RouteLine::isRead).toList(), true);
        return withoutChange(cases);
    }

    List<String> forbiddenWrites() {
        var cases = cases(table.stream().filter(route -> !route.isRead()).toList(), false);
        return withoutChange(cases);
    }

    /// Each with new objects, and with a new caller if the act may end him.
    List<String> permittedWrites() {
        var wrong = new ArrayList<String>();
        for (var route : table) {
            if (!route.isRead() && !route.method().equals("ANY")) {
                for (var caller : Caller.values()) {
                    for (var standing : standingsOf(route, caller)) {
                        grantOf(route, caller, standing)
                                .filter(clause -> !clause.refuses())
                                .ifPresent(_ -> check(freshCase(route, actingOn(route, caller), standing), wrong));
                    }
                }
            }
        }
        return wrong;
    }

    private Persona actingOn(RouteLine route, Caller caller) {
        return route.isAboutAccounts() ? cast.make(caller) : personas(caller);
    }

    List<String> undeclaredMethods() {
        var byPath = new LinkedHashMap<String, List<RouteLine>>();
        table.forEach(route ->
                byPath.computeIfAbsent(route.path(), _ -> new ArrayList<>()).add(route));
        var wrong = new ArrayList<String>();
        var before = rest();
        for (var routes : byPath.values()) {
            for (var method : undeclared(routes)) {
                for (var persona : personas.values()) {
                    var answer = send(Probe.withoutArguments(routes.getFirst(), method), persona);
                    if (answer.isSuccess() || answer.status() >= 500) {
                        wrong.add("%s %s as %s: %d"
                                .formatted(method, routes.getFirst().path(), persona.caller(), answer.status()));
                    }
                }
            }
        }
        compare(before, "undeclared methods", wrong);
        return wrong;
    }

    private static List<String> undeclared(List<RouteLine> routes) {
        var declared = routes.stream().map(RouteLine::method).toList();
        return METHODS.stream()
                .filter(method -> !declared.contains(method) && !declared.contains("ANY"))
                .filter(method -> !(method.equals("HEAD") && declared.contains("GET")))
                .toList();
    }

    /// Every question for a declared method, with its answer.
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// How many requests were sent, those for undeclared methods and for what does not exist included.
    int requests() {
        return requests;
    }

    /// The cases that change nothing: all of the routes that read; of the others, those that must be
    /// refused.
    private List<Case> cases(List<RouteLine> routes, boolean permittedToo) {
        var cases = new ArrayList<Case>();
        for (var route : routes) {
            for (var caller : Caller.values()) {
                for (var standing : standingsOf(route, caller)) {
                    var grant = grantOf(route, caller, standing);
                    if (permittedToo || grant.isEmpty() || grant.get().refuses()) {
                        cases.add(caseOf(route, personas(caller), standing));
                    }
                }
            }
        }
        return cases;
    }

    private List<String> withoutChange(List<Case> cases) {
        var wrong = new ArrayList<String>();
        var before = rest();
        var route = "";
        for (var one : cases) {
            if (!route.equals(one.probe().route().name())) {
                before = compare(before, route, wrong);
                route = one.probe().route().name();
            }
            check(one, wrong);
        }
        compare(before, route, wrong);
        return wrong;
    }

    private void check(Case one, List<String> wrong) {
        var answer = send(one.probe(), one.persona());
        var problem = one.granting().isPresent()
                ? problemOfPermitted(answer, one.granting().get())
                : problemOfForbidden(one, answer);
        var caller = one.persona().caller();
        problem.or(() -> secrets.shown(
                                answer.raw(), caller, one.probe().values().values())
                        .map(secret -> "shows " + secret))
                .ifPresent(text ->
                        wrong.add("%s: %s (%d %s)".formatted(one.name(), text, answer.status(), answer.location())));
        asked.add(new Asked(
                caller,
                one.probe(),
                answer,
                one.granting().filter(clause -> !clause.refuses()).isPresent(),
                secrets.known(answer.raw(), caller)));
    }

    private static Optional<String> problemOfPermitted(Answer answer, Clause clause) {
        if (clause.status() != 0) {
            return answer.status() == clause.status() ? Optional.empty() : Optional.of("must be " + clause.status());
        }
        return answer.isSuccess() ? Optional.empty() : Optional.of("must get through");
    }

    private Optional<String> problemOfForbidden(Case one, Answer answer) {
        var caller = one.persona().caller();
        if (!one.probe().route().isFor(caller)) {
            boolean asExpected = caller.isStranger() ? answer.leadsToSignIn() : answer.status() == 403;
            return asExpected ? Optional.empty() : Optional.of("must be refused by role");
        }
        if (caller.knows(one.standing())) {
            return answer.isRefusal() ? Optional.empty() : Optional.of("must be refused");
        }
        var nothing = send(one.probe().forNothing(), one.persona());
        if (!answer.isRefusal()) {
            return Optional.of("must look missing");
        }
        return answer.looksLike(nothing) ? Optional.empty() : Optional.of("differs from missing: " + nothing.status());
    }

    private Answer send(Probe probe, Persona persona) {
        requests++;
        return probe.send(persona);
    }

    private Persona personas(Caller caller) {
        return personas.computeIfAbsent(caller, cast::make);
    }

    /// With objects that other cases ask for too.
    private Case caseOf(RouteLine route, Persona persona, Standing standing) {
        var values = new LinkedHashMap<String, String>();
        route.arguments()
                .forEach((name, kind) -> values.put(
                        name,
                        made.computeIfAbsent(
                                List.of(kind, persona.caller(), standing, List.copyOf(values.values())),
                                _ -> kept(kind, new Wish(persona, standing, values)))));
        return caseOf(route, persona, standing, values);
    }

    private Case freshCase(RouteLine route, Persona persona, Standing standing) {
        var values = new LinkedHashMap<String, String>();
        route.arguments().forEach((name, kind) -> values.put(name, kept(kind, new Wish(persona, standing, values))));
        return caseOf(route, persona, standing, values);
    }

    private Case caseOf(RouteLine route, Persona persona, Standing standing, Map<String, String> values) {
        var method = route.method().equals("ANY") ? "GET" : route.method();
        return new Case(
                persona, standing, new Probe(route, method, values), grantOf(route, persona.caller(), standing));
    }

    private String kept(String kind, Wish wish) {
        if (RouteLine.isLiteral(kind)) {
            return kind.substring(1, kind.length() - 1);
        }
        var made = specimens.kind(kind).maker().make(wish);
        secrets.keep(kind, made, wish.persona().caller(), wish.standing());
        return made;
    }

    private static Optional<Clause> grantOf(RouteLine route, Caller caller, Standing standing) {
        return route.clauses().stream()
                .filter(clause -> clause.grants(caller, standing))
                .findFirst();
    }

    /// How the object of the route can stand towards the caller: own only if there is something that could
    /// be his.
    private Set<Standing> standingsOf(RouteLine route, Caller caller) {
        var object = route.object();
        if (object.isEmpty()) {
            return Set.of(Standing.NONE);
        }
        var kind = specimens.kind(object.get());
        if (kind.standings().isEmpty()) {
            return Set.of(Standing.NONE);
        }
        var standings = EnumSet.copyOf(kind.standings());
        if (!kind.canOwn().test(personas(caller))) {
            standings.remove(Standing.OWN);
        }
        return standings;
    }

    private Map<String, String> rest() {
        database.awaitQuiet();
        return database.look();
    }

    private Map<String, String> compare(Map<String, String> before, String what, List<String> wrong) {
        var after = database.look();
        after.forEach((table, state) -> {
            if (!state.equals(before.get(table))) {
                wrong.add("%s changed %s".formatted(what, table));
            }
        });
        return after;
    }
}
