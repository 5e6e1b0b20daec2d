package dev.ceyuan.platform.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// SHA-256 over what was asked and who asked: JSON with sorted keys and without what was not said. It is
/// kept with every answer, so its form is never changed: this is version 1.
final class RequestHash {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private RequestHash() {}

    /// In lower-case hexadecimal.
    static String of(String actor, TransferRequest request) {
        Map<String, Object> said = new TreeMap<>();
        said.put("v", 1);
        said.put("actor", actor);
        said.put("asks", request.getClass().getSimpleName());
        said.put("of", request);
        var text = CANONICAL.writeValueAsString(CANONICAL.valueToTree(said));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
