package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Claim;
import dev.ceyuan.platform.registry.Confidence;
import dev.ceyuan.platform.registry.OrganisationChange;
import dev.ceyuan.platform.registry.OrganisationList;
import dev.ceyuan.platform.registry.OrganisationView;
import dev.ceyuan.platform.registry.Provenance;
import dev.ceyuan.platform.registry.Recording;
import dev.ceyuan.platform.registry.Visibility;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.SourceView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// REST of organisations.
@RestController
@RequestMapping("/api/organisations")
@AllowedTo(Audience.OFFICER)
@Tag(
        name = "organisations",
        description = "Organisations with the source and date of every value; officers change them")
class OrganisationsApi {
    private final OrganisationDesk desk;

    OrganisationsApi(OrganisationDesk desk) {
        this.desk = desk;
    }

    /// Something said about an organisation.
    record ClaimBody(
            @NotNull Attribute attribute,
            @NotBlank @Size(max = 2_000) String value,
            @NotBlank @Size(max = 500) String source,

            @Nullable @Size(max = 2_000) @Pattern(regexp = SourceView.ADDRESS)
            String address,

            @NotNull LocalDate asOf,
            @Nullable Confidence confidence) {
        Claim claim() {
            return new Claim(attribute, value, new Provenance(source, address, asOf, confidence));
        }
    }

    /// A new organisation.
    record RegistrationBody(
            @NotNull Visibility visibility, @Valid @NotNull List<ClaimBody> said) {}

    /// A change of what is known; `version` is that of the organisation as it was read.
    record ChangeBody(
            long version,
            @Valid @NotNull List<ClaimBody> said,
            @NotNull Set<UUID> withdrawn) {}

    /// Who may see an organisation.
    record VisibilityBody(@NotNull Visibility visibility) {}

    @GetMapping
    @AllowedTo(Audience.EVERYONE)
    @Operation(
            summary = "Organisations, 20 a page",
            description =
                    "`q` is part of a name or alias, or a credit code; `place`, `kind`, `sector`, `segment` are ids of"
                            + " vocabularies. Facets count what was found.")
    OrganisationList organisations(Actor actor, OrganisationFilter filter) {
        return desk.organisations().search(actor, filter.query());
    }

    @GetMapping("/{id}")
    @AllowedTo(Audience.EVERYONE)
    @Operation(
            summary = "One organisation: facts with source and date, relations, merges",
            description = "The id of a merged organisation answers with the one it was merged into.")
    OrganisationView organisation(Actor actor, @PathVariable UUID id) {
        return desk.organisations().view(actor, id);
    }

    @PostMapping
    @Operation(summary = "Register an organisation", description = "A NAME must be among what is said")
    ResponseEntity<Object> register(Actor actor, @Valid @RequestBody RegistrationBody body, Locale locale) {
        var recording = desk.organisations()
                .register(
                        actor,
                        body.visibility(),
                        body.said().stream().map(ClaimBody::claim).toList());
        return answer(recording, HttpStatus.CREATED, locale);
    }

    @PostMapping("/{id}/changes")
    @Operation(summary = "Record and withdraw facts")
    ResponseEntity<Object> change(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangeBody body, Locale locale) {
        var said = body.said().stream().map(ClaimBody::claim).toList();
        var change = new OrganisationChange(id, body.version(), said, body.withdrawn());
        return answer(desk.organisations().change(actor, change), HttpStatus.OK, locale);
    }

    @PutMapping("/{id}/visibility")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Show an organisation to everyone, or to the office only")
    void show(Actor actor, @PathVariable UUID id, @Valid @RequestBody VisibilityBody body) {
        desk.organisations().show(actor, id, body.visibility());
    }

    private ResponseEntity<Object> answer(Recording recording, HttpStatus done, Locale locale) {
        return switch (recording) {
            case Recording.Recorded(var organisation) ->
                ResponseEntity.status(done).body(organisation);
            case Recording.Stale _ -> Problems.answer(HttpStatus.CONFLICT, desk.problems(recording, locale));
            case Recording.Refused _ ->
                Problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, desk.problems(recording, locale));
        };
    }
}
