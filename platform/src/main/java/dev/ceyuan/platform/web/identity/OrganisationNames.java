package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.IdentityRefused;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.registry.Organisation;
import dev.ceyuan.platform.registry.Organisations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The names of organisations beside memberships.
///
/// Whoever holds a membership, or looks after memberships, knows whom they are for, whether or not the
/// organisation is shown to everyone; so the names are read with the system's eyes.
@Component
final class OrganisationNames {
    private static final Actor DESK = new Actor.Machine("account-desk");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Organisations organisations;

    OrganisationNames(Organisations organisations) {
        this.organisations = organisations;
    }

    @Nullable
    String nameOf(@Nullable UUID organisation) {
        return organisation == null ? null : namesOf(List.of(organisation)).get(organisation);
    }

    Map<UUID, String> namesOf(Collection<@Nullable UUID> ids) {
        var known = ids.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        return organisations.findAll(DESK, known).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    /// The organisation that has what was typed as its id, credit code or name; null for nothing typed.
    ///
    /// @throws IdentityRefused `ORGANISATION_UNKNOWN`
    @Nullable
    UUID idOf(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var wanted = typed.strip();
        if (ID.matcher(wanted).matches()) {
            return found(() -> organisations.find(DESK, UUID.fromString(wanted)));
        }
        var named = organisations.named(DESK, List.of(wanted)).get(wanted);
        return named == null ? found(() -> organisations.coded(DESK, wanted)) : named;
    }

    private static UUID found(Supplier<Organisation> lookup) {
        try {
            return lookup.get().id();
        } catch (NoSuchObject e) {
            throw new IdentityRefused(IdentityRefused.Kind.ORGANISATION_UNKNOWN);
        }
    }
}
