/// The append-only log of acts: who did what to which object, when, with digests of before and after.
@NullMarked
@ApplicationModule(allowedDependencies = "database")
package dev.ceyuan.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
