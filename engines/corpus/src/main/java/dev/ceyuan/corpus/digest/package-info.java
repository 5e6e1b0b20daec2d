/// Digests, as everybody can compute them again.
@NullMarked
package dev.ceyuan.corpus.digest;

import org.jspecify.annotations.NullMarked;
