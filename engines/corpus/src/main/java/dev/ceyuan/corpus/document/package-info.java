/// A document, and what looks at it alone: the operators of a recipe.
@NullMarked
package dev.ceyuan.corpus.document;

import org.jspecify.annotations.NullMarked;
