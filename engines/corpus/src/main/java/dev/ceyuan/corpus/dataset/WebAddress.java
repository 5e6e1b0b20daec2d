package dev.ceyuan.corpus.dataset;

import java.net.URI;

/// Addresses that may stand as links in what is given out.
final class WebAddress {
    private WebAddress() {}

    static URI checked(URI address) {
        var scheme = address.getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new IllegalArgumentException(
                    "An address begins with https:// or http:// (address=%s)".formatted(address));
        }
        return address;
    }
}
