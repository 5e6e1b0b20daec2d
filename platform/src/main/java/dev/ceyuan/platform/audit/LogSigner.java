package dev.ceyuan.platform.audit;

import dev.ceyuan.platform.database.PrivateFile;
import dev.ceyuan.proofs.Malformed;
import dev.ceyuan.proofs.NoteSigner;
import dev.ceyuan.proofs.SignatureType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The private key of the log: made at the first start, in a file that only its owner reads, and never in the
/// database, so that whoever owns only the database cannot sign.
@Component
class LogSigner {
    private static final Logger LOG = LoggerFactory.getLogger(LogSigner.class);

    private final AuditFolders folders;
    private final AuditSettings settings;
    private final Clock clock;

    LogSigner(AuditFolders folders, AuditSettings settings, Clock clock) {
        this.folders = folders;
        this.settings = settings;
        this.clock = clock;
    }

    /// Makes a key, if there is none.
    ///
    /// @param origin of the log; the name of a new key
    synchronized void open(String origin) {
        var file = folders.keyFile();
        if (!Files.exists(file)) {
            LOG.warn("audit_log_key_made file={}", file);
            make(file, origin);
        }
    }

    /// The key as the file has it now: another node may have made a new one.
    synchronized NoteSigner signer() {
        return read(folders.keyFile());
    }

    /// Puts a new key in the place of the present one, which is kept beside it.
    synchronized NoteSigner rotate() {
        var file = folders.keyFile();
        var old = signer();
        write(
                file.resolveSibling(
                        "%s.%08x".formatted(file.getFileName(), old.verifier().id())),
                old);
        return make(file, old.verifier().name());
    }

    private NoteSigner read(Path file) {
        try {
            return NoteSigner.of(Files.readString(file), clock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key of the audit log", e);
        } catch (Malformed e) {
            throw new IllegalStateException("not a key of the audit log: " + file, e);
        }
    }

    private NoteSigner make(Path file, String origin) {
        var type = switch (settings.signature()) {
            case ED25519 -> SignatureType.ED25519;
            case SM2 -> SignatureType.SM2;
        };
        var made = NoteSigner.generate(origin, type, clock);
        write(file, made);
        return made;
    }

    private static void write(Path file, NoteSigner key) {
        try {
            PrivateFile.write(file, key.secret() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the key of the audit log", e);
        }
    }
}
