package dev.ceyuan.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, and what was expected. picocli says it in English only.
record UsageWords(Wording wording) {

    /// @param e of picocli, or of a command that says in words what it expected
    String of(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing.getMissing());
            case OverwrittenOptionException twice -> wording.text("usage.twice", shown(twice.getOverwritten()));
            default -> e.getArgSpec() == null ? String.valueOf(e.getMessage()) : invalid(e.getArgSpec(), e.getValue());
        };
    }

    /// A command line that does what the command is for; `--help` shows it too.
    static String example(CommandLine command) {
        var footer = command.getCommandSpec().usageMessage().footer();
        return footer.length == 0 ? "" : footer[0].replace("%n", "").strip();
    }

    private String unmatched(UnmatchedArgumentException e) {
        var given = String.join(" ", e.getUnmatched());
        var commands = e.getCommandLine().getSubcommands().keySet();
        if (e.isUnknownOption()) {
            var meant = e.getSuggestions().stream()
                    .filter(each -> each.startsWith("-"))
                    .toList();
            return meant.isEmpty()
                    ? wording.text("usage.no-option", given)
                    : wording.text("usage.no-option.meant", given, String.join(", ", meant));
        }
        return commands.isEmpty()
                ? wording.text("usage.too-much", given)
                : wording.text("usage.no-command", given, String.join(", ", commands));
    }

    private String missing(List<ArgSpec> missing) {
        return wording.text(
                "usage.missing",
                missing.stream()
                        .map(each -> each.description().length == 0
                                ? shown(each)
                                : wording.text("usage.described", shown(each), each.description()[0]))
                        .collect(Collectors.joining(", ")));
    }

    private String invalid(ArgSpec argument, String value) {
        return wording.text("usage.invalid", shown(argument), value, expected(argument.auxiliaryTypes()[0]));
    }

    private String expected(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(each -> each.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        if (type == int.class || type == Integer.class) {
            return wording.text("usage.expected.whole");
        }
        if (type == ByteSize.class) {
            return wording.text("usage.expected.size");
        }
        if (type == LocalDate.class) {
            return wording.text("usage.expected.day");
        }
        if (type == boolean.class) {
            return wording.text("usage.expected.nothing");
        }
        return wording.text("usage.expected.path");
    }

    private static String shown(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            var takesNothing = option.arity().max() == 0;
            return takesNothing ? option.longestName() : option.longestName() + " " + option.paramLabel();
        }
        return argument.paramLabel();
    }
}
