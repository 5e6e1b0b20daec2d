/// Needs and offers, the lists they are published in, their matches, and what becomes of a match:
/// introduction, pilot, contract, result. Showcase cases and policy measures as public catalogues.
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "registry", "intake", "database"})
package dev.ceyuan.platform.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
