package dev.ceyuan.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Answers of page controllers.
public final class Page {
    private Page() {}

    /// A template with its view record.
    public static ModelAndView of(String template, Object view) {
        return new ModelAndView(template, "view", view);
    }

    /// The same with a status, such as 422 for a form that comes back.
    public static ModelAndView of(String template, Object view, HttpStatusCode status) {
        var page = of(template, view);
        page.setStatus(status);
        return page;
    }

    /// Leads on to another page after a form, so that reloading does not send it again.
    public static ModelAndView to(String address) {
        var redirect = new RedirectView(address, false, true, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
