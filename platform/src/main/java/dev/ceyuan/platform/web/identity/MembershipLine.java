package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Membership;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A membership as pages and API show it.
///
/// @param organisation name of the organisation, null for the roles of the whole programme
public record MembershipLine(
        UUID id,
        String role,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Membership.State state) {

    /// True if it counts or will count.
    public boolean open() {
        return state == Membership.State.VALID || state == Membership.State.COMING;
    }

    static List<MembershipLine> of(List<Membership> memberships, OrganisationNames names, LocalDate today) {
        var known = names.namesOf(memberships.stream()
                .<@Nullable UUID>map(Membership::organisationId)
                .toList());
        return memberships.stream()
                .map(membership -> of(
                        membership,
                        membership.organisationId() == null ? null : known.get(membership.organisationId()),
                        today))
                .toList();
    }

    private static MembershipLine of(Membership membership, @Nullable String organisation, LocalDate today) {
        return new MembershipLine(
                membership.id(),
                membership.role().name(),
                membership.organisationId(),
                organisation,
                membership.validFrom(),
                membership.validUntil(),
                membership.stateOn(today));
    }
}
