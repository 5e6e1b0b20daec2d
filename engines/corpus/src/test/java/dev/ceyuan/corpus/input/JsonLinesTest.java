package dev.ceyuan.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.input.RecordSink.Passed;
import dev.ceyuan.corpus.input.Refusal.Reason;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
    @TempDir
    private Path folder;

    @Test
    void givesTextAndIdOfEachLineWithItsPlace() {
        var taken = Inputs.taken(folder, "a.jsonl", """
                {"id":"1","source":"法","text":"第一条"}
                { "text" : "b\\n\\"c\\"" , "id" : 2 , "more" : [ 1 , { "text" : "no" } , null , true ] }
                """);

        assertThat(taken.events())
                .containsExactly(new RawRecord("1", "第一条", 0, 45), new RawRecord("2", "b\n\"c\"", 45, 86));
    }

    @Test
    void passesOverBlankLinesAndTheByteOrderMark() {
        var taken = Inputs.taken(folder, "a.jsonl", "\uFEFF{\"text\":\"一\"}\r\n \t\n\r\n{\"text\":\"二\"}");

        assertThat(taken.events())
                .containsExactly(
                        new RawRecord("", "一", 0, 19),
                        new Taken.Gap(Passed.BLANK, 19, 3),
                        new Taken.Gap(Passed.BLANK, 22, 2),
                        new RawRecord("", "二", 24, 14));
    }

    @Test
    void findsFieldsWithinObjects() {
        var options = new InputOptions("doc.body.text", "doc.id", InputLimits.DEFAULTS);
        var file = Inputs.file(folder, "a.jsonl", Inputs.utf8("""
                {"text":"no","doc":{"text":"no","body":{"text":"是","id":"no"},"id":-1.5e3},"id":"no"}
                {"doc":{"body":"no"}}
                {"doc":{"body":[{"text":"no"}]}}
                """), options);

        var taken = Taken.of(file, 1000);

        assertThat(taken.texts()).containsExactly("是");
        assertThat(taken.keys()).containsExactly("-1.5e3");
        assertThat(taken.reasons()).containsExactly(Reason.NO_TEXT, Reason.NO_TEXT);
    }

    @Test
    void knowsFieldsWhoseNamesAreEscaped() {
        var taken = Inputs.taken(folder, "a.jsonl", "{\"te\\u0078t\":\"一\",\"\\u0069d\":\"甲\"}");

        assertThat(taken.records()).containsExactly(new RawRecord("甲", "一", 0, 35));
    }

    @Test
    void decodesEscapesWithBothHalvesOfASurrogatePair() {
        var taken =
                Inputs.taken(folder, "a.jsonl", "{\"text\":\"\\ud840\\udc00𠀀\\/\\b\\f\\r\\t\\\\\\u00e9é\\u0000\"}");

        assertThat(taken.texts()).containsExactly("𠀀𠀀/\b\f\r\t\\éé\0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":"a"                        | BROKEN_JSON     | 12
            {"text":"a"}}                      | BROKEN_JSON     | 12
            {"text":"a"} x                     | BROKEN_JSON     | 13
            ["text","a"]                       | BROKEN_JSON     | 0
            {"text":"a",}                      | BROKEN_JSON     | 12
            {"text" "a"}                       | BROKEN_JSON     | 8
            {"x":01,"text":"a"}                | BROKEN_JSON     | 6
            {"x":-,"text":"a"}                 | BROKEN_JSON     | 6
            {"x":1.,"text":"a"}                | BROKEN_JSON     | 7
            {"x":1e,"text":"a"}                | BROKEN_JSON     | 7
            {"x":nul,"text":"a"}               | BROKEN_JSON     | 8
            {"x":[1,],"text":"a"}              | BROKEN_JSON     | 8
            {"x":[1 2],"text":"a"}             | BROKEN_JSON     | 8
            {"x":{1:2},"text":"a"}             | BROKEN_JSON     | 6
            {"x":[1},"text":"a"}               | BROKEN_JSON     | 7
            {"x":"\\q","text":"a"}             | BROKEN_JSON     | 7
            {"x":"\\u12g4","text":"a"}         | BROKEN_JSON     | 10
            {"text":"\\ud840"}                 | BROKEN_ENCODING | 9
            {"text":"\\ud840\\u0041"}          | BROKEN_ENCODING | 9
            {"text":"\\udc00"}                 | BROKEN_ENCODING | 9
            {"text":"a","text":"b"}            | REPEATED_FIELD  | 22
            {"text":"a","id":"1","id":"1"}     | REPEATED_FIELD  | 29
            {"id":"1"}                         | NO_TEXT         | 0
            {"text":null}                      | WRONG_TYPE      | 8
            {"text":["a"]}                     | WRONG_TYPE      | 8
            {"text":"a","id":true}             | WRONG_TYPE      | 17
            """)
    void refusesWhatIsWrongAndGoesOnBehindIt(String line, Reason reason, long at) {
        var before = "{\"text\":\"前\"}\n";
        var begin = Inputs.utf8(before).length;

        var taken = Inputs.taken(folder, "a.jsonl", before + line + "\n{\"text\":\"后\"}\n");

        assertThat(taken.texts()).containsExactly("前", "后");
        assertThat(taken.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.file()).isEqualTo("a.jsonl");
            assertThat(refusal.offset()).isEqualTo(begin);
            assertThat(refusal.length()).isEqualTo(line.length() + 1);
            assertThat(refusal.at()).isEqualTo(begin + at);
            assertThat(refusal.sha256()).isEqualTo(Digest.of(Inputs.utf8(line + "\n"), 0, line.length() + 1));
            assertThat(refusal.endsFile()).isFalse();
        });
    }

    @Test
    void refusesBytesThatAreNotUtf8InTextAndElsewhere() {
        var overlong =
                new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC0, (byte) 0x80, '"', '}', '\n'};
        var surrogate = Inputs.joined(
                Inputs.utf8("{\"x\":\""),
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                Inputs.utf8("\",\"text\":\"a\"}\n"));
        var beyond = Inputs.joined(
                Inputs.utf8("{\"text\":\""),
                new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                Inputs.utf8("\"}\n"));

        var taken = Inputs.taken(folder, "a.jsonl", Inputs.joined(overlong, surrogate, beyond));

        assertThat(taken.reasons())
                .containsExactly(Reason.BROKEN_ENCODING, Reason.BROKEN_ENCODING, Reason.BROKEN_ENCODING);
        assertThat(taken.refusals().getFirst().at()).isEqualTo(9);
    }

    @Test
    void refusesContainersThatAreTooDeep() {
        var deep = "{\"x\":" + "[".repeat(512) + "]".repeat(512) + ",\"text\":\"a\"}\n";
        var deeper = "{\"x\":" + "[".repeat(513) + "]".repeat(513) + ",\"text\":\"a\"}\n";

        var taken = Inputs.taken(folder, "a.jsonl", deep + deeper);

        assertThat(taken.texts()).containsExactly("a");
        assertThat(taken.reasons()).containsExactly(Reason.BROKEN_JSON);
    }

    @Test
    void refusesTextAndLinesThatAreTooLarge() {
        var options = Inputs.limited(new InputLimits(9, 40, 1000, 100, 100, 1000));
        var file = Inputs.file(folder, "a.jsonl", Inputs.utf8("""
                {"text":"123456789"}
                {"text":"1234567890"}
                {"text":"1","more":"123456789012345678"}
                {"text":"1","more":"1234567890123456"}
                """), options);

        var taken = Taken.of(file, 7);

        assertThat(taken.texts()).containsExactly("123456789", "1");
        assertThat(taken.reasons()).containsExactly(Reason.TEXT_TOO_LARGE, Reason.LINE_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"GB18030, GB18030", "x-MS950-HKSCS, BIG5", "x-UTF-16LE-BOM, UTF_16LE", "UTF-16, UTF_16BE"})
    void readsOtherEncodings(String charset, TextEncoding encoding) {
        var lines = """
                {"id":"甲","text":"許多人說：「這是繁體中文，讀起來沒有問題。」"}

                {"id":"乙","text":"它們都是好的。\\u4e00"}
                {"id":"丙","text":"没有引号}
                """.replace("没有引号", "沒有引號");
        var content = Inputs.in(charset, lines);

        var file = Inputs.file(folder, "a.jsonl", content);
        var taken = Taken.of(file, 10);

        assertThat(file.encoding()).isEqualTo(encoding);
        assertThat(taken.texts()).containsExactly("許多人說：「這是繁體中文，讀起來沒有問題。」", "它們都是好的。一");
        assertThat(taken.keys()).containsExactly("甲", "乙");
        assertThat(taken.reasons()).containsExactly(Reason.BROKEN_JSON);
        assertThat(taken.length()).isEqualTo(content.length);
    }
}
