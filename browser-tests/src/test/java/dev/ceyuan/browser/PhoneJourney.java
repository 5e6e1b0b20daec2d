package dev.ceyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The same pages in the hand.
class PhoneJourney extends InChromium {
    private static final List<String> FOR_EVERYONE = List.of(
            "/",
            "/needs",
            "/offers",
            "/organisations",
            "/cases",
            "/demand-lists",
            "/compute-pools",
            "/measures",
            "/sign-in",
            "/nirgends");
    private static final List<String> FOR_OFFICERS =
            List.of("/introductions", "/imports", "/account", "/needs/new", "/organisations/new", "/duplicates");

    @Test
    void nothingSticksOutForAVisitor() {
        assertThat(tooWide(phone(), FOR_EVERYONE)).isEmpty();
    }

    @Test
    void nothingSticksOutForAnOfficer() {
        assertThat(tooWide(phoneOf(People.OFFICER), FOR_OFFICERS)).isEmpty();
    }

    @Test
    void nothingSticksOutForTheAdministrator() {
        assertThat(tooWide(phoneOf(People.ADMINISTRATOR), List.of("/accounts"))).isEmpty();
    }

    @Test
    void theMenuLeadsToTheNeedsAndTheFiltersNarrowThem() {
        var reader = phone();
        reader.open("/");
        assertThat(reader.navigation("需求")).not().isVisible();

        reader.button("打开菜单").click();
        assertThat(reader.navigation("需求")).isVisible();
        reader.keepPicture("phone-menu");
        reader.navigation("需求").click();
        reader.fold("筛选").click();
        reader.keepPicture("phone-filters");
        reader.facet("医疗").click();

        assertThat(reader.link("行业领域：医疗")).isVisible();
        assertThat(reader.fitsItsWidth()).isTrue();
    }

    @Test
    void aNeedWithItsReasonsIsReadWithoutScrollingSideways() {
        var reader = phone();
        reader.open("/needs?q=病历内涵质控");
        reader.link("AI病历内涵质控").click();
        assertThat(reader.part("match").first()).isVisible();
        assertThat(reader.fitsItsWidth()).isTrue();
        reader.keepPicture("phone-need");

        reader.part("match").first().getByRole(AriaRole.LINK).first().click();
        assertThat(reader.heading("适合的需求")).isVisible();
        assertThat(reader.fitsItsWidth()).isTrue();
        reader.keepPicture("phone-offer");

        reader.open("/needs", "en");
        assertThat(reader.fitsItsWidth()).isTrue();
        reader.keepPicture("phone-english-needs");
    }

    /// The pages that can only be read by scrolling sideways.
    private static List<String> tooWide(Window reader, List<String> paths) {
        return paths.stream().filter(path -> !fits(reader, path)).toList();
    }

    private static boolean fits(Window reader, String path) {
        reader.open(path);
        reader.keepPicture("phone" + path.replaceAll("/$", "-home").replace('/', '-'));
        return reader.fitsItsWidth();
    }
}
