package dev.ceyuan.platform.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// How a refusal is kept, so that it can be given again for ever.
final class RefusalText {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private RefusalText() {}

    static String of(Refusal refusal) {
        return JSON.writeValueAsString(refusal);
    }

    static @Nullable Refusal read(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, Refusal.class);
    }
}
