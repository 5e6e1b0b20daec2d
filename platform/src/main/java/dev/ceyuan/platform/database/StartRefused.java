package dev.ceyuan.platform.database;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Why the platform cannot start, as facts: a kind that can be counted and the values that belong to it.
///
/// The only family of errors of this module. [#message(Locale)] makes the one line a person reads, which
/// says what is wrong with its values and what to try; [Kind#exitCode] is what the process answers with.
public final class StartRefused extends RuntimeException {
    private static final String BUNDLE = "dev.ceyuan.platform.database.start-refused";

    /// What is in the way. The exit codes are those of `sysexits.h`: 69 unavailable, 73 cannot create, 75
    /// try again later, 77 no permission, 78 wrong configuration.
    public enum Kind {
        /// Arguments: folder, reason.
        HOME_NOT_WRITABLE(73),
        /// Arguments: path.
        HOME_IS_A_FILE(73),
        /// Arguments: path.
        HOME_PATH_UNSUPPORTED(73),
        /// Arguments: folder, process id or `?`, address or `?`.
        HOME_IN_USE(75),
        /// Arguments: folder, free MB, needed MB.
        DISK_FULL(73),
        /// Arguments: host, port.
        PORT_TAKEN(75),
        /// Arguments: port. Ports below 1024 need rights an ordinary user does not have.
        PORT_NOT_ALLOWED(77),
        /// Arguments: host.
        HOST_NOT_HERE(78),
        /// Arguments: operating system and processor.
        EMBEDDED_UNSUPPORTED(69),
        /// Arguments: none. Running as root, and neither way to give root away works here.
        EMBEDDED_NEEDS_A_USER(77),
        /// Arguments: last line of PostgreSQL, log file.
        EMBEDDED_FAILED(69),
        /// Arguments: data folder, its version, our version.
        EMBEDDED_OTHER_VERSION(78),
        /// Arguments: secrets file, data folder.
        SECRETS_MISSING(78),
        /// Arguments: variable, what is expected.
        DATABASE_SETTING_WRONG(78),
        /// Arguments: server, reason.
        DATABASE_UNREACHABLE(69),
        /// Arguments: role, server.
        DATABASE_LOGIN_REFUSED(77),
        /// Arguments: database, server.
        DATABASE_MISSING(69),
        /// Arguments: version found, lowest version needed.
        DATABASE_TOO_OLD(69),
        /// Arguments: server.
        DATABASE_DISK_FULL(73),
        /// Arguments: role, the statement that gives the right.
        DATABASE_RIGHT_MISSING(77),
        /// Arguments: schema, its version.
        DATABASE_NEWER(78),
        /// Arguments: schema, reason.
        MIGRATION_FAILED(70);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /// The exit code of the process.
        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final List<String> arguments;

    /// A refusal of `kind` with the arguments that [Kind] names, in that order.
    public StartRefused(Kind kind, Object... arguments) {
        super(kind + " " + Arrays.toString(arguments));
        this.kind = kind;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /// The same refusal with what led to it.
    StartRefused causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    /// What is in the way.
    public Kind kind() {
        return kind;
    }

    /// The values, in the order that [Kind] names.
    public List<String> arguments() {
        return arguments;
    }

    /// One line for a person, Chinese unless the locale is English.
    ///
    /// @throws MissingResourceException if a kind has no text, which a test excludes
    public String message(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var text = bundle.getString(kind.name());
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i));
        }
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
