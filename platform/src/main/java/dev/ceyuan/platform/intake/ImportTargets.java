package dev.ceyuan.platform.intake;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What can be imported: the targets of all modules, in the order of their beans, so that what an office
/// imports most stands first.
@Component
class ImportTargets {
    private final List<ImportTarget> all;

    ImportTargets(List<ImportTarget> all) {
        this.all = List.copyOf(all);
        if (this.all.stream().map(ImportTarget::key).distinct().count() != all.size()) {
            throw new IllegalStateException("Two import targets with the same key");
        }
    }

    Optional<ImportTarget> find(String key) {
        return all.stream().filter(target -> target.key().equals(key)).findFirst();
    }

    /// The target, if the actor may import there.
    ///
    /// @throws NoSuchObject if there is no such target
    /// @throws AccessDenied if he may not
    ImportTarget require(Actor actor, String key) {
        var target = find(key).orElseThrow(() -> new NoSuchObject("import-target", key));
        target.requireMayImport(actor);
        return target;
    }

    /// The keys of the targets where the actor may import.
    List<String> openTo(Actor actor) {
        return all.stream()
                .filter(target -> permits(target, actor))
                .map(ImportTarget::key)
                .toList();
    }

    private static boolean permits(ImportTarget target, Actor actor) {
        try {
            target.requireMayImport(actor);
            return true;
        } catch (AccessDenied _) {
            return false;
        }
    }
}
