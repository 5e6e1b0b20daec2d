package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.OrganisationExport;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Attachment;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.tables.TableWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The list of organisations as a file.
@Controller
@AllowedTo(Audience.EVERYONE)
@Tag(name = "organisations")
final class OrganisationDownloads {
    private final OrganisationExport export;
    private final MessageSource messages;

    OrganisationDownloads(OrganisationExport export, MessageSource messages) {
        this.export = export;
        this.messages = messages;
    }

    @GetMapping({"/organisations/export.xlsx", "/api/organisations/export.xlsx"})
    @Operation(summary = "All organisations that a query finds, as .xlsx that can be imported again")
    void xlsx(Actor actor, OrganisationFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        var layout = layout(locale);
        Attachment.head(
                response,
                layout.sheet() + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (var writer = TableWriter.xlsx(response.getOutputStream())) {
            export.write(actor, filter.query(), layout, writer);
        }
    }

    @GetMapping({"/organisations/export.csv", "/api/organisations/export.csv"})
    @Operation(summary = "All organisations that a query finds, as .csv that can be imported again")
    void csv(Actor actor, OrganisationFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        var layout = layout(locale);
        Attachment.head(response, layout.sheet() + ".csv", "text/csv;charset=UTF-8");
        try (var writer = TableWriter.csv(response.getOutputStream())) {
            export.write(actor, filter.query(), layout, writer);
        }
    }

    private OrganisationExport.Layout layout(Locale locale) {
        return new OrganisationExport.Layout(messages.getMessage("import.target.organisations", null, locale), locale);
    }
}
