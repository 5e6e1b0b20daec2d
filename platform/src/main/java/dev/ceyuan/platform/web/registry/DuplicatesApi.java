package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.Duplicate;
import dev.ceyuan.platform.registry.Duplicates;
import dev.ceyuan.platform.registry.MergeOutcome;
import dev.ceyuan.platform.registry.Organisation;
import dev.ceyuan.platform.registry.Relations;
import dev.ceyuan.platform.registry.Relations.RelationClaim;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// REST of duplicates, merges and relations, for officers; auditors read.
@RestController
@RequestMapping("/api")
@AllowedTo(Audience.OFFICER)
@Tag(name = "duplicates", description = "Which organisations are one, and how organisations are related; for officers")
class DuplicatesApi {
    private static final int LAST_PAGE = 100_000;

    private final Duplicates duplicates;
    private final Relations relations;
    private final MessageSource messages;

    DuplicatesApi(Duplicates duplicates, Relations relations, MessageSource messages) {
        this.duplicates = duplicates;
        this.relations = relations;
        this.messages = messages;
    }

    /// A part of the open proposals.
    record Page(List<Duplicate> duplicates, int page, long total) {}

    /// Which organisation is merged into which.
    record MergeBody(@NotNull UUID loser, @NotNull UUID survivor) {}

    /// Two organisations that may be one.
    record PairBody(@NotNull UUID one, @NotNull UUID other) {}

    @GetMapping("/duplicates")
    @AllowedTo({Audience.OFFICER, Audience.AUDITOR})
    @Operation(summary = "Open proposals, strongest first, 20 a page")
    Page duplicates(Actor actor, @RequestParam(defaultValue = "1") int page) {
        var number = Math.clamp(page, 1, LAST_PAGE);
        return new Page(
                duplicates.open(actor, number, DuplicatesReader.PAGE_SIZE), number, duplicates.countOpen(actor));
    }

    @PostMapping("/duplicates")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Propose a pair by hand")
    void propose(Actor actor, @Valid @RequestBody PairBody body) {
        duplicates.propose(actor, body.one(), body.other());
    }

    @PostMapping("/duplicates/{id}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decide that the two are not one")
    void dismiss(Actor actor, @PathVariable UUID id) {
        duplicates.dismiss(actor, id);
    }

    @PostMapping("/merges")
    @Operation(summary = "Merge one organisation into another", description = "Nothing is lost; it can be undone")
    ResponseEntity<Object> merge(Actor actor, @Valid @RequestBody MergeBody body, Locale locale) {
        return switch (duplicates.merge(actor, body.loser(), body.survivor())) {
            case MergeOutcome.Merged merged ->
                ResponseEntity.status(HttpStatus.CREATED).body(merged);
            case MergeOutcome.Refused(var reason, var arguments) ->
                refused(DuplicatesReader.key("registry.merge.refused.", reason), arguments, locale);
        };
    }

    @DeleteMapping("/merges/{id}")
    @Operation(summary = "Undo a merge", description = "Answers with the organisation that stands alone again")
    Organisation undo(Actor actor, @PathVariable UUID id) {
        return duplicates.undo(actor, id);
    }

    @PostMapping("/relations")
    @Operation(summary = "Record a relation: `from` is the kind of `to`")
    ResponseEntity<Object> relate(Actor actor, @RequestBody RelationClaim body, Locale locale) {
        return switch (relations.relate(actor, body)) {
            case Relations.Related(var relation) ->
                ResponseEntity.status(HttpStatus.CREATED).body(relation);
            case Relations.Refused(var refusal) ->
                refused(DuplicatesReader.key("registry.relation.refused.", refusal), List.of(), locale);
        };
    }

    @DeleteMapping("/relations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw a relation")
    void withdraw(Actor actor, @PathVariable UUID id) {
        relations.withdraw(actor, id);
    }

    private ResponseEntity<Object> refused(String key, List<String> arguments, Locale locale) {
        return Problems.answer(
                HttpStatus.UNPROCESSABLE_CONTENT, List.of(messages.getMessage(key, arguments.toArray(), locale)));
    }
}
