package dev.ceyuan.platform.intake;

import dev.ceyuan.tables.ColumnMapping;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One upload and what became of it.
///
/// @param target     key of the [ImportTarget]
/// @param owner      who uploaded it, as `Actor.id()` names him
/// @param fileName   what its owner calls the file; only ever a label
/// @param fileSha256 in lower-case hexadecimal
/// @param run        counts the previews made
/// @param counts     of the preview
/// @param done       rows that the current job has done
/// @param total      rows that it has to do; an estimate while the file is being read
/// @param scope      what the user agreed to, null before
/// @param changedSincePreview true if the preview was made again because what it compared with had changed
/// @param failure    why it failed, null unless it has
public record Import(
        UUID id,
        String target,
        String owner,
        String fileName,
        long fileBytes,
        String fileSha256,
        Instant receivedAt,
        LocalDate receivedOn,
        ImportState state,
        ColumnMapping mapping,
        int run,
        ImportCounts counts,
        long done,
        long total,
        @Nullable ImportScope scope,
        boolean changedSincePreview,
        @Nullable ImportFailure failure,
        @Nullable Instant finishedAt) {

    /// Where rows that name no source come from.
    public ImportOrigin origin() {
        return new ImportOrigin(id, fileName, receivedOn);
    }

    /// How much of the current job is done, 0 to 100.
    public int percent() {
        return state.ended() ? 100 : total == 0 ? 0 : (int) (100 * done / total);
    }
}
