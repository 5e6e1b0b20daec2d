package dev.ceyuan.platform.identity;

import java.util.Locale;

/// An act on accounts that cannot be done as asked; nothing has been changed.
public final class IdentityRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why. [#key()] ends the key of the message shown.
    public enum Kind {
        /// The address has no form that could receive mail.
        EMAIL_INVALID,
        /// An account with this address exists.
        EMAIL_TAKEN,
        /// The name is empty, too long or has characters that do not show.
        NAME_INVALID,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        /// It is on the list of passwords that everyone tries, or a mere pattern.
        PASSWORD_COMMON,
        /// It contains the name or address of its owner.
        PASSWORD_NAMES_OWNER,
        /// The password given as proof is not the present one.
        PASSWORD_WRONG,
        /// Unknown, used, replaced or expired: the four look the same from outside.
        LINK_INVALID,
        /// The invitation is for an address that has an account: it is accepted after signing in.
        SIGN_IN_FIRST,
        /// The invitation is for someone else.
        OTHER_PERSON,
        /// Nobody gives a role to himself, not through an invitation either.
        OWN_ROLE,
        /// Nobody disables himself; another administrator does.
        OWN_ACCOUNT,
        /// Without this one nobody could look after accounts.
        LAST_ADMINISTRATOR,
        /// The end of the validity is before its begin, or in the past.
        VALIDITY_INVALID,
        /// The role needs an organisation, or must not have one.
        ORGANISATION_MISMATCH,
        /// There is no such role.
        ROLE_UNKNOWN,
        /// No organisation has this name, code or id.
        ORGANISATION_UNKNOWN,
        /// It has ended already.
        ALREADY_ENDED;

        /// True if other input would do; false if the state of accounts is in the way.
        public boolean isOfInput() {
            return switch (this) {
                case EMAIL_INVALID,
                        NAME_INVALID,
                        PASSWORD_TOO_SHORT,
                        PASSWORD_TOO_LONG,
                        PASSWORD_COMMON,
                        PASSWORD_NAMES_OWNER,
                        PASSWORD_WRONG,
                        VALIDITY_INVALID,
                        ORGANISATION_MISMATCH,
                        ROLE_UNKNOWN,
                        ORGANISATION_UNKNOWN -> true;
                case EMAIL_TAKEN,
                        LINK_INVALID,
                        SIGN_IN_FIRST,
                        OTHER_PERSON,
                        OWN_ROLE,
                        OWN_ACCOUNT,
                        LAST_ADMINISTRATOR,
                        ALREADY_ENDED -> false;
            };
        }

        /// The name as programs and message bundles know it: `last-administrator`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;

    public IdentityRefused(Kind kind) {
        super("Refused (%s)".formatted(kind));
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
