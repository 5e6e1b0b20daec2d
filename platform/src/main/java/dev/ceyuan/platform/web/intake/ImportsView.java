package dev.ceyuan.platform.web.intake;

import dev.ceyuan.platform.intake.Import;
import dev.ceyuan.platform.web.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The start of the import wizard, and what was imported before.
///
/// @param targets  where the reader may import
/// @param refusal  why the file was not taken, in words; null for nothing
public record ImportsView(
        List<String> targets,
        List<Import> imports,
        Pager pager,
        @Nullable String refusal) {
    public ImportsView {
        targets = List.copyOf(targets);
        imports = List.copyOf(imports);
    }
}
