package dev.ceyuan.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.CharsetDetector;
import dev.ceyuan.corpus.input.Refusal.Reason;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
    private static final String SIMPLIFIED = "中华人民共和国民法典第一条为了保护民事主体的合法权益，调整民事关系，维护社会和经济秩序。";
    private static final String TRADITIONAL = "許多人說：「這是繁體中文的文章，讀起來沒有問題。」他們都同意這種看法，並且願意繼續閱讀。";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {SIMPLIFIED, "你好，世界", "第１条", "他说：「好。」", "北京市海淀区中关村大街27号 2024年5月"})
    void knowsSimplifiedChinese(String text) {
        assertThat(of(Inputs.in("GB18030", text))).isEqualTo(TextEncoding.GB18030);
        assertThat(of(Inputs.utf8(text))).isEqualTo(TextEncoding.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRADITIONAL, "臺北市政府公告", "他說：「好。」", "香港特別行政區 2024年5月"})
    void knowsTraditionalChinese(String text) {
        assertThat(of(Inputs.in("Big5", text))).isEqualTo(TextEncoding.BIG5);
        assertThat(of(Inputs.in("GB18030", text))).isEqualTo(TextEncoding.GB18030);
        assertThat(of(Inputs.utf8(text))).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void agreesWithIcuWhereIcuIsCertain() {
        for (var charset : new String[] {"GB18030", "Big5", "UTF-8"}) {
            for (var text : new String[] {SIMPLIFIED.repeat(20), TRADITIONAL.repeat(20)}) {
                if (charset.equals("Big5") && text.startsWith("中华")) {
                    continue; // Big5 cannot write it
                }
                var bytes = Inputs.in(charset, text);
                var icu = new CharsetDetector().setText(bytes).detect().getName();
                var ours = of(bytes);

                assertThat(ours == null ? "" : ours.name().replace('_', '-')).isEqualToIgnoringCase(icu);
            }
        }
    }

    @Test
    void believesTheMarkFirstThenWhatIsDeclaredThenTheBytes() {
        var utf8 = Inputs.utf8(SIMPLIFIED);
        var gbk = Inputs.in("GB18030", SIMPLIFIED);
        var marked = Inputs.joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, gbk);

        assertThat(TextEncoding.of(marked, 0, marked.length, "gbk")).isEqualTo(TextEncoding.UTF_8);
        assertThat(TextEncoding.of(gbk, 0, gbk.length, " GB2312 ")).isEqualTo(TextEncoding.GB18030);
        assertThat(TextEncoding.of(gbk, 0, gbk.length, "utf-8")).isEqualTo(TextEncoding.GB18030);
        assertThat(TextEncoding.of(utf8, 0, utf8.length, "iso-8859-1")).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void oneBrokenLineDoesNotMakeAFileAnother() {
        var lines = Inputs.joined(
                Inputs.utf8("{\"text\":\"%s\"}\n".formatted(SIMPLIFIED).repeat(9)),
                Inputs.in("GB18030", "{\"text\":\"%s\"}\n".formatted(SIMPLIFIED)));

        var taken = Inputs.taken(folder, "a.jsonl", lines);

        assertThat(taken.records()).hasSize(9);
        assertThat(taken.reasons()).containsExactly(Reason.BROKEN_ENCODING);
    }

    @Test
    void readsTextInEachEncoding() {
        for (var charset : new String[] {"GB18030", "Big5", "UTF-8", "UTF-16", "x-UTF-16LE-BOM"}) {
            var content = Inputs.in(charset, TRADITIONAL);

            assertThat(Inputs.taken(folder, "a.txt", content).records())
                    .containsExactly(new RawRecord("a.txt", TRADITIONAL, 0, content.length));
        }
    }

    @Test
    void refusesTextThatItCannotTellAndSaysWhereTextBreaks() {
        var latin = Inputs.taken(folder, "a.txt", Inputs.in("ISO-8859-1", "été où très ça".repeat(9)));
        var broken = Inputs.taken(folder, "b.txt", Inputs.joined(Inputs.utf8(SIMPLIFIED), new byte[] {(byte) 0xFF}));

        assertThat(latin.reasons()).containsExactly(Reason.UNKNOWN_ENCODING);
        assertThat(broken.reasons()).containsExactly(Reason.BROKEN_ENCODING);
        assertThat(broken.refusals().getFirst().at()).isEqualTo(Inputs.utf8(SIMPLIFIED).length);
    }

    @Test
    void findsWhatAPageDeclares() {
        assertThat(HtmlLabel.in(Inputs.utf8("<META CHARSET='gbk'>"))).isEqualTo("gbk");
        assertThat(HtmlLabel.in(Inputs.utf8("<meta name=a><meta http-equiv=x content=\"text/html; charset=Big5\">")))
                .isEqualTo("big5");
        assertThat(HtmlLabel.in(Inputs.utf8("<p>charset=gbk"))).isNull();
        assertThat(HtmlLabel.label("text/html; charset=\"GB18030\"")).isEqualTo("GB18030");
        assertThat(HtmlLabel.label("text/html; charset=")).isNull();
    }

    @Test
    void readsAPageInTheEncodingThatItDeclares() {
        var page = "<html><head><meta charset=big5></head><body><p>%s</p></body></html>".formatted(TRADITIONAL);

        assertThat(Inputs.taken(folder, "a.html", Inputs.in("Big5", page)).texts())
                .containsExactly(TRADITIONAL);
    }

    private static @Nullable TextEncoding of(byte[] bytes) {
        return TextEncoding.of(bytes, 0, bytes.length, null);
    }
}
