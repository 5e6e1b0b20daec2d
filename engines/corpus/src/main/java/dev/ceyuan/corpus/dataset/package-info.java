/// What a run gives out: the documents as JSONL and Parquet, a verdict for every document that was read,
/// a manifest that proves both, and the papers that go with them. The same rows give the same bytes.
@NullMarked
package dev.ceyuan.corpus.dataset;

import org.jspecify.annotations.NullMarked;
