package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Drop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageRulesTest {
    private static final String LAW = "公民有依照法律纳税的义务。国家尊重和保障人权，任何公民享有宪法规定的权利，同时必须履行宪法的义务。";

    private static Document judged(String text) {
        return Recipes.apply("language", Map.of(), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh|国家尊重和保障人权。",
                "zh|國家尊重和保障人權。",
                "zh|调用 `IDebugObject::IsNullReference` 方法测试此对象是否为 null 引用。",
                "zh|他在日本买了「おにぎり」和寿司，觉得味道很好，回国以后还常常说起那家店的老板和他的猫，说下次一定带家人去看一看。",
                "ja|国民は、すべての基本的人権の享有を妨げられない。",
                "ja|東京駅の広場で待ち合わせ",
                "ja|営業時間 駅前広場 読売 発売中 検査済 図書",
                "ko|모든 국민은 法 앞에 평등하다.",
                "en|The State respects and protects human rights, and every citizen is entitled to the rights of the law.",
                "other|Alle Menschen sind frei und gleich an Würde und Rechten geboren und sollen einander begegnen.",
                "other|Все люди рождаются свободными",
                "none|12345 --- 67890"
            })
    void tellsTheLanguage(String language, String text) {
        assertThat(judged(text).tags()).containsEntry("language", language);
    }

    @ParameterizedTest
    @CsvSource({"hans,这个问题还没有解决", "hant,這個問題還沒有解決", "mixed,这个问题還沒有解決", "none,一二三四五六七八九十"})
    void tellsTheScript(String script, String text) {
        assertThat(judged(text).tags()).containsEntry("script", script);
    }

    @Test
    void doesNotTakeAPageForTraditionalThatQuotesACharacter() {
        var document = judged(LAW + "“愛”字的繁體写法里有一个“心”字，乾隆、著作、瞭望也照旧这样写。");

        assertThat(document.tags()).containsEntry("script", "hans");
        assertThat(document.measures().get("language.hant-share")).isPositive();
        assertThat(document.isDropped()).isFalse();
    }

    @Test
    void doesNotTakeATraditionalTextForMixedThatPrintsSomeVariants() {
        var document = judged("黄河遠上白雲間，一片孤城萬仞山。羌笛何須怨楊柳，春風不度玉門關。");

        assertThat(document.tags()).containsEntry("script", "hant");
    }

    @Test
    void hintsAtCantonese() {
        assertThat(judged("佢哋而家喺度食緊嘢，唔知幾時先至走。").tags()).containsEntry("yue", "true");
        assertThat(judged("他們現在正在這裏吃東西，不知道甚麼時候才走。").tags()).doesNotContainKey("yue");
    }

    @Test
    void dropsOtherLanguages() {
        assertThat(judged("The rights of the people and of the State are in the law.")
                        .drop())
                .isEqualTo(new Drop("language.allowed-language", 0, 1));
        assertThat(Recipes.apply("language", Map.of("languages", List.of("zh", "en")), "It is the law of the people.")
                        .isDropped())
                .isFalse();
    }

    @Test
    void dropsScriptsThatARecipeDoesNotWant() {
        assertThat(Recipes.apply("language", Map.of("scripts", List.of("hans")), "這個問題還沒有解決")
                        .drop())
                .isEqualTo(new Drop("language.allowed-script", 0, 1));
    }

    @Test
    void dropsWhatHasTooFewHanCharactersForItsWords() {
        var list = "关键字列表如下\n\n" + "- SELECT\n- INSERT\n- UPDATE\n- DELETE\n- CREATE\n".repeat(5);

        var drop = judged(list).drop();

        assertThat(drop).isEqualTo(new Drop("language.han-share", 7 * 1_000_000 / 32, 300_000));
    }

    @Test
    void doesNotCountCodeAndFrontMatter() {
        var code = "    while (true) { run(); }\n".repeat(5) + "```java\n" + "int a = 1;\n".repeat(50) + "```\n";
        var text = "---\ntitle: About the things of the world\n---\n" + code + "请看上面的代码。\n";

        assertThat(judged(text).measures()).containsEntry("language.han-share", 1_000_000L);
    }

    @Test
    void refusesLanguagesThatItCannotTell() {
        assertThatThrownBy(() -> Recipes.apply("language", Map.of("languages", List.of("fr")), "一"))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("recipe.yaml: language.languages")
                .hasMessageContaining("[fr]");
    }
}
