/// People: accounts, credentials, sessions, memberships with role and validity, and the [Actor] of every
/// use case.
@NullMarked
@ApplicationModule(allowedDependencies = "audit")
package dev.ceyuan.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
