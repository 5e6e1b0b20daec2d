package dev.ceyuan.platform.web;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.view.AbstractCachingViewResolver;

/// View names are template paths without the ending: `scenario/need` is `src/main/jte/scenario/need.jte`.
final class JteViewResolver extends AbstractCachingViewResolver implements Ordered {
    private final TemplateEngine templates;

    JteViewResolver(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    protected @Nullable JteView loadView(String viewName, Locale locale) {
        var template = viewName + ".jte";
        return templates.hasTemplate(template) ? new JteView(templates, template) : null;
    }

    /// Before Spring's own fallback to servlet resources.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }
}
