package dev.ceyuan.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.proofs.SignedNote.Signed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC);

    /// Key, text and signature from the documentation of golang.org/x/mod/sumdb/note.
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PUBLISHED_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String PUBLISHED_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void notesOfOthersAreReadAndWrittenByteByByte() throws Malformed {
        var key = VerifierKey.parse(PUBLISHED_KEY);
        var note = SignedNote.parse(PUBLISHED_NOTE);
        var signer = NoteSigner.of(PUBLISHED_SECRET, CLOCK);

        assertThat(note.signedBy(key)).isEqualTo(Signed.YES);
        assertThat(note).hasToString(PUBLISHED_NOTE);
        assertThat(key).hasToString(PUBLISHED_KEY);
        assertThat(signer.verifier()).isEqualTo(key);
        assertThat(signer.secret()).isEqualTo(PUBLISHED_SECRET);
        assertThat(SignedNote.sign(note.text(), signer)).hasToString(PUBLISHED_NOTE);
    }

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void aSignatureHoldsForItsTextAndItsKeyOnly(SignatureType type) throws Malformed {
        var signer = NoteSigner.generate("ceyuan.example/audit", type, CLOCK);
        var other = NoteSigner.generate("ceyuan.example/audit", type, CLOCK);
        var again = NoteSigner.of(signer.secret(), CLOCK);
        var note = SignedNote.sign("第一行\n第二行\n", again);
        var changed = SignedNote.parse(note.toString().replace("二", "三"));

        assertThat(note.signedBy(signer.verifier())).isEqualTo(Signed.YES);
        assertThat(note.signedBy(other.verifier())).isEqualTo(Signed.NO);
        assertThat(changed.signedBy(signer.verifier())).isEqualTo(Signed.FORGED);
        assertThat(VerifierKey.parse(signer.verifier().toString())).isEqualTo(signer.verifier());
        assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
    }

    @Test
    void aWitnessSignsWithTheTimeAndNobodyCanChangeIt() throws Malformed {
        var log = NoteSigner.generate("log.example", SignatureType.ED25519, CLOCK);
        var witness = NoteSigner.generate("witness.example", SignatureType.COSIGNATURE, CLOCK);
        var note = SignedNote.sign("log.example\n1\nAAAA\n", log).with(witness);
        var signature = note.signatures().getLast();
        var bytes = signature.signature();
        bytes[7]++;
        var later = note.with(new NoteSignature(signature.name(), signature.id(), bytes));

        assertThat(note.signedBy(log.verifier())).isEqualTo(Signed.YES);
        assertThat(note.signedBy(witness.verifier())).isEqualTo(Signed.YES);
        assertThat(signature.seenAt(witness.verifier())).contains(CLOCK.instant());
        assertThat(later.signatures()).hasSize(2);
        assertThat(later.signedBy(witness.verifier())).isEqualTo(Signed.FORGED);
    }

    @Test
    void aSecretIsNotSaidByAccident() {
        var key = PrivateKeyBytes.generate(SignatureType.SM2);

        assertThat(key.toString()).doesNotContain(key.encoded());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text\n\n",
                "text\n\nno signature\n",
                "text\n\n— name\n",
                "text\n\n— name %%%\n",
                "text\n\n— name AAAA\n",
                "text\n\n— na+me AAAAAAA=\n",
                "te\u0001xt\n\n— name AAAAAAA=\n",
                "text\n\n— name AAAAAAA="
            })
    void whatIsNoNoteIsRefusedByItsPlace(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+CRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+%%%"
            })
    void whatIsNoKeyIsRefused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> NoteSigner.of("PRIVATE+KEY+" + key, CLOCK)).isInstanceOf(Malformed.class);
    }
}
