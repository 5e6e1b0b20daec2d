/// The countable rules of CONTRIBUTING, checked over all sources.
@NullMarked
package dev.ceyuan.quality;

import org.jspecify.annotations.NullMarked;
