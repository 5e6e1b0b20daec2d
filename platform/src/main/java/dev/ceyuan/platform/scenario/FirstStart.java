package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.PlatformOptions;
import dev.ceyuan.platform.StartReport;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Loads the example on the first start, if whoever starts the platform wants it, and tells him what it
/// brought.
@Component
@Order(100)
class FirstStart implements ApplicationRunner, StartReport {
    private static final double MILLIS = 1000.0;

    private final BeijingExample example;
    private final ObjectProvider<PlatformOptions> options;
    private final MessageSource messages;
    private final AtomicReference<BeijingExample.@Nullable Loaded> loaded = new AtomicReference<>();

    FirstStart(BeijingExample example, ObjectProvider<PlatformOptions> options, MessageSource messages) {
        this.example = example;
        this.options = options;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        var wanted = options.getIfAvailable();
        if (wanted != null && wanted.loadExample()) {
            example.load().ifPresent(loaded::set);
        }
    }

    @Override
    public List<String> lines(Locale locale, String address) {
        var brought = loaded.get();
        if (brought == null) {
            return List.of();
        }
        var seconds = brought.took().toMillis() / MILLIS;
        return List.of(messages.getMessage(
                "scenario.start.loaded",
                new Object[] {brought.organisations(), brought.needs(), brought.offers(), brought.matches(), seconds},
                locale));
    }
}
