/// Chinese text normalisation shared by the engines and the platform.
@NullMarked
package dev.ceyuan.text;

import org.jspecify.annotations.NullMarked;
