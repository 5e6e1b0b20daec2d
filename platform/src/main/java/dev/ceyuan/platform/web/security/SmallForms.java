package dev.ceyuan.platform.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds what strangers may send: the forms that need no account are a few hundred bytes long.
final class SmallForms extends OncePerRequestFilter {
    private static final long MOST_BYTES = 8 * 1024;
    private static final Set<String> PAGES =
            Set.of("/sign-in", "/sign-in/openid", "/first-account", "/invitation", "/password-reset", "/api/session");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PAGES.contains(request.getRequestURI())
                || "GET".equals(request.getMethod())
                || "HEAD".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Transfer-Encoding") != null) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            return;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
