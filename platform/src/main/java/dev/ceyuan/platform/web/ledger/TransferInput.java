package dev.ceyuan.platform.web.ledger;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Step;
import dev.ceyuan.platform.ledger.TransferRequest;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.web.UnreadFields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a program asks of the ledger. Which fields belong to which `asks` is said there.
///
/// @param id              chosen by the program, never used for anything else
/// @param happenedAt      when it happened; now if it is not said
/// @param reference       what proves it, at most 200 characters
/// @param note            at most 2,000 characters
/// @param amount          in the smallest unit
/// @param bill            what a use costs, in the smallest unit
/// @param rateBasisPoints the part of a bill that vouchers pay, 1 to 10,000
/// @param holdCap         the most that one use may take from the lot
/// @param expiresAt       from then on vouchers cannot be spent, or what is left of a hold is free again
/// @param from            where a step begins; must be said for `DISPUTE`
/// @param others          what it says besides, which is a mistake
record TransferInput(
        @Nullable Asks asks,
        @Nullable UUID id,
        @Nullable Instant happenedAt,
        @Nullable String reference,
        @Nullable String note,
        @Nullable UUID budget,
        @Nullable UUID holder,
        @Nullable UUID supplier,
        @Nullable List<UUID> suppliers,
        @Nullable UUID lot,
        @Nullable UUID hold,
        @Nullable UUID transfer,
        @Nullable String purpose,
        @Nullable Unit unit,
        @Nullable Long amount,
        @Nullable Long bill,
        @Nullable Integer rateBasisPoints,
        @Nullable Long holdCap,
        @Nullable Instant expiresAt,
        @Nullable Step step,
        @Nullable AccountKind from,
        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> others) {

    /// What can be asked for, with the fields that belong to it.
    enum Asks {
        @JsonProperty("appropriate")
        APPROPRIATE("budget", "amount"),
        @JsonProperty("return")
        RETURN("budget", "amount"),
        @JsonProperty("issue")
        ISSUE("budget", "holder", "amount", "purpose", "rateBasisPoints", "holdCap", "expiresAt", "suppliers"),
        @JsonProperty("revoke")
        REVOKE("lot", "amount"),
        @JsonProperty("hold")
        HOLD("holder", "supplier", "purpose", "unit", "bill", "expiresAt"),
        @JsonProperty("release")
        RELEASE("hold"),
        @JsonProperty("capture")
        CAPTURE("hold", "amount"),
        @JsonProperty("advance")
        ADVANCE("lot", "supplier", "step", "from", "amount"),
        @JsonProperty("correct")
        CORRECT("transfer");

        private final Set<String> fields;

        Asks(String... fields) {
            this.fields = Set.of(fields);
        }

        boolean takes(String field) {
            return fields.contains(field);
        }
    }

    /// @throws UnreadFields with every field that is missing, does not belong there or makes no sense
    TransferRequest request() {
        return new TransferReading(this).request();
    }
}
