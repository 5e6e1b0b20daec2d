package dev.ceyuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/// What journeys have in common: one Chromium for the class, windows that are closed after each step, and
/// no page that complains.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InChromium {
    private final Browsing browsing = new Browsing();
    private final List<Window> windows = new ArrayList<>();

    /// A visitor's window, 1280 px wide.
    final Window desktop() {
        return opened(browsing.desktop());
    }

    /// A visitor's window as wide as a phone.
    final Window phone() {
        return opened(browsing.phone());
    }

    /// A window in which someone is signed in.
    final Window desktopOf(People.Person person) {
        var window = desktop();
        People.shared().signIn(window, person, browsing);
        return window;
    }

    /// A phone in which someone is signed in.
    final Window phoneOf(People.Person person) {
        var window = phone();
        People.shared().signIn(window, person, browsing);
        return window;
    }

    private Window opened(Window window) {
        windows.add(window);
        return window;
    }

    @AfterEach
    void noPageComplained() {
        var complaints =
                windows.stream().flatMap(window -> window.complaints().stream()).toList();
        windows.forEach(Window::close);
        windows.clear();
        assertThat(complaints).isEmpty();
    }

    @AfterAll
    void closeChromium() {
        browsing.close();
    }
}
