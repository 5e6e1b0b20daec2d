/// Imports: a file becomes a preview, the preview is agreed to, and what was agreed is written in one
/// transaction.
///
/// Generic over what is imported: modules that own something importable provide an [ImportTarget] bean.
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "jobs"})
package dev.ceyuan.platform.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
