package dev.ceyuan.platform.audit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The bytes of an event in the log: one line of JSON, its fields in this order and no others. This is version
/// 1; the form of what is written is never changed.
///
/// Digests are salted (see [StateDigest]), and who acted is an id: no personal data is in a leaf.
final class EventLeaf {
    private static final JsonMapper JSON = JsonMapper.shared();

    private EventLeaf() {}

    static byte[] of(AuditEvent event) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("v", 1);
        fields.put("id", event.id().toString());
        fields.put("at", event.at().toString());
        fields.put("actor", event.actor());
        fields.put("act", event.act());
        fields.put("kind", event.objectKind());
        fields.put("object", event.objectId());
        fields.put("before", event.beforeDigest());
        fields.put("after", event.afterDigest());
        return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }
}
