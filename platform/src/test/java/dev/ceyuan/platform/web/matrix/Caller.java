package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.platform.identity.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Those who ask, one of each kind.
enum Caller {
    VISITOR(null),
    OFFICER(Role.OFFICER),
    SUPPLIER(Role.SUPPLIER),
    DEMAND_OWNER(Role.DEMAND_OWNER),
    AUDITOR(Role.AUDITOR),
    ADMINISTRATOR(Role.ADMINISTRATOR),
    /// Was a supplier until yesterday; signed in, with no role left.
    EXPIRED(Role.SUPPLIER),
    /// A supplier whose account was disabled while he was signed in: from then on like a visitor.
    DISABLED(Role.SUPPLIER);

    private final @Nullable Role role;

    Caller(@Nullable Role role) {
        this.role = role;
    }

    /// The role he holds or held, null for a visitor.
    @Nullable
    Role role() {
        return role;
    }

    boolean isStranger() {
        return this == VISITOR || this == DISABLED;
    }

    /// True if objects that stand so towards him are there for him to see, whatever else he may do with
    /// them.
    boolean knows(Standing standing) {
        return switch (standing) {
            case PUBLIC, OWN -> true;
            case MEMBERS -> !isStranger();
            case NONE, FOREIGN -> false;
        };
    }

    /// True if a word of the table means him: `everyone`, `member`, or his role.
    boolean isMeantBy(String word) {
        return switch (word) {
            case "everyone" -> true;
            case "member" -> !isStranger();
            default -> role != null && this != EXPIRED && this != DISABLED && word.equals(word());
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
