/// Words in Chinese and in English.
@NullMarked
package dev.ceyuan.corpus.wording;

import org.jspecify.annotations.NullMarked;
