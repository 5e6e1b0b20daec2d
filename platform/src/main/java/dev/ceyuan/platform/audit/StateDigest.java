package dev.ceyuan.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// SHA-256 over the canonical JSON of a state: keys sorted, no white space, UTF-8.
///
/// The form is version 1; a change of it would need a version column beside the digests.
final class StateDigest {
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private StateDigest() {}

    static byte @Nullable [] of(@Nullable Object state) {
        if (state == null) {
            return null;
        }
        return sha256().digest(CANONICAL
                .writeValueAsString(CANONICAL.valueToTree(state))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
