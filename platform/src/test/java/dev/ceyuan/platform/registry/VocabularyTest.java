package dev.ceyuan.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private final Sectors sectors = new Sectors();
    private final IndustryChain chain = new IndustryChain(sectors);
    private final Places places = new Places();
    private final OrganisationKinds kinds = new OrganisationKinds();

    @ParameterizedTest
    @CsvSource({
        "交通, 交通运输",
        "法院, 司法",
        "诊疗, 医疗",
        "医学, 医疗",
        "醫療, 医学",
        "工厂, 工业",
        "信息安全, 网络安全",
        "ＡＩ, 人工智能",
        "港口, 航运",
        "矿山, 矿业",
        "家居, 智能家居",
        "新材料, 材料",
        "chips, 芯片"
    })
    void wordsThatMeanTheSameMeet(String one, String other) {
        assertThat(sectors.find(one)).isPresent().isEqualTo(sectors.find(other));
    }

    @Test
    void aSectorKnowsItsWiderAndNarrowerOnes() {
        assertThat(sectors.path("aviation")).extracting(Term::chinese).containsExactly("交通运输", "民航");
        assertThat(sectors.closure("transport"))
                .contains("transport", "aviation", "driving")
                .doesNotContain("law");
    }

    @Test
    void aCellMayNameSeveralSectors() {
        var recognised = sectors.recognise("司法/科研、占卜");

        assertThat(recognised.sectors()).extracting(Term::id).containsExactly("justice", "science");
        assertThat(recognised.unknown()).containsExactly("占卜");
    }

    @Test
    void everySectorImpliesASegmentOfTheChain() {
        assertThat(sectors.all())
                .allSatisfy(sector -> assertThat(chain.impliedBy(sector.id()))
                        .isNotEmpty()
                        .allSatisfy(segment ->
                                assertThat(chain.layerOf(segment.id())).isPresent()));
    }

    @Test
    void theChainHasThreeLayersWithSegments() {
        assertThat(chain.layers()).extracting(Term::id).containsExactly("base", "technology", "application");
        assertThat(chain.layers())
                .allSatisfy(layer -> assertThat(chain.segments(layer.id())).hasSizeGreaterThan(3));
    }

    @Test
    void beijingHasSixteenDistrictsAndTheDevelopmentArea() {
        assertThat(places.districts()).hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({
        "亦庄, beijing-eda",
        "北京经济技术开发区, beijing-eda",
        "北京经开区(亦庄), beijing-eda",
        "经开区, beijing-eda",
        "海淀, haidian",
        "北京市海淀区, haidian",
        "朝阳(酒仙桥), chaoyang",
        "门头沟, mentougou",
        "浙江杭州, hangzhou",
        "内蒙古呼和浩特, hohhot",
        "上海浦东张江, pudong",
        "上海松江, songjiang",
        "南京江北新区, nanjing-jiangbei",
        "成都高新区, chengdu-hitech",
        "全国, china",
        "香港, hong-kong",
        "太原, taiyuan",
        "北京市某某街道, beijing",
        "臺灣, taiwan"
    })
    void recognisesThePlacesOfTheData(String text, String id) {
        assertThat(places.recognise(text)).map(Term::id).contains(id);
    }

    @Test
    void doesNotTakeANameForAPlace() {
        assertThat(places.recognise("百度")).isEmpty();
        assertThat(places.recognise("(亦庄)")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "firm",
        "research institute",
        "agency",
        "cluster",
        "park",
        "fund",
        "task force",
        "data zone",
        "data exchange",
        "data training base",
        "standards body",
        "state body",
        "高校",
        "事业单位"
    })
    void knowsTheKindsOfTheData(String word) {
        assertThat(kinds.find(word)).isPresent();
    }

    @Test
    void labelsAreChineseUnlessEnglishIsWanted() {
        var term = sectors.find("法院").orElseThrow();

        assertThat(term.label(Locale.SIMPLIFIED_CHINESE)).isEqualTo("司法");
        assertThat(term.label(Locale.ENGLISH)).isEqualTo("Justice");
    }

    @Test
    void aWordCannotMeanTwoTerms() {
        var yaml = """
                vocabulary: sectors
                version: 1
                effective: 2026-01-01
                terms:
                  - {id: a, zh: 甲, en: A, words: [丙]}
                  - {id: b, zh: 乙, en: B, words: [丙]}
                """;

        assertThatThrownBy(() -> VocabularyFile.parse(VocabularyName.SECTORS, yaml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("丙");
    }

    @Test
    void aNameIsComparedWithoutPlaceTradeAndLegalForm() {
        assertThat(List.of(
                        core("北京百度网讯科技有限公司"),
                        core("北京月之暗面科技有限公司"),
                        core("北京智谱华章科技有限公司"),
                        core("科大讯飞股份有限公司"),
                        core("北京大学"),
                        core("北京交通大学")))
                .containsExactly("百度网讯", "月之暗面", "智谱华章", "科大讯飞", "北京大学", "北京交通大学");
    }

    private String core(String name) {
        return NameKey.of(name, places).orElseThrow().core();
    }
}
