package dev.ceyuan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/// The addresses of style sheets and scripts, each with a digest of its content so that caches never serve
/// an old one.
@Component
final class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /// @param name path below `assets/`, such as `vendor/htmx.min.js`
    String address(String name) {
        return addresses.computeIfAbsent(name, Assets::withDigest);
    }

    private static String withDigest(String name) {
        try (var content = new ClassPathResource("assets/" + name).getInputStream()) {
            return "/assets/%s?v=%s"
                    .formatted(name, DigestUtils.md5DigestAsHex(content).substring(0, 12));
        } catch (IOException e) {
            throw new UncheckedIOException("No such asset (%s)".formatted(name), e);
        }
    }
}
