/// What a char of a folded text is to those who compare texts: a letter, noise between letters, or a border.
@NullMarked
package dev.ceyuan.corpus.letters;

import org.jspecify.annotations.NullMarked;
