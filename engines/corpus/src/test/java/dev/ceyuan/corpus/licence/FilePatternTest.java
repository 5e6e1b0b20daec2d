package dev.ceyuan.corpus.licence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternTest {
    @ParameterizedTest
    @CsvSource({
        "a.jsonl, a.jsonl, true",
        "a.jsonl, axjsonl, false",
        "*.jsonl, a.jsonl, true",
        "*.jsonl, b/a.jsonl, false",
        "**.jsonl, b/a.jsonl, true",
        "b/**/a.jsonl, b/a.jsonl, true",
        "b/**/a.jsonl, b/c/d/a.jsonl, true",
        "b/**/a.jsonl, bc/a.jsonl, false",
        "法?.txt, 法律.txt, true",
        "法?.txt, 法.txt, false",
        "a+(b)[c].txt, a+(b)[c].txt, true",
    })
    void matchesAsItReads(String glob, String path, boolean matches) {
        assertThat(new FilePattern(glob).matches(path)).isEqualTo(matches);
    }
}
