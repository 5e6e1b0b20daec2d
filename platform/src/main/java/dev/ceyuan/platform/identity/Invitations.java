package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import dev.ceyuan.platform.identity.OneTimeLink.Purpose;
import dev.ceyuan.platform.identity.OneTimeLinkStore.IssuedLink;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How people get accounts: an administrator invites an address to a role; whoever has the link and is not
/// the administrator himself accepts it, once.
///
/// That nobody invites himself is checked by account, by mailbox and by login at the OpenID provider; what
/// remains, the use of a link from the network address it was made at, is put into the audit log.
@Service
public class Invitations {
    private final IdentityStores stores;
    private final OneTimeLinks links;
    private final AccountOpenings openings;
    private final Journal journal;

    Invitations(IdentityStores stores, OneTimeLinks links, AccountOpenings openings, Journal journal) {
        this.stores = stores;
        this.links = links;
        this.openings = openings;
        this.journal = journal;
    }

    /// Invites somebody else.
    ///
    /// @return the link to give to the person, shown only now
    /// @throws IdentityRefused `EMAIL_INVALID`, `OWN_ROLE`, `VALIDITY_INVALID`
    @Transactional
    public OneTimeLink invite(Actor actor, String email, Appointment appointment, ClientAddress from) {
        actor.require(Role.ADMINISTRATOR, "invitation.issued");
        var invited = EmailAddress.of(email);
        appointment.requireNotOverOn(journal.today());
        if (invited.reachesSameMailbox(addressOf(actor))) {
            throw new IdentityRefused(Kind.OWN_ROLE);
        }
        var issued = links.issue(actor, Purpose.INVITATION, null, from);
        var invitation = new Invitation(
                issued.id(),
                invited.value(),
                appointment.role(),
                appointment.organisation(),
                appointment.validFrom(),
                appointment.validUntil(),
                actor.id(),
                issued.link().expiresAt());
        stores.invitations().insert(invitation);
        journal.append(actor, Change.created("invitation.issued", ref(issued.id()), invitation));
        return issued.link();
    }

    /// The invitations that can still be accepted, newest first; for administrators and auditors.
    @Transactional(readOnly = true)
    public List<Invitation> open(Actor actor) {
        Accounts.requireReader(actor);
        return stores.invitations().open(journal.now());
    }

    /// Makes an open invitation stop working.
    ///
    /// @throws IdentityRefused `ALREADY_ENDED`
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        actor.require(Role.ADMINISTRATOR, "invitation.withdrawn");
        var invitation = stores.invitations().find(id).orElseThrow(() -> new NoSuchObject("invitation", id));
        links.voidOne(id);
        journal.append(actor, Change.removed("invitation.withdrawn", ref(id), invitation));
    }

    /// The invitation that a token opens, if it can still be accepted.
    @Transactional(readOnly = true)
    public Optional<Invitation> find(String token) {
        return links.find(Purpose.INVITATION, token)
                .flatMap(link -> stores.invitations().find(link.id()));
    }

    /// Makes an account for someone who has none.
    ///
    /// @return its id
    /// @throws IdentityRefused `LINK_INVALID`, `SIGN_IN_FIRST`, `NAME_INVALID`, `PASSWORD_…`
    @Transactional
    public UUID accept(String token, NewAccount wanted, ClientAddress from) {
        var link = links.use(Purpose.INVITATION, token);
        var invitation = invitationOf(link);
        var email = new EmailAddress(invitation.email());
        if (stores.accounts().findByEmail(email).isPresent()) {
            throw new IdentityRefused(Kind.SIGN_IN_FIRST);
        }
        var account = openings.withPassword(new Actor.Visitor(), email, wanted);
        conclude(link, invitation, account.id(), from);
        return account.id();
    }

    /// Gives the role to the account one has signed in with, if the invitation is for its address.
    ///
    /// @throws IdentityRefused `LINK_INVALID`, `OWN_ROLE`, `OTHER_PERSON`
    @Transactional
    public void acceptAsMember(Actor actor, String token, ClientAddress from) {
        var account = Accounts.ownAccount(actor, "invitation.accepted");
        var link = links.use(Purpose.INVITATION, token);
        var invitation = invitationOf(link);
        if (invitation.invitedBy().equals(actor.id())) {
            throw new IdentityRefused(Kind.OWN_ROLE);
        }
        if (!addressOf(actor).value().equals(invitation.email())) {
            throw new IdentityRefused(Kind.OTHER_PERSON);
        }
        conclude(link, invitation, account, from);
    }

    /// Makes an account, without a password, for someone whom the OpenID provider vouches for.
    ///
    /// @return its id
    /// @throws IdentityRefused `LINK_INVALID`, `SIGN_IN_FIRST`, `OWN_ROLE`
    @Transactional
    public UUID acceptExternal(OidcIdentity identity, String token, ClientAddress from) {
        var link = links.use(Purpose.INVITATION, token);
        var invitation = invitationOf(link);
        refuseMailboxOfInviter(identity, invitation);
        var email = new EmailAddress(invitation.email());
        if (stores.accounts().findByEmail(email).isPresent()) {
            throw new IdentityRefused(Kind.SIGN_IN_FIRST);
        }
        var account = openings.withExternalLogin(new Actor.Visitor(), email, identity);
        conclude(link, invitation, account.id(), from);
        return account.id();
    }

    private void conclude(IssuedLink link, Invitation invitation, UUID account, ClientAddress from) {
        openings.appoint(invitation.invitedBy(), account, invitation.appointment());
        links.usedBy(link, account, from);
        journal.append("account:" + account, Change.removed("invitation.accepted", ref(link.id()), invitation));
    }

    private void refuseMailboxOfInviter(OidcIdentity identity, Invitation invitation) {
        if (identity.verifiedEmail() == null) {
            return;
        }
        var inviter = addressOf(invitation.invitedBy());
        var vouched = EmailAddress.parse(identity.verifiedEmail());
        if (vouched.isPresent() && inviter.isPresent() && vouched.get().reachesSameMailbox(inviter.get())) {
            throw new IdentityRefused(Kind.OWN_ROLE);
        }
    }

    private Invitation invitationOf(IssuedLink link) {
        return stores.invitations()
                .find(link.id())
                .orElseThrow(
                        () -> new IllegalStateException("An invitation link has its row (%s)".formatted(link.id())));
    }

    private EmailAddress addressOf(Actor actor) {
        return addressOf(actor.id()).orElseThrow(() -> new AccessDenied(actor.id(), "invitation.issued"));
    }

    private Optional<EmailAddress> addressOf(String actorId) {
        if (!actorId.startsWith("account:")) {
            return Optional.empty();
        }
        return stores.accounts()
                .find(UUID.fromString(actorId.substring("account:".length())))
                .map(account -> new EmailAddress(account.email()));
    }

    private static ObjectRef ref(UUID id) {
        return ObjectRef.of("invitation", id);
    }
}
