package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.Vouchers;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.ledger.LedgerJson.HoldJson;
import dev.ceyuan.platform.web.ledger.LedgerJson.LotJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lots of vouchers, and what is reserved of them.
@RestController
@RequestMapping("/api/ledger")
@AllowedTo({Audience.OFFICER, Audience.AUDITOR, Audience.SUPPLIER, Audience.DEMAND_OWNER})
@Tag(name = "ledger")
final class VouchersApi {
    private static final int MOST = 1_000;

    private final Vouchers vouchers;

    VouchersApi(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    @GetMapping("/lots")
    @Operation(
            summary = "The newest lots that you see, of one budget or of all; at most 1000",
            description = "Holders see their own, suppliers those that are used at them, officers and auditors all")
    List<LotJson> lots(
            @Parameter(hidden = true) Actor actor,
            @RequestParam(required = false) @Nullable UUID budget,
            @RequestParam(defaultValue = "200") int limit) {
        return vouchers.lots(actor, budget, Math.clamp(limit, 1, MOST)).stream()
                .map(LotJson::of)
                .toList();
    }

    @GetMapping("/lots/{id}")
    @Operation(summary = "One lot with where its amounts are")
    LotJson lot(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return LotJson.of(vouchers.lot(actor, id));
    }

    @GetMapping("/holds")
    @Operation(summary = "The newest holds that you see, of one lot or of all; at most 1000")
    List<HoldJson> holds(
            @Parameter(hidden = true) Actor actor,
            @RequestParam(required = false) @Nullable UUID lot,
            @RequestParam(defaultValue = "200") int limit) {
        return vouchers.holds(actor, lot, Math.clamp(limit, 1, MOST)).stream()
                .map(HoldJson::of)
                .toList();
    }

    @GetMapping("/holds/{id}")
    @Operation(summary = "One hold with what is left of it")
    HoldJson hold(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return HoldJson.of(vouchers.hold(actor, id));
    }
}
