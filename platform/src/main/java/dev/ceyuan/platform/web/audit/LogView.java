package dev.ceyuan.platform.web.audit;

import dev.ceyuan.platform.audit.AuditProofs.SignedHead;
import dev.ceyuan.platform.audit.AuditProofs.Standing;
import dev.ceyuan.platform.audit.LogKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What everyone may know of the log.
///
/// @param standing  null until the log has begun
/// @param mayRotate whether the reader may make a new key
public record LogView(@Nullable Standing standing, List<LogKey> keys, List<SignedHead> checkpoints, boolean mayRotate) {
    public LogView {
        keys = List.copyOf(keys);
        checkpoints = List.copyOf(checkpoints);
    }
}
