/// Journeys of each kind of user through the running platform in Chromium.
@NullMarked
package dev.ceyuan.browser;

import org.jspecify.annotations.NullMarked;
