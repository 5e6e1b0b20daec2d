/// Pages and REST of imports.
@NullMarked
package dev.ceyuan.platform.web.intake;

import org.jspecify.annotations.NullMarked;
