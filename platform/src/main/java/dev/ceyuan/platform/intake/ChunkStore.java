package dev.ceyuan.platform.intake;

import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of `intake.chunk`.
@Component
class ChunkStore {
    private static final int CHUNK_BYTES = 256 << 10;

    private final JdbcClient jdbc;

    ChunkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID importId, StoredFile file) {
        var position = new AtomicInteger();
        file.forEachChunk(
                CHUNK_BYTES,
                chunk -> jdbc.sql("""
                insert into intake.chunk (import_id, position, content) values (:importId, :position, :content)
                """)
                        .param("importId", importId)
                        .param("position", position.getAndIncrement())
                        .param("content", chunk)
                        .update());
    }

    /// The file of an import as a temporary file, read chunk by chunk.
    StoredFile read(UUID importId) {
        return StoredFile.write(path -> {
            try (var out = Files.newOutputStream(path)) {
                for (var position = 0; ; position++) {
                    var chunk = jdbc.sql("""
                            select content from intake.chunk where import_id = :importId and position = :position
                            """)
                            .param("importId", importId)
                            .param("position", position)
                            .query((row, _) -> row.getBytes("content"))
                            .optional();
                    if (chunk.isEmpty()) {
                        return;
                    }
                    out.write(chunk.get());
                }
            }
        });
    }

    void delete(UUID importId) {
        jdbc.sql("delete from intake.chunk where import_id = :importId")
                .param("importId", importId)
                .update();
    }
}
