/// Organisations with the source and date of everything known about them, the vocabularies of sectors,
/// places and the industry chain, and the desk where duplicates are merged.
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "jobs", "intake"})
package dev.ceyuan.platform.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
