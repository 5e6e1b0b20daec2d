package dev.ceyuan.platform.web.intake;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.intake.ImportReports;
import dev.ceyuan.platform.intake.Imports;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Attachment;
import dev.ceyuan.platform.web.Audience;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The workbooks around imports.
@Controller
@AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER})
@Tag(name = "imports")
final class ImportDownloads {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final ImportReports reports;
    private final MessageSource messages;

    ImportDownloads(Imports imports, ImportReports reports, MessageSource messages) {
        this.imports = imports;
        this.reports = reports;
        this.messages = messages;
    }

    @GetMapping({"/imports/templates/{target}.xlsx", "/api/imports/templates/{target}.xlsx"})
    @Operation(summary = "An empty table with the headings of a target, and a sheet that explains them")
    void template(Actor actor, @PathVariable String target, Locale locale, HttpServletResponse response)
            throws IOException {
        imports.schema(actor, target);
        Attachment.head(response, messages.getMessage("import.target." + target, null, locale) + ".xlsx", XLSX);
        reports.writeTemplate(actor, target, locale, response.getOutputStream());
    }

    @AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER, Audience.AUDITOR})
    @GetMapping({"/imports/{id}/errors.xlsx", "/api/imports/{id}/errors.xlsx"})
    @Operation(summary = "The wrong rows as they stand in the file, each with what is wrong")
    void errors(Actor actor, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        var name = imports.find(actor, id).fileName();
        Attachment.head(
                response, name + "-" + messages.getMessage("intake.report.problems", null, locale) + ".xlsx", XLSX);
        reports.writeErrors(actor, id, locale, response.getOutputStream());
    }
}
