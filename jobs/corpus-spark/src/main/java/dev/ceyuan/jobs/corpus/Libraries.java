package dev.ceyuan.jobs.corpus;

import com.github.luben.zstd.util.ZstdVersion;
import com.ibm.icu.util.VersionInfo;
import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.Words;
import java.io.Serializable;

/// The libraries on which the bytes of a release depend: Spark brings other versions of them, and whichever a machine
/// happens to load decides.
///
/// @param zstd version of zstd-jni, which compresses
/// @param icu  version of the data of ICU, which says what a character is
record Libraries(String zstd, String icu) implements Serializable {
    /// Those that this job was compiled against. The compiler puts the constants here.
    static Libraries compiledAgainst() {
        return new Libraries(ZstdVersion.VERSION, VersionInfo.ICU_DATA_VERSION_PATH);
    }

    /// Those that are loaded here.
    static Libraries found() {
        return new Libraries(
                constant(ZstdVersion.class, "VERSION"), constant(VersionInfo.class, "ICU_DATA_VERSION_PATH"));
    }

    private static String constant(Class<?> type, String field) {
        try {
            return String.valueOf(type.getField(field).get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A library is not as it was (type=%s)".formatted(type), e);
        }
    }

    /// @throws CorpusException if others are loaded
    void requireSame(Libraries found) {
        if (!equals(found)) {
            throw new CorpusException(
                    CorpusException.Kind.OUTPUT,
                    "zstd-jni %s, icu4j %s".formatted(found.zstd, found.icu),
                    Words.of("dev.ceyuan.jobs.corpus.messages").say("other-libraries", zstd, icu));
        }
    }
}
