package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.database.Home;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Where this node keeps its index: in its home folder unless the settings say otherwise.
@Component
class IndexDirectory {
    private final Path path;

    IndexDirectory(ScenarioSettings settings, ObjectProvider<Home> home) {
        var chosen = settings.indexDirectory();
        this.path = chosen == null ? home.getObject().index() : chosen;
    }

    Path path() {
        return path;
    }
}
