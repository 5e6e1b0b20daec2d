package dev.ceyuan.platform.web.security;

import dev.ceyuan.platform.identity.IdentityProperties;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/// The OpenID provider of the configuration. Its addresses and keys are asked for when somebody first signs
/// in through it, so that the platform starts while it is away; a provider that was away is asked again the
/// next time.
@Component
public class OpenIdProvider implements ClientRegistrationRepository {
    static final String REGISTRATION = "openid";
    static final String RETURN = "/sign-in/openid/return";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);

    private final IdentityProperties.Oidc settings;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration known;

    OpenIdProvider(IdentityProperties properties) {
        this.settings = properties.oidc();
    }

    /// What the sign-in page calls it; nothing if none is configured.
    public Optional<String> name() {
        return settings.configured() ? Optional.of(settings.name()) : Optional.empty();
    }

    /// True if one is configured and answers.
    public boolean answers() {
        return settings.configured() && registration() != null;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return settings.configured() && registrationId.equals(REGISTRATION) ? registration() : null;
    }

    private @Nullable ClientRegistration registration() {
        if (known != null) {
            return known;
        }
        asking.lock();
        try {
            if (known == null) {
                known = ask();
            }
            return known;
        } finally {
            asking.unlock();
        }
    }

    private @Nullable ClientRegistration ask() {
        try {
            return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                    .registrationId(REGISTRATION)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope(settings.scopes())
                    .redirectUri("{baseUrl}" + RETURN + "/{registrationId}")
                    .build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.warn("OpenID provider does not answer issuer={} reason={}", settings.issuer(), e.getMessage());
            return null;
        }
    }
}
