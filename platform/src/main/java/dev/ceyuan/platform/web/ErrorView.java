package dev.ceyuan.platform.web;

import org.springframework.http.HttpStatus;

/// What an error page says: `error.<kind>.title` and `error.<kind>.advice` of the message bundle.
public record ErrorView(int status, String kind) {
    static ErrorView of(HttpStatus status) {
        var kind = switch (status) {
            case BAD_REQUEST -> "400";
            case UNAUTHORIZED -> "401";
            case FORBIDDEN -> "403";
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "404";
            case CONFLICT -> "409";
            case CONTENT_TOO_LARGE -> "413";
            case TOO_MANY_REQUESTS -> "429";
            default -> "500";
        };
        return new ErrorView(status.value(), kind);
    }

    public String titleKey() {
        return "error.%s.title".formatted(kind);
    }

    public String adviceKey() {
        return "error.%s.advice".formatted(kind);
    }
}
