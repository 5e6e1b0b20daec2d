/// Background work: one persistent queue in the database, from which any node takes.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.ceyuan.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
