package dev.ceyuan.platform.web.intake;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.intake.Import;
import dev.ceyuan.platform.intake.ImportProblem;
import dev.ceyuan.platform.intake.ImportScope;
import dev.ceyuan.platform.intake.ImportTexts;
import dev.ceyuan.platform.intake.Imports;
import dev.ceyuan.platform.intake.StagedRow;
import dev.ceyuan.platform.intake.StepOutcome;
import dev.ceyuan.platform.intake.UploadOutcome;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.ProblemAnswers;
import dev.ceyuan.tables.ColumnMapping;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// REST of imports: the steps of the wizard.
@RestController
@RequestMapping("/api/imports")
@AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER})
@Tag(
        name = "imports",
        description = "Upload, adjust the columns, preview, agree; nothing is written before, and then all or nothing")
class ImportsApi {
    private static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 100_000;

    private final Imports imports;
    private final ImportReader reader;
    private final ImportTexts texts;

    ImportsApi(Imports imports, ImportReader reader, ImportTexts texts) {
        this.imports = imports;
        this.reader = reader;
        this.texts = texts;
    }

    /// A part of the imports.
    record Page(List<Import> imports, int page, long total) {}

    /// Which rows are agreed to.
    record AgreementBody(@NotNull ImportScope scope) {}

    /// A row of the preview with its problems in words.
    record Row(StagedRow row, List<String> problems) {}

    @GetMapping
    @AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER, Audience.AUDITOR})
    @Operation(summary = "One's own imports, newest first, 20 a page; for auditors all")
    Page list(Actor actor, @RequestParam(defaultValue = "1") int page) {
        var number = Math.clamp(page, 1, LAST_PAGE);
        return new Page(imports.list(actor, number, PAGE_SIZE), number, imports.count(actor));
    }

    @GetMapping("/targets")
    @Operation(summary = "What one may import")
    List<String> targets(Actor actor) {
        return imports.targets(actor);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Upload an .xlsx or .csv file", description = "Answers with the recognised columns")
    ResponseEntity<Object> upload(
            Actor actor, @RequestParam String target, @RequestParam MultipartFile file, Locale locale)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            return switch (imports.upload(actor, target, name, content)) {
                case UploadOutcome.Recognised(var stored) ->
                    ResponseEntity.status(HttpStatus.CREATED).body(stored);
                case UploadOutcome.Refused(var refusal) -> {
                    var body = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refusal.text(locale));
                    body.setProperty("kind", refusal.kind());
                    body.setProperty("place", refusal.place());
                    yield ProblemAnswers.send(body);
                }
            };
        }
    }

    @GetMapping("/{id}")
    @AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER, Audience.AUDITOR})
    @Operation(summary = "One import: state, columns, counts, progress")
    Import one(Actor actor, @PathVariable UUID id) {
        return imports.find(actor, id);
    }

    @PutMapping("/{id}/columns")
    @Operation(summary = "Take the columns as given")
    ResponseEntity<Object> adjust(
            Actor actor, @PathVariable UUID id, @RequestBody ColumnMapping mapping, Locale locale) {
        return answer(imports.adjust(actor, id, mapping), locale);
    }

    @PostMapping("/{id}/preview")
    @Operation(summary = "Ask for the preview; it is made in the background")
    ResponseEntity<Object> preview(Actor actor, @PathVariable UUID id, Locale locale) {
        return answer(imports.preview(actor, id), locale);
    }

    @GetMapping("/{id}/rows")
    @AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER, Audience.AUDITOR})
    @Operation(
            summary = "Rows of the preview, 50 a page",
            description = "`outcome` is NEW, CHANGED, UNCHANGED or WRONG")
    List<Row> rows(Actor actor, @PathVariable UUID id, ImportPages.PreviewFilter filter, Locale locale) {
        var shown = filter.shown(locale);
        return imports.rows(actor, id, shown.outcome(), shown.page()).stream()
                .map(row -> new Row(
                        row,
                        row.problems().stream()
                                .map(problem -> say(problem, locale))
                                .toList()))
                .toList();
    }

    @PostMapping("/{id}/agreement")
    @Operation(summary = "Agree to the preview", description = "All rows, or only those that are not wrong")
    ResponseEntity<Object> agree(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody AgreementBody body, Locale locale) {
        return answer(imports.agree(actor, id, body.scope()), locale);
    }

    @PostMapping("/{id}/cancellation")
    @Operation(summary = "Call the import off")
    ResponseEntity<Object> cancel(Actor actor, @PathVariable UUID id, Locale locale) {
        return answer(imports.cancel(actor, id), locale);
    }

    private String say(ImportProblem problem, Locale locale) {
        return texts.render(problem, locale);
    }

    private ResponseEntity<Object> answer(StepOutcome outcome, Locale locale) {
        return switch (outcome) {
            case StepOutcome.Done(var current) -> ResponseEntity.ok(current);
            case StepOutcome.Refused refused -> {
                var body = ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT, Objects.requireNonNull(reader.refusal(refused, locale)));
                body.setProperty("reason", refused.reason());
                yield ProblemAnswers.send(body);
            }
        };
    }
}
