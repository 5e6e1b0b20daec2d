package dev.ceyuan.platform.audit;

import dev.ceyuan.platform.database.Home;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Where the key and the checkpoints of the log lie: in the home folder of this node unless the settings say
/// otherwise.
@Component
class AuditFolders {
    private final AuditSettings settings;
    private final ObjectProvider<Home> home;

    AuditFolders(AuditSettings settings, ObjectProvider<Home> home) {
        this.settings = settings;
        this.home = home;
    }

    Path keyFile() {
        var chosen = settings.keyFile();
        return chosen == null ? home.getObject().secrets().resolve("audit-log.key") : chosen;
    }

    /// Signed checkpoints, outside the database.
    Path checkpoints() {
        var chosen = settings.checkpoints();
        return chosen == null ? home.getObject().root().resolve("checkpoints") : chosen;
    }
}
