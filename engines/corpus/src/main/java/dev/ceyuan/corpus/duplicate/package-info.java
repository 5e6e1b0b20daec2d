/// Documents, paragraphs and lines that are there more than once.
///
/// Near duplicates are found in three steps. Bands of a MinHash signature put documents into buckets, which
/// only propose pairs. Pairs that hang together make a component. Within a component the documents are taken
/// in the order in which they would be kept, and each is compared, shingle by shingle, with those that are
/// kept already: it goes only if it is as similar to one that stays as the recipe says. So nothing is removed
/// for a document that is removed itself, and a chain of small differences removes nothing.
@NullMarked
package dev.ceyuan.corpus.duplicate;

import org.jspecify.annotations.NullMarked;
