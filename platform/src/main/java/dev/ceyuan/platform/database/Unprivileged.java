package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How to run PostgreSQL, which refuses to run as root.
///
/// An ordinary user just runs it. Root runs it in a user namespace of its own, where root is nobody
/// (`unshare -U`). Where that is forbidden, as in many containers, it runs as the user nobody with the one
/// capability that lets it through the folders of root (`setpriv`); then the data folder belongs to nobody.
///
/// @param prefix what comes before every command
/// @param dataOwner the user id that must own the data folder, or -1 for whoever made it
record Unprivileged(List<String> prefix, int dataOwner) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final List<String> OWN_NAMESPACE = List.of("unshare", "--user");
    private static final List<String> NOBODY_WITH_ACCESS = List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--securebits=+no_setuid_fixup",
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=-all,+dac_override",
            "--");

    /// The way that works for the current user on this machine.
    static Unprivileged here() throws IOException {
        if (!Command.run(List.of("id", "-u")).output().strip().equals("0")) {
            return new Unprivileged(List.of(), -1);
        }
        return ways().stream().findFirst().orElseThrow(() -> new StartRefused(Kind.EMBEDDED_NEEDS_A_USER));
    }

    /// The ways that work for root here, the better one first.
    static List<Unprivileged> ways() throws IOException {
        var ways = new ArrayList<Unprivileged>();
        if (works(OWN_NAMESPACE)) {
            ways.add(new Unprivileged(OWN_NAMESPACE, ROOT));
        }
        if (works(NOBODY_WITH_ACCESS)) {
            ways.add(new Unprivileged(NOBODY_WITH_ACCESS, NOBODY));
        }
        return ways;
    }

    private static boolean works(List<String> prefix) throws IOException {
        return Command.run(concat(prefix, List.of("id", "-u"))).exitCode() == 0;
    }

    /// Runs a command in this way.
    Command.Result run(List<String> command) throws IOException {
        return Command.run(concat(prefix, command));
    }

    /// Makes a data folder or log that was last used in the other way usable in this one, if it exists.
    void own(Path path) throws IOException {
        if (dataOwner >= 0
                && Files.exists(path)
                && !Integer.valueOf(dataOwner).equals(Files.getAttribute(path, "unix:uid"))) {
            Command.run(List.of("chown", "-R", Integer.toString(dataOwner), path.toString()));
        }
    }

    private static List<String> concat(List<String> prefix, List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }
}
