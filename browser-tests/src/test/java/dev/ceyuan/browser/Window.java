package dev.ceyuan.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// A person's window, in which things are found by what they are and what they say; it remembers what the
/// pages complained about.
final class Window implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final List<Complaint> complaints = new ArrayList<>();
    private final Set<String> documents = new HashSet<>();

    /// What the console said, and about which address.
    private record Complaint(String text, String about) {}

    Window(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(new Complaint(message.text(), message.location().replaceFirst(":\\d+:\\d+$", "")));
            }
        });
        page.onPageError(error -> complaints.add(new Complaint(error, "")));
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                documents.add(response.url());
            }
        });
        page.onDialog(dialog -> dialog.accept());
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    /// Opens an address and answers its status.
    int open(String address) {
        Response response = page.navigate(address);
        return Objects.requireNonNull(response).status();
    }

    /// Opens an address in a language, `zh-CN` or `en`, which then lasts.
    int open(String address, String language) {
        return open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
    }

    /// The path of the page that is open.
    String path() {
        return page.url().replace(RunningPlatform.shared().address(), "");
    }

    /// The heading of the whole page.
    Locator title(String words) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(words).setLevel(1).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(Pattern name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /// A part of the page with a heading or label of its own.
    Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator picture(String label) {
        return page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(label));
    }

    Locator cell(String words) {
        return page.getByRole(
                AriaRole.CELL, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator text(String words) {
        return page.getByText(words);
    }

    /// The line that opens and closes something.
    Locator fold(String words) {
        return page.locator("summary", new Page.LocatorOptions().setHasText(words));
    }

    /// A value to narrow a list by, with its count behind it. Found by its text: on a wide page the filters
    /// stand open without being so in the document, which Playwright takes for hidden when it asks for
    /// roles.
    Locator facet(String label) {
        return page.locator(
                "aside a", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + label + "\\s*[0-9]+\\s*$")));
    }

    /// A part of the page that a template names for us: a list, a table of figures.
    Locator part(String name) {
        return page.getByTestId(name);
    }

    /// A link of the main navigation.
    Locator navigation(String name) {
        return page.getByRole(
                        AriaRole.NAVIGATION,
                        new Page.GetByRoleOptions().setName(Pattern.compile("主导航|Main navigation")))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /// Opens the page again and again until it shows what the platform does in the background.
    void reloadUntil(BooleanSupplier shown) {
        page.waitForCondition(() -> {
            if (shown.getAsBoolean()) {
                return true;
            }
            page.reload();
            return shown.getAsBoolean();
        });
    }

    /// Errors and warnings of scripts and of the content security policy since the window opened. That the
    /// page itself is a refusal is not one: Chromium says so too, and the journeys read the page.
    List<String> complaints() {
        return complaints.stream()
                .filter(each ->
                        !(each.text().startsWith("Failed to load resource") && documents.contains(each.about())))
                .map(each -> "%s (%s)".formatted(each.text(), each.about()))
                .toList();
    }

    /// What stands on the page: its texts, and the words for fields and pictures; not what is marked as
    /// quoted in another language.
    List<String> words() {
        var words = page.evaluate("""
                () => {
                  const words = [];
                  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const around = walker.currentNode.parentElement;
                    if (!around.closest('body [lang], mark') && !around.querySelector(':scope > mark')) {
                      words.push(walker.currentNode.textContent.trim());
                    }
                  }
                  for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'data-confirm']) {
                    document.querySelectorAll(`[${name}]`).forEach(each => words.push(each.getAttribute(name)));
                  }
                  return words;
                }""");
        return ((List<?>) words).stream().map(String::valueOf).toList();
    }

    /// Keeps a picture of the whole page as `target/screenshots/<name>.png`.
    void keepPicture(String name) {
        page.waitForFunction("() => document.querySelectorAll('[data-chart]:not([data-drawn])').length === 0");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /// True if nothing sticks out to the right: the page can be read without scrolling sideways.
    boolean fitsItsWidth() {
        return (boolean)
                page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
    }
}
