package dev.ceyuan.platform.web.security;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Finds out who asks and lets nobody through to a route that is not declared for him.
@Component
final class RouteGuard implements HandlerInterceptor {
    private static final String ASSETS = "/assets/";

    private final AccountSession session;

    RouteGuard(AccountSession session) {
        this.session = session;
    }

    /// @throws AccessDenied if the route is for others
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getRequestURI().startsWith(ASSETS)) {
            return true;
        }
        var actor = session.actorOf(request);
        request.setAttribute(Actor.class.getName(), actor);
        if (!isOpen(handler, actor)) {
            throw new AccessDenied(actor.id(), "route." + request.getMethod().toLowerCase(Locale.ROOT));
        }
        return true;
    }

    private static boolean isOpen(Object handler, Actor actor) {
        return switch (handler) {
            case HandlerMethod method -> isOpen(method, actor);
            case ResourceHttpRequestHandler _ -> true;
            default -> false;
        };
    }

    private static boolean isOpen(HandlerMethod method, Actor actor) {
        return Arrays.stream(Routes.audiencesOf(method)).anyMatch(audience -> audience.includes(actor));
    }
}
