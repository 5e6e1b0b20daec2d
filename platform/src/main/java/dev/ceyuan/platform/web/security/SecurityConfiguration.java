package dev.ceyuan.platform.web.security;

import dev.ceyuan.platform.web.PlainText;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The filters before every request, and the guard before every route.
///
/// Spring Security does what it is best at: forged requests, headers, OpenID Connect. Who asks and what he
/// may do is not left in a thread: [AccountSession] finds the actor, [RouteGuard] checks the route, the use
/// case checks the rest.
@Configuration
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");
    private static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private final RouteGuard guard;

    SecurityConfiguration(RouteGuard guard) {
        this.guard = guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, CsrfTokenRepository csrfTokens, OpenIdSignIn openId)
            throws Exception {
        http.csrf(csrf -> forgedRequests(csrf, csrfTokens))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new CrossSiteGuard(), CsrfFilter.class)
                .addFilterBefore(new SmallForms(), CsrfFilter.class)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                        (_, response, _) -> response.sendError(HttpServletResponse.SC_FORBIDDEN)));
        openId.configure(http);
        return http.build();
    }

    /// Besides what it refuses anyway: parameters that the database could not hold.
    @Bean
    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(PlainText::is);
        return firewall;
    }

    /// The token lies in a cookie that scripts cannot read, and in every form: a page for a visitor makes
    /// no session.
    @Bean
    static CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("ceyuan_csrf");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return tokens;
    }

    private static void forgedRequests(CsrfConfigurer<HttpSecurity> csrf, CsrfTokenRepository tokens) {
        csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(transport -> transport
                        .maxAgeInSeconds(Duration.ofDays(365).toSeconds())
                        .includeSubDomains(false));
    }
}
