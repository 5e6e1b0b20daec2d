package dev.ceyuan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Map;

/// Standard error without the warning of the virtual machine.
///
/// Java prints `WARNING: Using incubator modules` on standard error before any program can speak, and
/// nothing turns it off; the fast vector search needs that module. So the launcher starts Java with its
/// standard error put aside and the real one under another number, which it names in `CEYUAN_STDERR`; here
/// it is taken back.
final class Terminal {
    private static final String VARIABLE = "CEYUAN_STDERR";

    private static final String SHOWS_ERRORS = "CEYUAN_TERMINAL";

    private Terminal() {}

    /// Takes the real standard error back, if the launcher put it aside.
    static void restoreErrors(Map<String, String> environment) {
        var number = environment.getOrDefault(VARIABLE, "");
        if (!number.isEmpty()) {
            var stream = new FileOutputStream(descriptor(Integer.parseInt(number)));
            System.setErr(new PrintStream(stream, true, System.err.charset()));
        }
    }

    /// Whether standard error is a terminal, on which a line can be written anew. The launcher knows and
    /// says so in `CEYUAN_TERMINAL`; Java knows of standard input and output only.
    static boolean showsErrors(Map<String, String> environment) {
        var said = environment.get(SHOWS_ERRORS);
        if (said != null) {
            return said.equals("yes");
        }
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /// A text of strangers on one line: control characters do not reach the terminal.
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static FileDescriptor descriptor(int number) {
        try {
            var constructor = FileDescriptor.class.getDeclaredConstructor(int.class);
            constructor.setAccessible(true);
            return constructor.newInstance(number);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            throw new IllegalStateException("the launcher must open java.io to this program", e);
        }
    }
}
