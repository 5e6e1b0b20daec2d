package dev.ceyuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class CorpusExceptionTest {
    @Test
    void saysItsSubjectInBothLanguagesAndEnglishInLogs() {
        var subject = ErrorWords.say("subject.byte", "a.jsonl", 7);

        var wrong = new CorpusException(
                CorpusException.Kind.INPUT, subject, ErrorWords.say("file.unreadable"), new IOException("gone"));

        assertThat(wrong.wording().chinese()).isEqualTo("无法读取：gone（a.jsonl，字节偏移 7）");
        assertThat(wrong.wording().english()).isEqualTo("cannot be read: gone (a.jsonl, byte 7)");
        assertThat(wrong).hasMessage("cannot be read: gone (a.jsonl, byte 7)").hasRootCauseMessage("gone");
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

    @Test
    void saysTheReasonOfTheSystemInWordsAndOnce() {
        var full = new IOException("No space left on device");
        var wrong =
                new CorpusException(CorpusException.Kind.STORAGE, "a.rows", ErrorWords.say("storage.scratch"), full);
        var said = new CorpusException(
                CorpusException.Kind.STORAGE, "a", ErrorWords.say("dataset.not-written", full), full);

        assertThat(wrong.wording().chinese()).isEqualTo("读写临时空间失败：磁盘已满，请腾出空间（a.rows）");
        assertThat(said.wording().english()).isEqualTo("a file cannot be written: the disk is full, make room (a)");
        assertThat(ErrorWords.reason(new NoSuchFileException("x")).english())
                .isEqualTo("there is no such file or folder");
        assertThat(ErrorWords.reason(new FileSystemException("x", null, "Disk quota exceeded"))
                        .english())
                .isEqualTo("the disk is full, make room");
    }
}
