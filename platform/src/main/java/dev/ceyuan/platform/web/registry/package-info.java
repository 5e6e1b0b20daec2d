/// Pages and REST of organisations and of the duplicates desk.
@NullMarked
package dev.ceyuan.platform.web.registry;

import org.jspecify.annotations.NullMarked;
