package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.IdentityRefused;
import dev.ceyuan.platform.identity.Invitation;
import dev.ceyuan.platform.identity.Invitations;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.security.AccountSession;
import dev.ceyuan.platform.web.security.OpenIdProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Accepting an invitation: with a new account, or with the one signed in to.
@Controller
@AllowedTo(Audience.EVERYONE)
final class InvitationPages {
    private static final String TEMPLATE = "identity/invitation";

    private final Invitations invitations;
    private final Entrance entrance;
    private final OrganisationNames organisations;
    private final OpenIdProvider provider;

    InvitationPages(
            Invitations invitations, Entrance entrance, OrganisationNames organisations, OpenIdProvider provider) {
        this.invitations = invitations;
        this.entrance = entrance;
        this.organisations = organisations;
        this.provider = provider;
    }

    @GetMapping("/invitation")
    ModelAndView page(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        return invitations
                .find(token)
                .map(invitation -> Entrance.page(TEMPLATE, viewOf(token, invitation), response))
                .orElseGet(() -> Entrance.deadLink(response));
    }

    @PostMapping("/invitation")
    ModelAndView accept(Actor actor, LinkForm form, HttpServletRequest request, HttpServletResponse response) {
        var found = invitations.find(form.tokenText());
        if (found.isEmpty()) {
            return Entrance.deadLink(response);
        }
        try {
            return accepted(actor, form, request, response);
        } catch (IdentityRefused refused) {
            var view = viewOf(form.tokenText(), found.get())
                    .refused(Words.of(refused), found.get().email(), form.displayNameText());
            return Entrance.refusedPage(TEMPLATE, view, response);
        }
    }

    private ModelAndView accepted(
            Actor actor, LinkForm form, HttpServletRequest request, HttpServletResponse response) {
        var from = AccountSession.addressOf(request);
        if (actor instanceof Actor.Member) {
            invitations.acceptAsMember(actor, form.tokenText(), from);
            return new ModelAndView("redirect:/account");
        }
        return entrance.enter(request, response, invitations.accept(form.tokenText(), form.newAccount(), from));
    }

    private LinkView viewOf(String token, Invitation invitation) {
        return new LinkView(
                token,
                invitation.email(),
                "",
                null,
                invitation,
                organisations.nameOf(invitation.organisationId()),
                provider.name().orElse(null));
    }
}
