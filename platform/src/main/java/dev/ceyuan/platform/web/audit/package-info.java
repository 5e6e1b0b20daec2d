/// Pages and REST of the audit log: for everyone what it proves, for auditors what it says.
@NullMarked
package dev.ceyuan.platform.web.audit;

import org.jspecify.annotations.NullMarked;
