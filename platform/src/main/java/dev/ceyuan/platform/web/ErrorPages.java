package dev.ceyuan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The last word on every error: a page with a way out for people, problem details for programs.
@Controller
@AllowedTo(Audience.EVERYONE)
final class ErrorPages implements ErrorController {
    private final Frames frames;

    ErrorPages(Frames frames) {
        this.frames = frames;
    }

    @RequestMapping(path = "/error")
    Object error(HttpServletRequest request) {
        var status = statusOf(request);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        if (isForProgram(path, request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatus(status));
        }
        return page(status, request);
    }

    /// The page for a status, also used by [Refusals].
    ModelAndView page(HttpStatus status, HttpServletRequest request) {
        var page = new ModelAndView("error/error");
        page.setStatus(status);
        page.addObject("frame", frames.of(request));
        page.addObject("view", ErrorView.of(status));
        return page;
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer value ? value : 404;
        var status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /// Whether a program asks: one of the API, or one that takes JSON and no page.
    static boolean forProgram(HttpServletRequest request) {
        return isForProgram(request.getRequestURI(), request);
    }

    private static boolean isForProgram(String path, HttpServletRequest request) {
        return path.startsWith("/api/") || acceptsJsonOnly(request);
    }

    private static boolean acceptsJsonOnly(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("html");
    }
}
