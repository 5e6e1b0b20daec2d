/// The evidence as a page, as a Word document and as data.
///
/// [ReportText] says everything once, as blocks; the page and the document only lay them out, so that
/// both have the same content. Nothing here decides anything.
@NullMarked
package dev.ceyuan.corpus.evidence.report;

import org.jspecify.annotations.NullMarked;
