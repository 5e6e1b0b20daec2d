package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// One PostgreSQL server on a data folder: makes the folder, starts and stops the process.
///
/// It listens on the loopback interface only, has no Unix socket and lets nobody in without a password, so
/// that other users of the machine stay outside. `pg_ctl` gives it a session of its own: Ctrl-C in the
/// terminal stops the platform first, which then stops the server.
final class PostgresServer {
    private static final String MAJOR_VERSION = "18";
    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 60;
    private static final int PORT_ATTEMPTS = 3;
    private static final long LOG_KEPT_BYTES = 10 << 20;

    /// What `pg_ctl` says after the reason.
    private static final List<String> PHRASES_OF_CONTROL =
            List.of("Examine the log output", "stopped waiting", "could not start server");

    /// Whether what is committed must outlive a crash. Only tests can do without.
    enum Durability {
        SAFE,
        NONE
    }

    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final Path data;
    private final Path log;
    private final Durability durability;

    PostgresServer(PostgresBinaries binaries, Path data, Path log, Durability durability) throws IOException {
        this.binaries = binaries;
        this.unprivileged = Unprivileged.here();
        this.data = data;
        this.log = log;
        this.durability = durability;
    }

    /// Makes the data folder unless it is there. One that was cut off is made again.
    void initialise(String superuserPassword) throws IOException {
        if (Files.exists(data)) {
            requireOurVersion();
            unprivileged.own(data);
            return;
        }
        var unfinished = data.resolveSibling("initialising");
        var password = data.resolveSibling("initialising.password");
        PostgresBinaries.deleteRecursively(unfinished);
        Files.writeString(password, superuserPassword);
        try {
            var result = unprivileged.run(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=" + Secrets.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=zh",
                    durability == Durability.SAFE ? "--sync-method=fsync" : "--no-sync"));
            if (result.exitCode() != 0) {
                throw failed(result.output(), result.lastLine());
            }
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireOurVersion() throws IOException {
        var file = data.resolve("PG_VERSION");
        var version = Files.exists(file) ? Files.readString(file).strip() : "?";
        if (!version.equals(MAJOR_VERSION)) {
            throw new StartRefused(Kind.EMBEDDED_OTHER_VERSION, data, version, MAJOR_VERSION);
        }
    }

    /// Starts the server on a free port of the loopback interface, recovers what a crash left, answers the
    /// port.
    int start() throws IOException {
        rotateLog();
        unprivileged.own(log);
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Files.writeString(data.resolve("postgresql.conf"), configuration(port));
            long logged = Files.exists(log) ? Files.size(log) : 0;
            var result = control("start", "--log=" + log, "--timeout=" + START_SECONDS);
            if (result.exitCode() == 0) {
                return port;
            }
            var said = loggedSince(logged);
            if (attempt == PORT_ATTEMPTS || !said.contains("could not bind")) {
                throw failed(said, lastFailure(said, result));
            }
        }
    }

    /// Stops the server; open transactions are rolled back, what was committed is on disk.
    void stop() throws IOException {
        var result = control("stop", "--mode=fast", "--timeout=" + STOP_SECONDS);
        if (result.exitCode() != 0) {
            control("stop", "--mode=immediate", "--timeout=" + STOP_SECONDS);
        }
    }

    private Command.Result control(String verb, String... options) throws IOException {
        var command = new ArrayList<String>(
                List.of(binaries.program("pg_ctl").toString(), verb, "--pgdata=" + data, "--wait"));
        command.addAll(List.of(options));
        return unprivileged.run(command);
    }

    /// The whole configuration, written at every start. `own.conf` in the data folder is the operator's.
    private String configuration(int port) {
        boolean safe = durability == Durability.SAFE;
        return """
                # Written by Ceyuan at every start. Put your own settings into own.conf in this folder.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = %d
                shared_buffers = '128MB'
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                # No statements and no values in the log: they carry personal data.
                log_min_error_statement = 'panic'
                log_error_verbosity = 'terse'
                include_if_exists = 'own.conf'
                """.formatted(port, safe ? 60 : 200, onOff(safe), onOff(safe), onOff(safe));
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_KEPT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String loggedSince(long position) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (var channel = Files.newByteChannel(log)) {
            channel.position(position);
            var bytes = Channels.newInputStream(channel).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static String lastFailure(String said, Command.Result result) {
        return said.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((_, last) -> last)
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", ""))
                .orElseGet(() -> result.lastLineBut(PHRASES_OF_CONTROL));
    }

    private StartRefused failed(String said, String line) {
        if (DiskSpace.tellsOfFullDisk(said)) {
            return DiskSpace.full(data);
        }
        return new StartRefused(Kind.EMBEDDED_FAILED, line, log);
    }
}
