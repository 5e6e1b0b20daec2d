package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Account;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.OneTimeLink;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.security.AccountSession;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// REST of the administrator's desk. Auditors read it.
@RestController
@RequestMapping("/api")
@AllowedTo(Audience.ADMINISTRATOR)
@Tag(name = "accounts", description = "People, their roles and invitations; for administrators, auditors read")
class AccountsApi {
    private final AccountDesk desk;
    private final AccountReader reader;

    AccountsApi(AccountDesk desk, AccountReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    /// A part of the accounts.
    record Page(List<Account> accounts, int page, int total) {}

    /// A link that works once, shown this once.
    record LinkBody(String href, Instant expiresAt) {}

    @GetMapping("/accounts")
    @AllowedTo({Audience.ADMINISTRATOR, Audience.AUDITOR})
    @Operation(summary = "Accounts by name, 50 a page", description = "`q` is part of a name or an address")
    Page accounts(
            Actor actor,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page) {
        int number = Math.clamp(page, 1, 100_000);
        var listing = desk.services().accounts().list(actor, text, number - 1, AccountReader.PAGE_SIZE);
        return new Page(listing.accounts(), number, listing.total());
    }

    @GetMapping("/accounts/{id}")
    @AllowedTo(Audience.MEMBER)
    @Operation(summary = "One account", description = "For administrators, auditors and its owner")
    Account account(Actor actor, @PathVariable UUID id) {
        return desk.services().accounts().find(actor, id);
    }

    @GetMapping("/accounts/{id}/memberships")
    @AllowedTo(Audience.MEMBER)
    @Operation(summary = "The memberships of an account", description = "For administrators, auditors and its owner")
    List<MembershipLine> memberships(Actor actor, @PathVariable UUID id) {
        return reader.membershipsOf(
                actor, desk.services().accounts().find(actor, id).id());
    }

    @PostMapping("/accounts/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Bar a person from signing in; ends all sessions")
    void disable(Actor actor, @PathVariable UUID id) {
        desk.services().accounts().disable(actor, id);
    }

    @PostMapping("/accounts/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a person sign in again")
    void enable(Actor actor, @PathVariable UUID id) {
        desk.services().accounts().enable(actor, id);
    }

    @PostMapping("/accounts/{id}/memberships")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give a role to somebody else")
    void grant(Actor actor, @PathVariable UUID id, @RequestBody AppointmentForm form) {
        desk.grant(actor, id, form);
    }

    @DeleteMapping("/accounts/{id}/memberships/{membership}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a role away; ends all sessions of the account")
    void revoke(Actor actor, @PathVariable UUID id, @PathVariable UUID membership) {
        desk.revoke(actor, id, membership);
    }

    @PostMapping("/accounts/{id}/reset-link")
    @Operation(summary = "A one-time link by which the owner sets a new password")
    LinkBody resetLink(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return body(desk.resetLink(actor, id, AccountSession.addressOf(request)), request);
    }

    @GetMapping("/invitations")
    @AllowedTo({Audience.ADMINISTRATOR, Audience.AUDITOR})
    @Operation(summary = "Open invitations")
    List<InvitationLine> invitations(Actor actor) {
        return reader.invitations(actor);
    }

    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invite somebody else", description = "The answer holds the link, shown this once")
    LinkBody invite(Actor actor, @RequestBody AppointmentForm form, HttpServletRequest request) {
        return body(desk.invite(actor, form, AccountSession.addressOf(request)), request);
    }

    @DeleteMapping("/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw an open invitation")
    void withdraw(Actor actor, @PathVariable UUID id) {
        desk.services().invitations().withdraw(actor, id);
    }

    private static LinkBody body(OneTimeLink link, HttpServletRequest request) {
        return new LinkBody(AccountDeskPages.address(request) + link.path(), link.expiresAt());
    }
}
