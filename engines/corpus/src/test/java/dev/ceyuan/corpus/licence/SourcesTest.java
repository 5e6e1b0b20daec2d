package dev.ceyuan.corpus.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    @Test
    void readsWhatTheFileSays() {
        var sources = SomeSources.shipped();

        assertThat(sources.all()).extracting(Source::id).containsExactly("laws", "tidb", "office", "news", "forum");
        var laws = sources.source("laws").orElseThrow();
        assertThat(laws.title().english()).isEqualTo("Laws of China");
        assertThat(laws.legality()).isEqualTo(new Legality.CollectionRecord("CJ-2026-003"));
        assertThat(sources.source("office").orElseThrow().country()).isEqualTo(Country.FOREIGN);
        assertThat(sources.agreementsOn("news")).extracting(Agreement::id).containsExactly("HT-2026-017");
    }

    @Test
    void findsTheSourceOfAFile() {
        var sources = SomeSources.shipped();

        assertThat(sources.ofFile("laws-justlaws.jsonl.zst")).map(Source::id).contains("laws");
        assertThat(sources.ofFile("law/2020/copyright.txt")).map(Source::id).contains("laws");
        assertThat(sources.ofFile("other.jsonl")).isEmpty();
    }

    @Test
    void refusesAFileThatTwoSourcesWant() {
        var sources = SomeSources.of(SomeSources.licensed("a", "MIT"), SomeSources.licensed("?", "MIT"));

        assertThatThrownBy(() -> sources.ofFile("a.jsonl"))
                .isInstanceOf(CorpusException.class)
                .hasMessage("should belong to one source but belongs to [a, ?] (a.jsonl)");
    }

    /// Each row changes one thing in the file: what is replaced, by what, and what the error says.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            country: foreign | country: abroad | should be one of [domestic, foreign] but is abroad (s.yaml: sources[2].country)
            priority: 50 | priority: 5000 | should be a whole number from 0 to 1000 but is 5000 (s.yaml: sources[1].priority)
            priority: 50 | prioritty: 50 | is missing: should be a whole number from 0 to 1000 (s.yaml: sources[1].priority)
            priority: 50 | priority: many | should be a whole number from 0 to 1000 but is many (s.yaml: sources[1].priority)
            record: CJ-2026-003 | 'record: CJ-2026-003, by: x' | unknown keys [by] (s.yaml: sources[0].evidence)
            until: 2026-12-31 | until: 2026-13-31 | should be a day such as 2026-11-29 but is 2026-13-31 (s.yaml: agreements[0].until)
            until: 2026-12-31 | until: 2025-12-31 | should have sources, purposes and a last day not before the first but has [news], [RESEARCH, COMMERCIAL], 2026-01-01 to 2025-12-31 (agreement HT-2026-017)
            kind: none | kind: hearsay | should be one of [open-licence, collection-record, contract, none] but is hearsay (s.yaml: sources[4].evidence.kind)
            agreement: HT-2026-017} | agreement: HT-9} | rests on an agreement that is not about it: HT-9 (source news)
            sources: [news] | sources: [new] | is about an unknown source new (agreement HT-2026-017)
            'files: ["office/*.jsonl"]' | 'files: office' | should be a list but is office (s.yaml: sources[2].files)
            'files: ["office/*.jsonl"]' | 'files: [a, a]' | should be a list in which nothing stands twice but is [a, a] (s.yaml: sources[2].files)
            'files: ["office/*.jsonl"]' | 'files: []' | should be a list of file patterns but is [] (s.yaml: sources[2].files)
            id: office | id: tidb | stands twice (source tidb)
            id: office | id: .. | should be letters, digits, - _ . (no dot first, nor two in a row) but is .. (s.yaml: sources[2].id)
            id: office | id: .hidden | should be letters, digits, - _ . (no dot first, nor two in a row) but is .hidden (s.yaml: sources[2].id)
            id: office | id: a..b | should be letters, digits, - _ . (no dot first, nor two in a row) but is a..b (s.yaml: sources[2].id)
            id: office | id: a/b | should be letters, digits, - _ . (no dot first, nor two in a row) but is a/b (s.yaml: sources[2].id)
            id: office | id: a\\b | should be letters, digits, - _ . (no dot first, nor two in a row) but is a\\b (s.yaml: sources[2].id)
            territories: [CN] | territories: [..] | should be a list of ISO 3166 codes such as CN or CN-BJ but is [..] (s.yaml: agreements[0].territories)
            territories: [CN] | territories: [cn] | should be a list of ISO 3166 codes such as CN or CN-BJ but is [cn] (s.yaml: agreements[0].territories)
            territories: [CN] | territories: [CN/..] | should be a list of ISO 3166 codes such as CN or CN-BJ but is [CN/..] (s.yaml: agreements[0].territories)
            en: Laws of China | fr: Lois | is missing: should be text (s.yaml: sources[0].title.en)
            """)
    void namesTheKeyThatIsWrong(String before, String after, String error) {
        var text = new String(SomeSources.file(), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        var changed = text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after))
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Sources.read("s.yaml", changed))
                .isInstanceOf(CorpusException.class)
                .hasMessage(error);
    }

    @Test
    void namesTheFileThatIsNoYaml() {
        assertThatThrownBy(() -> Sources.read("s.yaml", "sources: [".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("(s.yaml)");
        assertThatThrownBy(() -> Sources.read("s.yaml", new byte[] {'a', ':', ' ', (byte) 0xb2, (byte) 0xe2}))
                .hasMessage("should be UTF-8 but is not (s.yaml)");
        assertThatThrownBy(() -> Sources.read("s.yaml", "just text".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("should be a mapping but is just text (s.yaml)");
    }

    @Test
    void keepsTheAgreementsOfTheSourcesThatStay() {
        var sources = SomeSources.shipped();

        assertThat(sources.without(SomeSources.set("news")).agreements()).isEmpty();
        assertThat(sources.only(SomeSources.set("news")).agreements()).hasSize(1);
        assertThat(sources.only(SomeSources.set("news")).all())
                .extracting(Source::id)
                .containsExactly("news");
    }
}
