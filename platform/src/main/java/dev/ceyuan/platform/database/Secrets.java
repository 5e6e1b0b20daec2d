package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The passwords of the embedded database: random, made on the first start, in one file that only its owner
/// may read.
///
/// @param superuser of `postgres`, which only prepares roles and database
/// @param owner of [#OWNER]
/// @param application of [#APPLICATION]
record Secrets(String superuser, String owner, String application) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "ceyuan_owner";
    static final String APPLICATION = "ceyuan_app";
    private static final int PASSWORD_BYTES = 24;

    /// Reads the passwords, or makes them if there are none and no data that would need the old ones.
    static Secrets readOrCreate(Path folder, Path data) throws IOException {
        var file = folder.resolve("database.properties");
        if (!Files.exists(file)) {
            if (Files.exists(data)) {
                throw new StartRefused(Kind.SECRETS_MISSING, file, data);
            }
            write(file);
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Secrets(
                required(properties, SUPERUSER, file, data),
                required(properties, OWNER, file, data),
                required(properties, APPLICATION, file, data));
    }

    private static String required(Properties properties, String role, Path file, Path data) {
        var password = properties.getProperty(role, "");
        if (password.isBlank()) {
            throw new StartRefused(Kind.SECRETS_MISSING, file, data);
        }
        return password;
    }

    private static void write(Path file) throws IOException {
        var random = new SecureRandom();
        var properties = new Properties();
        for (var role : new String[] {SUPERUSER, OWNER, APPLICATION}) {
            properties.setProperty(role, password(random));
        }
        var text = new StringWriter();
        properties.store(text, "Passwords of the embedded database; made by the first start");
        PrivateFile.write(file, text.toString());
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
