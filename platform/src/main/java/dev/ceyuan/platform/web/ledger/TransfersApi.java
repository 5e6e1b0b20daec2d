package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.AccountHistory;
import dev.ceyuan.platform.ledger.Answer;
import dev.ceyuan.platform.ledger.Transfers;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.ledger.LedgerJson.TransferJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Transfers: the one way into the ledger.
@RestController
@RequestMapping("/api/ledger/transfers")
@AllowedTo({Audience.OFFICER, Audience.AUDITOR, Audience.SUPPLIER, Audience.DEMAND_OWNER})
@Tag(name = "ledger")
final class TransfersApi {
    private final Transfers transfers;
    private final AccountHistory history;

    TransfersApi(Transfers transfers, AccountHistory history) {
        this.transfers = transfers;
        this.history = history;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER})
    @Operation(
            summary = "Ask the ledger for a transfer",
            description = "`id` is chosen by you and never used for anything else. The same request under the same id "
                    + "gets the first answer again, for ever; another request under it is a conflict. So whoever got "
                    + "no answer asks again. Each kind of `asks` takes the fields of its own and no others")
    @ApiResponse(responseCode = "201", description = "Posted, now or when it was asked for first")
    @ApiResponse(responseCode = "409", description = "The id belongs to another request")
    @ApiResponse(
            responseCode = "422",
            description = "Refused, for ever under this id: `reason`, with `asked`, `available`, `moment` where the "
                    + "reason has them. Or unread: `errors` names the fields, and nothing is kept of it")
    TransferJson post(@Parameter(hidden = true) Actor actor, @RequestBody TransferInput input) {
        return switch (transfers.post(actor, input.request())) {
            // As it was answered first: what corrects it came later.
            case Answer.Posted(var transfer) -> TransferJson.of(transfer, history.corrected(transfer));
            case Answer.Refused refused -> throw new NotPosted.RefusedTransfer(refused.refusal());
            case Answer.Conflict(var id) -> throw new NotPosted.ConflictingTransfer(id);
        };
    }

    @GetMapping("/{id}")
    @Operation(summary = "One transfer, with its legs that you see a side of")
    TransferJson transfer(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        var transfer = history.transfer(actor, id);
        return TransferJson.of(transfer, history.corrections(transfer));
    }
}
