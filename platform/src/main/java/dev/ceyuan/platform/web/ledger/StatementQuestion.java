package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.AccountHistory.Axis;
import dev.ceyuan.platform.ledger.AccountHistory.Place;
import dev.ceyuan.platform.ledger.AccountHistory.Question;
import dev.ceyuan.platform.web.Days;
import dev.ceyuan.platform.web.UnreadFields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody looks for on an account, as forms and programs send it.
///
/// @param axis   which time counts; that of recording if it is not said
/// @param from   first day, in Beijing
/// @param until  last day
/// @param before where the page before ended
/// @param at     the minute, in Beijing, at which a balance is asked for, like `2026-11-24T08:00`
public record StatementQuestion(
        @Nullable Axis axis,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String before,
        @Nullable String at) {

    public Axis axisOrRecorded() {
        return axis == null ? Axis.RECORDED : axis;
    }

    /// @param place null for the newest entries
    Question question(@Nullable Place place) {
        return new Question(
                axisOrRecorded(),
                from == null ? null : beginning(from),
                until == null ? null : beginning(until.plusDays(1)),
                place);
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(Days.ZONE).toInstant();
    }

    /// The first page.
    ///
    /// @throws UnreadFields if the place is none
    Question question() {
        if (before == null || before.isBlank()) {
            return question(null);
        }
        return question(Cursor.read(before).orElseThrow(() -> Problem.NOT_A_PLACE.of("before")));
    }

    /// True if a balance is asked for.
    boolean asksForBalance() {
        return at != null && !at.isBlank();
    }

    /// The instant at which; empty if what was typed is none.
    Optional<Instant> moment() {
        try {
            return Optional.of(LocalDateTime.parse(field(at).strip())
                            .atZone(Days.ZONE)
                            .toInstant())
                    .filter(Moments::canBeKept);
        } catch (DateTimeParseException expected) {
            return Optional.empty();
        }
    }

    /// What stands in a field of the form.
    public String field(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// The address of the same question about a page that ends elsewhere, or on another axis.
    ///
    /// @param place null for the first page
    String address(String path, Axis other, @Nullable String place) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("axis", other.name());
        parameters.put("from", field(from));
        parameters.put("until", field(until));
        parameters.put("before", field(place));
        return path + "?"
                + parameters.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
