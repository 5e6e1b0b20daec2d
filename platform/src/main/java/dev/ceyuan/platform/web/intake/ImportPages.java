package dev.ceyuan.platform.web.intake;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.intake.ImportScope;
import dev.ceyuan.platform.intake.Imports;
import dev.ceyuan.platform.intake.RowOutcome;
import dev.ceyuan.platform.intake.StepOutcome;
import dev.ceyuan.platform.intake.UploadOutcome;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.intake.ImportReader.Shown;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The import wizard: choose a target and a file, adjust the columns, look at the preview, agree, see the
/// result.
@Controller
@AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER})
final class ImportPages {
    private static final String ONE = "redirect:/imports/";
    private static final int LAST_PAGE = 100_000;

    private final Imports imports;
    private final ImportReader reader;

    ImportPages(Imports imports, ImportReader reader) {
        this.imports = imports;
        this.reader = reader;
    }

    @AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER, Audience.AUDITOR})
    @GetMapping("/imports")
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "1") int page) {
        return new ModelAndView("intake/imports", "view", reader.list(actor, Math.clamp(page, 1, LAST_PAGE), null));
    }

    @PostMapping("/imports")
    ModelAndView upload(Actor actor, @RequestParam String target, @RequestParam MultipartFile file, Locale locale)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            return switch (imports.upload(actor, target, name, content)) {
                case UploadOutcome.Recognised(var stored) -> new ModelAndView(ONE + stored.id());
                case UploadOutcome.Refused(var refusal) ->
                    refused(new ModelAndView("intake/imports", "view", reader.list(actor, 1, refusal.text(locale))));
            };
        }
    }

    @AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER, Audience.AUDITOR})
    @GetMapping("/imports/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id, PreviewFilter filter, Locale locale) {
        return new ModelAndView("intake/import", "view", reader.read(actor, id, filter.shown(locale), null));
    }

    /// The part of the page that changes while a job works; htmx asks for it until the job has ended and
    /// then loads the page anew.
    @AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER, Audience.AUDITOR})
    @GetMapping("/imports/{id}/progress")
    ModelAndView progress(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        var current = imports.find(actor, id);
        if (!current.state().working()) {
            response.setHeader("HX-Refresh", "true");
        }
        return new ModelAndView("intake/progress", "current", current);
    }

    @PostMapping("/imports/{id}/sheet")
    ModelAndView choose(Actor actor, @PathVariable UUID id, SheetForm form, Locale locale) {
        return answer(actor, imports.choose(actor, id, form.sheetName(), form.row()), locale);
    }

    @PostMapping("/imports/{id}/columns")
    ModelAndView adjust(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields, Locale locale) {
        var mapping = new ColumnsForm(fields).applyTo(imports.find(actor, id).mapping());
        var adjusted = imports.adjust(actor, id, mapping);
        return adjusted instanceof StepOutcome.Done && fields.containsKey("preview")
                ? answer(actor, imports.preview(actor, id), locale)
                : answer(actor, adjusted, locale);
    }

    @PostMapping("/imports/{id}/preview")
    ModelAndView preview(Actor actor, @PathVariable UUID id, Locale locale) {
        return answer(actor, imports.preview(actor, id), locale);
    }

    @PostMapping("/imports/{id}/agree")
    ModelAndView agree(Actor actor, @PathVariable UUID id, @RequestParam ImportScope scope, Locale locale) {
        return answer(actor, imports.agree(actor, id, scope), locale);
    }

    @PostMapping("/imports/{id}/cancel")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, Locale locale) {
        return answer(actor, imports.cancel(actor, id), locale);
    }

    private ModelAndView answer(Actor actor, StepOutcome outcome, Locale locale) {
        return switch (outcome) {
            case StepOutcome.Done(var current) -> new ModelAndView(ONE + current.id());
            case StepOutcome.Refused refused ->
                refused(new ModelAndView(
                        "intake/import",
                        "view",
                        reader.read(
                                actor,
                                refused.current().id(),
                                new Shown(null, 1, locale),
                                reader.refusal(refused, locale))));
        };
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /// Which rows of the preview are asked for.
    record PreviewFilter(
            @Nullable RowOutcome outcome, @Nullable Integer page) {
        Shown shown(Locale locale) {
            return new Shown(outcome, page == null ? 1 : Math.clamp(page, 1, LAST_PAGE), locale);
        }
    }

    /// Which sheet and row of headings are to be read.
    record SheetForm(@Nullable String sheet, @Nullable Integer headingRow) {
        String sheetName() {
            return sheet == null ? "" : sheet;
        }

        int row() {
            return headingRow == null ? 1 : headingRow;
        }
    }
}
