package dev.ceyuan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One Chromium for a class of journeys, and a window with cookies of its own for each person.
final class Browsing implements AutoCloseable {
    private static final List<Path> CHROMIUMS = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    /// A window 1280 px wide.
    Window desktop() {
        return window(1280, 900);
    }

    /// A window as wide as a phone.
    Window phone() {
        return window(390, 844);
    }

    private Window window(int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setBaseURL(RunningPlatform.shared().address()));
        return new Window(context, context.newPage());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path chromium() {
        return CHROMIUMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The journeys need Chromium (looked at %s); on Debian: apt-get install chromium"
                                .formatted(CHROMIUMS)));
    }

    /// A person's window; remembers what the page complained about.
    static final class Window implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Window(BrowserContext context, Page page) {
            this.context = context;
            this.page = page;
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
        }

        Page page() {
            return page;
        }

        /// Errors of scripts and of the content security policy since the window opened.
        List<String> complaints() {
            return List.copyOf(complaints);
        }

        /// Keeps a picture of the whole page as `target/screenshots/<name>.png`.
        void keepPicture(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(true));
        }

        /// True if nothing sticks out to the right: the page can be read without scrolling sideways.
        boolean fitsItsWidth() {
            return (boolean) page.evaluate(
                    "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
