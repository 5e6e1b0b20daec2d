/// Pages and REST of accounts: signing in, links that work once, one's own account, the administrator's
/// desk.
@NullMarked
package dev.ceyuan.platform.web.identity;

import org.jspecify.annotations.NullMarked;
