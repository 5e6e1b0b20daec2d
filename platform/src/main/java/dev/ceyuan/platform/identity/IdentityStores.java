package dev.ceyuan.platform.identity;

import org.springframework.stereotype.Component;

/// The SQL of the module, table by table.
@Component
record IdentityStores(
        AccountStore accounts,
        CredentialStore credentials,
        MembershipStore memberships,
        InvitationStore invitations,
        SessionStore sessions) {}
