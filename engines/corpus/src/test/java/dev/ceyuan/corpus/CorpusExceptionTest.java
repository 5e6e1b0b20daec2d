package dev.ceyuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class CorpusExceptionTest {
    @Test
    void saysItsSubjectInBothLanguagesAndEnglishInLogs() {
        var subject = ErrorWords.say("subject.byte", "a.jsonl", 7);

        var wrong = new CorpusException(
                CorpusException.Kind.INPUT, subject, ErrorWords.say("file.unreadable"), new IOException("gone"));

        assertThat(wrong.wording().chinese()).isEqualTo("无法读取（a.jsonl，字节偏移 7）");
        assertThat(wrong.wording().english()).isEqualTo("cannot be read (a.jsonl, byte 7)");
        assertThat(wrong).hasMessage("cannot be read (a.jsonl, byte 7)").hasRootCauseMessage("gone");
        assertThat(wrong.subject()).isEqualTo("a.jsonl, byte 7");
    }

    @Test
    void comesInBothLanguagesFromOtherMachines() throws Exception {
        var wrong = new CorpusException(CorpusException.Kind.RECIPE, "r.yaml", ErrorWords.say("file.unreadable"));

        var written = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(written)) {
            out.writeObject(wrong);
        }

        try (var in = new ObjectInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            assertThat(in.readObject())
                    .isInstanceOfSatisfying(
                            CorpusException.class,
                            read -> assertThat(read.wording()).isEqualTo(wrong.wording()));
        }
    }
}
