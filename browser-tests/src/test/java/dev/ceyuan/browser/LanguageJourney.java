package dev.ceyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A reader of English switches the language and finds every word of the pages in it; only what people
/// wrote stays as they wrote it.
class LanguageJourney extends InChromium {
    private static final Set<String> CHINESE = Bundles.onlyIn("", "_en");
    private static final Set<String> ENGLISH = Bundles.onlyIn("_en", "");

    private static final List<String> FOR_EVERYONE = List.of(
            "/",
            "/needs",
            "/offers",
            "/organisations",
            "/cases",
            "/demand-lists",
            "/capability-lists",
            "/compute-pools",
            "/measures",
            "/audit/log",
            "/sign-in",
            "/nirgends");
    private static final List<String> FOR_OFFICERS = List.of(
            "/introductions",
            "/imports",
            "/account",
            "/notices",
            "/needs/new",
            "/offers/new",
            "/organisations/new",
            "/duplicates",
            "/ledger",
            "/ledger/lots",
            "/ledger/check");

    @Test
    void theSwitchKeepsThePageAndItsSearchAndLastsUntilSwitchedBack() {
        var reader = desktop();
        reader.open("/needs?q=病历");

        reader.link("English").click();
        assertThat(reader.title("Needs")).isVisible();
        assertThat(reader.field("Search")).hasValue("病历");
        reader.navigation("Offers").click();
        assertThat(reader.title("Offers")).isVisible();
        assertThat(reader.page().locator("html")).hasAttribute("lang", "en");

        reader.link("中文").click();
        assertThat(reader.title("供给")).isVisible();
        assertThat(reader.page().locator("html")).hasAttribute("lang", "zh-CN");
        reader.navigation("首页").click();
        assertThat(reader.title("让真实需求遇到真实能力")).isVisible();
    }

    @Test
    void pagesForEveryoneAreInOneLanguage() {
        var reader = desktop();
        var paths = new ArrayList<>(FOR_EVERYONE);
        for (var list : List.of("/needs", "/offers", "/organisations", "/cases", "/demand-lists")) {
            reader.open(list);
            paths.add(firstOf(reader, list));
        }

        paths.forEach(path -> readInBoth(reader, path));
    }

    @Test
    void theReasonsOfAMatchAreInOneLanguage() {
        var reader = desktop();
        reader.open("/needs?q=病历内涵质控");
        reader.link("AI病历内涵质控").click();
        assertThat(reader.part("match").first()).isVisible();
        var need = reader.path();

        readInBoth(reader, need);
        readInBoth(reader, need + "/what-would-change");
        readInBoth(reader, need + "/why-not?q=GPT");
        readInBoth(reader, need + "/shortlist");
    }

    @Test
    void pagesOfTheOfficeAreInOneLanguage() {
        var officer = desktopOf(People.OFFICER);
        FOR_OFFICERS.forEach(path -> readInBoth(officer, path));
    }

    @Test
    void theAdministratorsPagesAreInOneLanguage() {
        readInBoth(desktopOf(People.ADMINISTRATOR), "/accounts");
    }

    private static void readInBoth(Window reader, String path) {
        reader.open(path, "zh-CN");
        assertThat(reader.page().locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(reader.words().stream().filter(ENGLISH::contains)).as(path).isEmpty();

        reader.open(path, "en");
        assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
        reader.keepPicture(
                "english" + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "one").replaceAll("[^a-z-]+", "-"));
        assertThat(reader.words().stream().filter(CHINESE::contains)).as(path).isEmpty();
    }

    /// The first page that a list leads to.
    private static String firstOf(Window reader, String path) {
        return reader.page()
                .locator("main a[href^='%s/']:not([href*='.'])".formatted(path))
                .first()
                .getAttribute("href");
    }
}
