package dev.ceyuan.platform.web.security;

import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// All routes with whom they are for. The program does not start while one of them says nothing.
@Component
final class Routes implements SmartInitializingSingleton {
    /// Routes of libraries, which cannot carry our annotation: the description of the API.
    private static final Set<String> OPEN_LIBRARIES = Set.of("org.springdoc.");

    private final RequestMappingHandlerMapping mapping;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var undeclared = undeclared();
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException(
                    "Routes without @AllowedTo (%s); say on the method or its controller whom they are for"
                            .formatted(String.join(", ", undeclared)));
        }
    }

    private List<String> undeclared() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> audiencesOf(route.getValue()).length == 0)
                .map(route -> "%s %s".formatted(route.getKey(), route.getValue().getShortLogMessage()))
                .sorted()
                .toList();
    }

    /// Whom a route is for; nobody if it does not say.
    static Audience[] audiencesOf(HandlerMethod method) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedTo.class);
        if (onMethod != null) {
            return onMethod.value();
        }
        var onType = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
        if (onType != null) {
            return onType.value();
        }
        var name = Objects.requireNonNull(method.getBeanType().getName());
        return OPEN_LIBRARIES.stream().anyMatch(name::startsWith)
                ? new Audience[] {Audience.EVERYONE}
                : new Audience[0];
    }
}
