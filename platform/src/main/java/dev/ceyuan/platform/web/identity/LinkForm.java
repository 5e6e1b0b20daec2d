package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.NewAccount;
import org.jspecify.annotations.Nullable;

/// What the pages of one-time links send; a field that a page lacks is empty.
record LinkForm(
        @Nullable String token,
        @Nullable String email,
        @Nullable String displayName,
        @Nullable String password) {

    String tokenText() {
        return orEmpty(token);
    }

    String emailText() {
        return orEmpty(email);
    }

    String displayNameText() {
        return orEmpty(displayName);
    }

    String passwordText() {
        return orEmpty(password);
    }

    NewAccount newAccount() {
        return new NewAccount(displayNameText(), passwordText());
    }

    @Override
    public String toString() {
        return "LinkForm";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
