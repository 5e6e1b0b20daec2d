package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.Answer;
import dev.ceyuan.platform.ledger.TransferRequest;
import dev.ceyuan.platform.ledger.Transfers;
import dev.ceyuan.platform.web.Page;
import dev.ceyuan.platform.web.UnreadFields;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Takes a form to the ledger and its answer back to the page.
@Component
final class PostingDesk {
    private final Transfers transfers;

    PostingDesk(Transfers transfers) {
        this.transfers = transfers;
    }

    /// Posts what a form asks for. If it was posted, now or when the form was sent before, this leads on;
    /// otherwise the form comes back with what is in the way.
    ///
    /// @param reading what the form asks for
    /// @param onward  the address for the id of what was posted
    /// @param again   the page with the form that came back
    ModelAndView post(
            Sent sent,
            Function<FormFields, TransferRequest> reading,
            Function<UUID, String> onward,
            Function<Returned, ModelAndView> again) {
        try {
            var answer = transfers.post(sent.actor(), reading.apply(sent.fields()));
            return switch (answer) {
                case Answer.Posted(var transfer) -> Page.to(Done.href(onward.apply(transfer.id()), transfer.id()));
                case Answer.Refused refused -> {
                    var words = new LedgerWords(sent.frame()).refusal(refused.refusal(), sent.unit());
                    yield with(HttpStatus.UNPROCESSABLE_CONTENT, again.apply(sent.answered(words)));
                }
                case Answer.Conflict _ ->
                    with(
                            HttpStatus.CONFLICT,
                            again.apply(sent.answered(sent.frame().text("ledger.conflict"))));
            };
        } catch (UnreadFields unread) {
            return with(HttpStatus.UNPROCESSABLE_CONTENT, again.apply(sent.unread(unread.problems())));
        }
    }

    static ModelAndView with(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
