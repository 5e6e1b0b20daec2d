/// Pages and REST of the module `scenario`, and the home page. Controllers translate; view records hold
/// what a template prints, already in the reader's words.
@NullMarked
package dev.ceyuan.platform.web.scenario;

import org.jspecify.annotations.NullMarked;
