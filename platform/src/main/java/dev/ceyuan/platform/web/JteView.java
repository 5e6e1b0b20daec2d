package dev.ceyuan.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractView;

/// Renders one precompiled jte template. Declares its content type, so that charset and sniffing are never
/// left open.
final class JteView extends AbstractView {
    private final TemplateEngine templates;
    private final String template;

    JteView(TemplateEngine templates, String template) {
        this.templates = templates;
        this.template = template;
        setContentType("text/html;charset=UTF-8");
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        // Rendered whole before the first byte leaves: a failing template becomes an error page, not half a page.
        var output = new Utf8ByteOutput();
        templates.render(template, model, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
