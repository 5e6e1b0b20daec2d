package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.IdentityRefused;

/// Keys of the message bundle.
final class Words {
    private Words() {}

    static String of(IdentityRefused refused) {
        return "identity.refused." + refused.kind().key();
    }
}
