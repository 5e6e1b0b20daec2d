/// Raw text in, a compliant dataset out, with a reason for every document.
///
/// Its promise: the same bytes in give the same corpus out, whatever the number of threads or machines, the
/// order of the files or what was interrupted on the way.
@NullMarked
package dev.ceyuan.corpus;

import org.jspecify.annotations.NullMarked;
