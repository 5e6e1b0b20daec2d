package dev.ceyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Someone without an account reads what the city needs, what is offered, and why the two fit.
class VisitorJourney extends InChromium {
    private static final String NEED = "AI病历内涵质控";
    private static final String OWNER = "深圳市宝安区卫生健康局";

    @ParameterizedTest
    @CsvSource({"单位, 单位", "需求, 需求", "供给, 供给", "匹配, 需求", "对接, 登录", "标杆案例, 标杆应用案例"})
    void everyFigureOfTheHomePageOpensItsList(String figure, String title) {
        var visitor = desktop();
        visitor.open("/");

        visitor.link(Pattern.compile("^[0-9,]+ " + figure + "$")).click();

        assertThat(visitor.title(title)).isVisible();
    }

    @Test
    void homePageDrawsSupplyAndDemandWithATableForThoseWhoDoNotSeeIt() {
        var visitor = desktop();

        visitor.open("/");

        for (var chart : List.of("各行业供需", "产业链各层供需")) {
            assertThat(visitor.picture(chart)).hasAttribute("data-drawn", "true");
            assertThat(visitor.picture(chart).locator("canvas")).isVisible();
        }
        visitor.keepPicture("visitor-home");
        visitor.fold("以表格查看").first().click();
        assertThat(visitor.cell("医疗").first()).isVisible();
    }

    @Test
    void needListIsNarrowedWhileTypingAndByFacet() {
        var visitor = desktop();
        visitor.open("/needs");
        visitor.keepPicture("visitor-needs");

        visitor.field("搜索").pressSequentially("智能");
        assertThat(visitor.page()).hasURL(Pattern.compile("q=%E6%99%BA%E8%83%BD"));
        assertThat(visitor.part("entry").first()).containsText("智能");
        visitor.facet("医疗").click();

        assertThat(visitor.link("行业领域：医疗")).isVisible();
        assertThat(visitor.part("entry").first()).containsText("医疗");
        visitor.keepPicture("visitor-needs-narrowed");
        visitor.link("清除全部条件").click();
        assertThat(visitor.link("行业领域：医疗")).hasCount(0);
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToDoNext() {
        var visitor = desktop();

        visitor.open("/needs?q=zzzzqqqq&budget=4");

        assertThat(visitor.text("没有找到符合条件的内容")).isVisible();
        visitor.keepPicture("visitor-needs-empty");
        visitor.link("查看全部需求").click();
        assertThat(visitor.part("entry").first()).isVisible();
    }

    @Test
    void needPageRanksOffersAndGivesTheReasons() {
        var visitor = openNeed();
        var best = visitor.part("match").first();

        assertThat(best.getByTestId("constraints")).containsText("行业领域");
        assertThat(best.getByTestId("constraints")).containsText("满足");
        assertThat(best.getByTestId("contributions")).containsText("合计（得分）");
        var total = best.getByTestId("score").innerText();
        assertThat(best.getByTestId("sum")).hasText(total);
        assertThat(scores(visitor)).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        visitor.keepPicture("visitor-need");
    }

    @Test
    void evidenceStandsWordForWordInTheTextOfTheNeed() {
        var visitor = openNeed();

        var evidence = visitor.part("match").first().getByTestId("evidence");

        var text = visitor.title(NEED).innerText() + "\n" + visitor.region("描述").innerText();
        assertThat(text.replaceAll("\\s", ""))
                .contains(evidence.getByRole(AriaRole.BLOCKQUOTE)
                        .first()
                        .innerText()
                        .replaceAll("\\s", ""));
    }

    @Test
    void needPageSaysWhyAnOfferIsNotOnItsListAndWhatWouldChange() {
        var visitor = openNeed();

        assertThat(visitor.region("放宽哪一条，会多出供给")).containsText(Pattern.compile("会增加|没有哪一条"));
        visitor.field("供给名称").pressSequentially("文心一言");
        visitor.link(Pattern.compile("^文心一言")).first().click();

        assertThat(visitor.part("answer")).isVisible();
        visitor.keepPicture("visitor-need-why-not");
    }

    @Test
    void offerPageShowsTheNeedsItFits() {
        var visitor = openNeed();
        var offer = visitor.part("match").first().getByRole(AriaRole.LINK).first();
        var title = offer.innerText();

        offer.click();

        assertThat(visitor.title(title)).isVisible();
        assertThat(visitor.heading("适合的需求")).isVisible();
        assertThat(visitor.part("match").first()).isVisible();
        visitor.keepPicture("visitor-offer");
    }

    @Test
    void organisationPageShowsItsFactsWithTheirSourcesAndItsNeeds() {
        var visitor = openNeed();

        visitor.link(OWNER).click();

        assertThat(visitor.title(OWNER)).isVisible();
        assertThat(visitor.part("facts")).containsText("来源：");
        var needs = visitor.part("panel").filter(new Locator.FilterOptions().setHas(visitor.heading("需求")));
        assertThat(needs).containsText(NEED);
        visitor.keepPicture("visitor-organisation");
        needs.getByText("查看全部 4 条").click();
        assertThat(visitor.part("total")).hasText("4 条需求");
    }

    @Test
    void showcaseCasesAreFoundAndLeadToNeedsLikeThem() {
        var visitor = desktop();
        visitor.open("/");
        visitor.navigation("标杆案例").click();
        visitor.keepPicture("visitor-cases");

        visitor.field("按案例、单位或成效搜索").fill("政采");
        visitor.link(Pattern.compile("政采AI系统")).click();

        assertThat(visitor.title("政采AI系统")).isVisible();
        assertThat(visitor.text("1103个政策节点")).isVisible();
        visitor.keepPicture("visitor-case");
        visitor.link("相似的需求").click();
        assertThat(visitor.title("需求")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"/compute-pools, 算力池", "/measures, 政策措施", "/demand-lists, 需求榜单", "/capability-lists, 能力清单"})
    void everyOtherListIsThereWithItsSources(String path, String title) {
        var visitor = desktop();

        visitor.open(path);

        assertThat(visitor.title(title)).isVisible();
        assertThat(visitor.text("来源：").first()).isVisible();
        visitor.keepPicture("visitor" + path.replace('/', '-'));
    }

    @ParameterizedTest
    @CsvSource({"/nirgends", "/needs/0198a000-0000-7000-8000-000000000000"})
    void aPageThatIsNotThereHasAWayOut(String path) {
        var visitor = desktop();

        assertThat(visitor.open(path)).isEqualTo(404);

        assertThat(visitor.title("没有找到这一页")).isVisible();
        visitor.keepPicture("visitor-404");
        visitor.link("回首页").click();
        assertThat(visitor.title("让真实需求遇到真实能力")).isVisible();
    }

    private Window openNeed() {
        var visitor = desktop();
        visitor.open("/needs?q=病历内涵质控");
        visitor.link(NEED).click();
        assertThat(visitor.title(NEED)).isVisible();
        return visitor;
    }

    private static List<Double> scores(Window window) {
        return window.part("score").allInnerTexts().stream()
                .map(Double::valueOf)
                .toList();
    }
}
