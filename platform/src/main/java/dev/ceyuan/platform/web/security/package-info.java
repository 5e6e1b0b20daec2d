/// The security of HTTP: sessions, routes with their audience, forged requests, headers, sign-in at an
/// OpenID provider.
@NullMarked
package dev.ceyuan.platform.web.security;

import org.jspecify.annotations.NullMarked;
