/// A linear model of the quality of a text: trained here from labelled samples, stored, and asked.
@NullMarked
package dev.ceyuan.corpus.model;

import org.jspecify.annotations.NullMarked;
