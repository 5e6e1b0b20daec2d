package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Attachment;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.Page;
import dev.ceyuan.tables.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The statement of an account, to be read or taken along.
@Controller
@RequestMapping("/ledger/accounts/{id}")
@AllowedTo({Audience.OFFICER, Audience.AUDITOR, Audience.SUPPLIER, Audience.DEMAND_OWNER})
final class StatementPages {
    private final StatementDesk desk;

    StatementPages(StatementDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView statement(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable String id,
            StatementQuestion question) {
        return Page.of("ledger/statement", desk.statement(actor, frame, StatementDesk.number(id), question));
    }

    @GetMapping("/statement.xlsx")
    void xlsx(
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable String id,
            StatementQuestion question,
            HttpServletResponse response)
            throws IOException {
        var actor = frame.actor();
        var standing = desk.history().find(actor, StatementDesk.number(id));
        var table = new StatementTable(desk.history(), actor, standing.account(), desk.words(frame, standing));
        Attachment.head(
                response, table.name() + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (var writer = TableWriter.xlsx(response.getOutputStream())) {
            table.write(question, writer);
        }
    }
}
