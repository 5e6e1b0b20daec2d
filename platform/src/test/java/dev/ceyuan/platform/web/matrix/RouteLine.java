package dev.ceyuan.platform.web.matrix;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One line of the table of rights.
///
/// @param arguments what to put for the variables of the path and for parameters: a kind of object, or a quoted literal
/// @param clauses   who may, on what
/// @param besides   names of arguments that are none of the objects the route is about
record RouteLine(String method, String path, Map<String, String> arguments, Set<String> besides, List<Clause> clauses) {
    private static final Pattern COLUMNS = Pattern.compile("\\s{2,}");

    /// These callers may, on objects that stand so towards them.
    ///
    /// @param standings  empty for any
    /// @param status     what the answer must be then, 0 for any success
    record Clause(List<String> callers, List<Standing> standings, int status) {
        boolean grants(Caller caller, Standing standing) {
            return means(caller)
                    && (standings.isEmpty() || (standing != Standing.NONE && standings.contains(standing)));
        }

        boolean means(Caller caller) {
            return callers.stream().anyMatch(caller::isMeantBy);
        }

        /// True if it says that the answer is a refusal.
        boolean refuses() {
            return status >= 400;
        }
    }

    /// Paths of what ends the session or the account of the caller, or may.
    private static final Pattern ABOUT_ACCOUNTS = Pattern.compile(
            "/(api/)?(account|accounts|invitations|me|session|sign-in|sign-out|first-account|invitation|password-reset)(/.*)?");

    static RouteLine parse(String line) {
        var columns = COLUMNS.split(line.strip());
        if (columns.length != 4) {
            throw new IllegalArgumentException(
                    "A line has four columns, two spaces apart: method, path, arguments, who (%s)".formatted(line));
        }
        var said = arguments(columns[2]);
        var besides = said.entrySet().stream()
                .filter(argument -> argument.getValue().startsWith("@"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        said.replaceAll((_, value) -> value.startsWith("@") ? value.substring(1) : value);
        return new RouteLine(columns[0], columns[1], said, besides, clauses(columns[3]));
    }

    String name() {
        return method + " " + path;
    }

    boolean isRead() {
        return method.equals("GET");
    }

    boolean isAboutAccounts() {
        return ABOUT_ACCOUNTS.matcher(path).matches();
    }

    /// True if an argument is said in the table itself.
    static boolean isLiteral(String argument) {
        return argument.startsWith("'");
    }

    /// The arguments that name objects which the route is about.
    Set<String> objectNames() {
        return arguments.entrySet().stream()
                .filter(argument -> !isLiteral(argument.getValue()) && !besides.contains(argument.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// The kind of object that the route is about: the first that the line names.
    Optional<String> object() {
        var names = objectNames();
        return arguments.entrySet().stream()
                .filter(argument -> names.contains(argument.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    boolean isFor(Caller caller) {
        return clauses.stream().anyMatch(clause -> clause.means(caller));
    }

    private static LinkedHashMap<String, String> arguments(String column) {
        var arguments = new LinkedHashMap<String, String>();
        if (!column.equals("-")) {
            for (var argument : column.split(" ")) {
                int equals = argument.indexOf('=');
                arguments.put(argument.substring(0, equals), argument.substring(equals + 1));
            }
        }
        return arguments;
    }

    private static List<Clause> clauses(String column) {
        return Arrays.stream(column.split(";")).map(RouteLine::clause).toList();
    }

    private static Clause clause(String text) {
        var status = text.split("->");
        var parts = status[0].split(":");
        var standings = parts.length < 2
                ? List.<Standing>of()
                : words(parts[1]).stream()
                        .map(word -> Standing.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toList();
        return new Clause(words(parts[0]), standings, status.length < 2 ? 0 : Integer.parseInt(status[1].strip()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("[ ,]+")).toList();
    }
}
