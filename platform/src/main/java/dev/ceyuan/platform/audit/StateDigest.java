package dev.ceyuan.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// SHA-256 over a salt and the canonical JSON of a state: keys sorted, no white space, UTF-8.
///
/// The salt is random and kept beside the event. While it is there, whoever has the state can show that it is
/// the one; once it is deleted nobody can find out by trying what the state was. Events from before there were
/// salts have none.
final class StateDigest {
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private static final int SALT_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private StateDigest() {}

    /// A new salt, in hexadecimal.
    static String salt() {
        var salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /// The digest in hexadecimal; null for no state.
    ///
    /// @param salt in hexadecimal, may be empty
    static @Nullable String of(String salt, @Nullable Object state) {
        if (state == null) {
            return null;
        }
        var hasher = sha256();
        hasher.update(HexFormat.of().parseHex(salt));
        hasher.update(CANONICAL.writeValueAsString(CANONICAL.valueToTree(state)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hasher.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
