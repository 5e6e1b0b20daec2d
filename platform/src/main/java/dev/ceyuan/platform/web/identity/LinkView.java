package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Invitation;
import org.jspecify.annotations.Nullable;

/// A page that a one-time link opens.
///
/// @param token        carried on in the form
/// @param email        whose account it is about; for the first account, what was typed
/// @param displayName  what was typed before
/// @param refusal      key of what to say, null for nothing
/// @param invitation   what is offered, null on the other pages
/// @param organisation name of the organisation that the invitation is for, null if for none
/// @param openId       what the OpenID provider is called, null if there is none
public record LinkView(
        String token,
        String email,
        String displayName,
        @Nullable String refusal,
        @Nullable Invitation invitation,
        @Nullable String organisation,
        @Nullable String openId) {

    static LinkView of(String token, String email) {
        return new LinkView(token, email, "", null, null, null, null);
    }

    LinkView refused(String message, String typedEmail, String typedName) {
        return new LinkView(token, typedEmail, typedName, message, invitation, organisation, openId);
    }
}
