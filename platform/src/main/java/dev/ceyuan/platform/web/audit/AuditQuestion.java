package dev.ceyuan.platform.web.audit;

import dev.ceyuan.platform.audit.AuditSearch;
import dev.ceyuan.platform.web.Days;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody looks for in the log, as forms and API send it; empty for anything.
///
/// @param from   first day
/// @param until  last day
/// @param before number of the last event of the page before
public record AuditQuestion(
        @Nullable String actor,
        @Nullable String act,
        @Nullable String kind,
        @Nullable String object,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Long before) {
    AuditSearch.Question question() {
        return new AuditSearch.Question(
                said(actor),
                said(act),
                said(kind),
                said(object),
                from == null ? null : startOf(from),
                until == null ? null : startOf(until.plusDays(1)),
                before);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Days.ZONE).toInstant();
    }

    /// What stands in a field of the form.
    public String field(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// The address of the page that begins after an event.
    String after(long seq) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("actor", said(actor));
        parameters.put("act", said(act));
        parameters.put("kind", said(kind));
        parameters.put("object", said(object));
        parameters.put("from", from);
        parameters.put("until", until);
        parameters.put("before", seq);
        return "/audit?"
                + parameters.entrySet().stream()
                        .filter(parameter -> parameter.getValue() != null)
                        .map(parameter -> parameter.getKey()
                                + "="
                                + URLEncoder.encode(String.valueOf(parameter.getValue()), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
