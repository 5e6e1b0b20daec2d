package dev.ceyuan.platform.web;

import dev.ceyuan.platform.identity.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Makes the [Frame] of a request.
@Component
final class Frames {
    private final MessageSource messages;
    private final Assets assets;

    Frames(MessageSource messages, Assets assets) {
        this.messages = messages;
        this.assets = assets;
    }

    Frame of(HttpServletRequest request) {
        var reader = new Frame.Reader(
                RequestContextUtils.getLocale(request),
                actorOf(request),
                Location.of(request.getRequestURI(), request.getQueryString()),
                csrfOf(request));
        return new Frame(messages, assets, reader);
    }

    /// The actor that the security chain found; someone it did not look at is a visitor.
    static Actor actorOf(HttpServletRequest request) {
        return request.getAttribute(Actor.class.getName()) instanceof Actor actor ? actor : new Actor.Visitor();
    }

    private static Frame.@Nullable CsrfField csrfOf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.CsrfField(token.getHeaderName(), token.getParameterName(), token.getToken())
                : null;
    }
}
