package dev.ceyuan.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/// Answers to requests that reach no use case: no such address, a wrong method, an unreadable parameter,
/// too large a file. Programs get problem details with what was wrong, people the page of [ErrorPages].
@ControllerAdvice
final class RequestRefusals extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(request instanceof ServletWebRequest web) || ErrorPages.forProgram(web.getRequest())) {
            return super.handleExceptionInternal(refusal, body, headers, status, request);
        }
        var response = web.getResponse();
        if (response != null && !response.isCommitted()) {
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            sendError(response, status.value());
        }
        return null;
    }

    /// Names the field that could not be read.
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(refusal.getCause() instanceof JacksonException unreadable)) {
            return super.handleHttpMessageNotReadable(refusal, headers, status, request);
        }
        var field = unreadable.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        var expected = words("error.400.field");
        var body = body(status, List.of(new FieldError(field.replaceFirst("^\\.", ""), expected)));
        return handleExceptionInternal(refusal, body, headers, status, request);
    }

    /// Names every field that does not hold what it must.
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = refusal.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return handleExceptionInternal(refusal, body(status, errors), headers, status, request);
    }

    private ProblemDetail body(HttpStatusCode status, List<FieldError> errors) {
        var body = ProblemDetail.forStatusAndDetail(status, words("error.400.advice"));
        body.setProperty("errors", errors);
        return body;
    }

    private String words(String key) {
        var source = getMessageSource();
        return source == null ? key : source.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /// The container then asks [ErrorPages].
    private static void sendError(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
