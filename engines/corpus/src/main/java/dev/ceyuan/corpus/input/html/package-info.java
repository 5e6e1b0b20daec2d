/// The main text of web pages.
@NullMarked
package dev.ceyuan.corpus.input.html;

import org.jspecify.annotations.NullMarked;
