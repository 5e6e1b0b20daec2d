package dev.ceyuan.corpus.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.trial.OperatorTrial;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The list that comes with the engine, on texts that have to survive and on texts that must not.
class DefaultLibraryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Criminal Law of the People's Republic of China, article 347 and 303 (statute text, 著作权法 §5)
                "第三百四十七条　走私、贩卖、运输、制造毒品，无论数量多少，都应当追究刑事责任，予以刑事处罚。\n"
                        + "走私、贩卖、运输、制造鸦片一千克以上、海洛因或者甲基苯丙胺五十克以上或者其他毒品数量大的，处十五年有期徒刑、"
                        + "无期徒刑或者死刑，并处没收财产。\n第三百零三条　以营利为目的，聚众赌博或者以赌博为业的，处三年以下有期徒刑、拘役或者管制，"
                        + "并处罚金。\n开设赌场的，处五年以下有期徒刑、拘役或者管制，并处罚金；情节严重的，处五年以上十年以下有期徒刑，并处罚金。",
                // written for this test
                "鸦片战争前，英国商人把毒品运到广州，一船又一船。林则徐到任以后，收缴毒品两万余箱，在虎门当众销毁。" + "此后的一百年里，烟馆、赌场和高利贷把许多人家拖垮，直到新中国成立才得以根除。",
                "警方提醒：凡是刷单返利的都是诈骗，凡是要你转账的客服都要警惕。谨防杀猪盘、套路贷、裸贷，不要出售银行卡和电话卡。",
                // Tao Yuanming, 归园田居 其二 (public domain)
                "野外罕人事，窮巷寡輪鞅。白日掩荊扉，虛室絕塵想。時復墟曲中，披草共來往。相見無雜言，但道桑麻長。" + "桑麻日已長，我土日已廣。常恐霜霰至，零落同草莽。",
            })
    void keepsLawHistoryWarningsAndPoetry(String text) {
        assertThat(OperatorTrial.of(SensitiveTerms.KIND).on(text).isDropped()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "澳门赌场授权，真人荷官在线发牌，百家乐、老虎机应有尽有，注册送彩金，首存送彩金，上分下分秒到账，包赢计划天天更新！",
                "本店长期供货：出售冰毒、出售大 麻、K*粉、迷药、听话水，毒品货到付款，加微信详谈。",
                "高仿手表、精仿名表、高仿包包，一比一复刻，刷好评返现，另接代写论文、刷粉丝、刷流量。",
            })
    void dropsOffers(String text) {
        assertThat(OperatorTrial.of(SensitiveTerms.KIND).on(text).isDropped()).isTrue();
    }

    @Test
    void isCountedByRisk() {
        var coverage = KeywordCoverage.of(List.of("ceyuan:sensitive-terms.csv"), OperatorTrial::ofEngine);

        assertThat(coverage.libraries()).singleElement().satisfies(library -> {
            assertThat(library.version()).isEqualTo("1");
            assertThat(library.terms()).isEqualTo(coverage.terms());
        });
        assertThat(coverage.termsByRisk().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(coverage.terms());
        assertThat(coverage.termsByRisk()).containsKeys("A.1.a", "A.1.h", "A.2.i", "A.3.e", "A.4.g", "A.5.b");
    }
}
