package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.StartReport;
import dev.ceyuan.platform.identity.FirstAccounts;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Prints the link for the first account on the terminal, at every start until there is one. It is never
/// logged.
@Component
@Order(FirstAccountReport.LAST)
final class FirstAccountReport implements StartReport {
    static final int LAST = 1_000;

    private final FirstAccounts firstAccounts;
    private final MessageSource messages;

    FirstAccountReport(FirstAccounts firstAccounts, MessageSource messages) {
        this.firstAccounts = firstAccounts;
        this.messages = messages;
    }

    @Override
    public List<String> lines(Locale locale, String address) {
        return firstAccounts
                .link()
                .map(link -> List.of(
                        messages.getMessage("identity.first-account.line", null, locale), address + link.path()))
                .orElse(List.of());
    }
}
