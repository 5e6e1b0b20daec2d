/// HTTP: pages and REST. Translates requests into use cases and their answers into view records; holds no
/// rules.
@NullMarked
package dev.ceyuan.platform.web;

import org.jspecify.annotations.NullMarked;
