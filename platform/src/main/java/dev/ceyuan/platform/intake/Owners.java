package dev.ceyuan.platform.intake;

import dev.ceyuan.platform.identity.Accounts;
import dev.ceyuan.platform.identity.Actor;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The owner of an import as an actor, with the rights he has now: a job acts with no other.
@Component
class Owners {
    private static final String ACCOUNT = "account:";
    private static final String MACHINE = "machine:";

    private final Function<UUID, Optional<? extends Actor>> accounts;

    @Autowired
    Owners(Accounts accounts) {
        this(accounts::actor);
    }

    Owners(Function<UUID, Optional<? extends Actor>> accounts) {
        this.accounts = accounts;
    }

    /// Nobody if his account is closed.
    Optional<? extends Actor> actor(String owner) {
        if (owner.startsWith(MACHINE)) {
            return Optional.of(new Actor.Machine(owner.substring(MACHINE.length())));
        }
        return owner.startsWith(ACCOUNT)
                ? accounts.apply(UUID.fromString(owner.substring(ACCOUNT.length())))
                : Optional.empty();
    }
}
