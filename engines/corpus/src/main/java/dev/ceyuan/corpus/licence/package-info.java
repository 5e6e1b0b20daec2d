/// Sources, licences and releases: what may enter what, by which clause, and where it went.
///
/// A licence is an element of a semilattice ([Terms]): permissions meet by intersection, duties by union,
/// the licences that an adaptation may bear by intersection. What all sources together permit is their
/// meet, so one more source never permits more.
@NullMarked
package dev.ceyuan.corpus.licence;

import org.jspecify.annotations.NullMarked;
