package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.Basis;
import dev.ceyuan.platform.ledger.LotTerms;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.web.Days;
import dev.ceyuan.platform.web.UnreadFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// The fields of a form as somebody typed them. They are read one by one, and what cannot be read is
/// remembered, so that the form can say all of it at once.
final class FormFields {
    static final int LONGEST_REFERENCE = 200;
    static final int LONGEST_NOTE = 2_000;

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、;；\\r\\n]+");
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,2})?");

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    FormFields(Map<String, String> typed) {
        this.typed = typed;
    }

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    void problem(String field, Problem problem) {
        problems.putIfAbsent(field, problem.key());
    }

    /// What was read, if all of it could be.
    ///
    /// @throws UnreadFields with every problem that was found
    <T> T checked(Supplier<T> read) {
        if (!problems.isEmpty()) {
            throw new UnreadFields(problems);
        }
        return read.get();
    }

    /// The id that the page put into the form; without it, it is none of our forms.
    UUID id() {
        return hidden("request", UUID::fromString);
    }

    /// What a hidden field says.
    ///
    /// @throws ResponseStatusException 400 if that is not what our forms put there
    <T> T hidden(String field, Function<String, T> reading) {
        try {
            return reading.apply(text(field));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Not ours (%s)".formatted(field), e);
        }
    }

    /// What the transfer rests on. It happened at the beginning of the day that was typed, or now.
    Basis basis() {
        var reference = bounded("reference", LONGEST_REFERENCE);
        var note = bounded("note", LONGEST_NOTE);
        var day = text("day").isEmpty() ? null : day("day");
        return new Basis(id(), day == null ? null : beginning(day), reference, note);
    }

    String bounded(String field, int longest) {
        var text = text(field);
        if (text.length() > longest) {
            problem(field, Problem.TOO_LONG);
            return "";
        }
        return text;
    }

    /// An amount that a transfer can move.
    long amount(String field, Unit unit) {
        if (text(field).isEmpty()) {
            problem(field, Problem.REQUIRED);
            return 0;
        }
        var amount = Amounts.read(text(field), unit);
        if (amount.isEmpty()) {
            problem(field, Problem.notAnAmount(unit));
        } else if (!Amounts.canMove(amount.get())) {
            problem(field, Problem.OUT_OF_RANGE);
        }
        return amount.orElse(0L);
    }

    /// The same, or null if nothing was typed.
    @Nullable
    Long amountIfAny(String field, Unit unit) {
        return text(field).isEmpty() ? null : amount(field, unit);
    }

    /// Per cent with at most two decimals, as basis points.
    int rate(String field) {
        var basisPoints = PERCENT.matcher(text(field)).matches()
                ? new BigDecimal(text(field)).movePointRight(2).intValueExact()
                : 0;
        if (basisPoints < 1 || basisPoints > LotTerms.WHOLE) {
            problem(field, Problem.NOT_A_RATE);
        }
        return basisPoints;
    }

    /// The end of a day in Beijing.
    Instant endOf(String field) {
        return beginning(day(field).plusDays(1));
    }

    private LocalDate day(String field) {
        if (text(field).isEmpty()) {
            problem(field, Problem.REQUIRED);
        }
        return Days.read(text(field)).orElseGet(() -> {
            problem(field, Problem.NOT_A_DAY);
            return LocalDate.EPOCH;
        });
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(Days.ZONE).toInstant();
    }

    /// The organisation that was named.
    UUID party(String field, Function<String, Optional<UUID>> named) {
        if (text(field).isEmpty()) {
            problem(field, Problem.REQUIRED);
            return NOBODY;
        }
        return named.apply(text(field)).orElseGet(() -> {
            problem(field, Problem.UNKNOWN_ORGANISATION);
            return NOBODY;
        });
    }

    /// The organisations that were named, several in one field; none if it is empty.
    List<UUID> parties(String field, Function<String, Optional<UUID>> named) {
        return Arrays.stream(BETWEEN_NAMES.split(text(field)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> named.apply(name).orElseGet(() -> {
                    problem(field, Problem.UNKNOWN_ORGANISATION);
                    return NOBODY;
                }))
                .toList();
    }
}
