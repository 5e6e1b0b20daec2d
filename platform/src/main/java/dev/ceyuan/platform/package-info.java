/// The platform: one process, one PostgreSQL; each package below is a module (Spring Modulith).
@NullMarked
package dev.ceyuan.platform;

import org.jspecify.annotations.NullMarked;
