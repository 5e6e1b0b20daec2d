package dev.ceyuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.dataset.Release;
import dev.ceyuan.corpus.input.InputOptions;
import dev.ceyuan.corpus.personal.PersonalKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An id that is somebody's number stands nowhere in a release, whatever the recipe.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class PersonalKeysTest {
    private static final List<String> PERSONAL = List.of("13812345678", "zhangsan2019@163.com", "11010519491231002X");
    private static final List<String> PLAIN = List.of("42", "doc-2024-000123", "6f1ed002ab5595859014ebf0951522d9");

    private static final int MANY = 100_000;

    /// One in five thousand.
    private static final long FEW = 20;

    @TempDir
    private Path folder;

    private Manifest run(String name, List<String> ids) throws IOException {
        var lines = new ArrayList<String>();
        for (var id : ids) {
            lines.add("{\"id\":\"%s\",\"text\":\"同一篇\"}".formatted(id));
        }
        lines.add("{\"id\":\"long\",\"text\":\"另一篇更长的文字\"}");
        Files.write(Files.createDirectories(folder.resolve(name)).resolve("a.jsonl"), lines);
        var recipe = Files.writeString(
                folder.resolve("r.yaml"), "recipe: r\noperators: []\nduplicates: {same-text: false}\n");
        var files = CorpusFiles.of(List.of(folder.resolve(name)), InputOptions.defaults());
        return new CorpusRun(Recipe.read(recipe), files, folder.resolve(name + "-out"))
                .run(new RunSettings(1, 64L << 20, false), Watch.NONE);
    }

    private List<String> keys(String name) {
        var keys = new ArrayList<String>();
        try (var release = Release.open(folder.resolve(name + "-out"))) {
            release.verdicts().rows().forEachRemaining(verdict -> keys.add(verdict.key()));
            release.documents().rows().forEachRemaining(row -> keys.add(row.key()));
        }
        return keys;
    }

    @Test
    void anIdWithPersonalDataInItIsLeftOut() throws IOException {
        run("in", PERSONAL);

        assertThat(keys("in")).containsOnly("", "long");
        assertThat(Manifest.verify(folder.resolve("in-out"))).isEmpty();
    }

    /// Whoever tries all telephone numbers does not find the one that the id was made of.
    @Test
    void suchADocumentIsIdentifiedAsOneWithoutId() throws IOException {
        assertThat(run("in", PERSONAL)).isEqualTo(run("none", List.of("", "", "")));
    }

    @Test
    void otherIdsStay() throws IOException {
        run("in", PLAIN);

        assertThat(keys("in")).containsAll(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000.txt",
                "张三13800138000.txt",
                "13800138000_简历.txt",
                "简历/１３８００１３８０００.txt",
                "user_13800138000",
                "user-13800138000",
                "order_13800138000",
                "user8613800138000",
                "13800138000_1",
                "13800138000a",
                "张三138-0013-8000.txt",
                "a.13800138000.b",
                "0531-88812345.txt",
                "u_0531-88812345",
                "11010519491231002X.txt",
                "11010519491231002x.json",
                "id11010519491231002Xv",
                "%E5%BC%A0%E4%B8%8913800138000.txt",
                "%D5%C513800138000.txt",
                "https://x.cn/user/13800138000.html",
                "https://x.cn/?m=zhang.san%40qq.com",
                "https://x.cn/?u=https%3A%2F%2Fy.cn%2F%3Fm%3Da%2540b.cn",
                "a%40b.cn",
                "a@b.cn_1",
                "zhang_san@qq.com.txt",
                "6222021234567890128.txt",
                "https://x.cn/?card=6222021234567890128",
                "护照_E12345678.pdf",
                "京A12345.jpg",
                "2024-京A12345-1.jpg"
            })
    void signsAndLettersAroundHideNothing(String key) {
        assertThat(new PersonalKeys().isPersonal(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "%4",
                "100%zz.txt",
                "%25252525252525",
                "news/2024-01-02/000123.html",
                "20240102030405123",
                "1712345678901",
                "IMG_20240102_030405.jpg",
                "https://weibo.com/1234567890/4876543210987655",
                "https://www.zhihu.com/question/20000000/answer/3456789012",
                "https://x.cn/a_b/c-d.html?page=2&size=10#top",
                "第138章.txt",
                "91110108551385082Q",
                "firm_91110108551385082Q.txt",
                "warc/CC-MAIN-20240220211055-20240221001055-00000.warc.gz",
                "vue@3.2.1/dist/index.js"
            })
    void otherNumbersAndAddressesAreNobodys(String key) {
        assertThat(new PersonalKeys().isPersonal(key)).isFalse();
    }

    private static String hex(int digits, SplittableRandom random) {
        var hex = new StringBuilder(digits);
        for (var i = 0; i < digits; i++) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return hex.toString();
    }

    /// `<8>` is as many hexadecimal digits, `<i>` a whole number that may be negative.
    private static String some(String shape, SplittableRandom random) {
        return Pattern.compile("<(\\d+|i)>")
                .matcher(shape)
                .replaceAll(found -> found.group(1).equals("i")
                        ? Integer.toString(random.nextInt())
                        : hex(Integer.parseInt(found.group(1)), random));
    }

    /// By chance a few have what a number has: each loses its id, and nothing else.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<8>-<4>-<4>-<4>-<12>",
                "data/<8>-<4>-<4>-<4>-<12>.txt",
                "<32>",
                "<64>",
                "doc-<i>",
                "https://x.cn/<8>/<i>/<i>.html?page=<i>",
                "https://x.cn/<i>/<32>#<16>"
            })
    void idsOfMachinesAreHardlyEverTakenForNumbersOfPeople(String shape) {
        var keys = new PersonalKeys();
        var random = new SplittableRandom(20261129);

        var found = IntStream.range(0, MANY)
                .filter(_ -> keys.isPersonal(some(shape, random)))
                .count();

        assertThat(found).isLessThan(FEW);
    }
}
