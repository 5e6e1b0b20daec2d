/// An append-only log that proves itself.
///
/// The log is a Merkle tree ([RFC 6962](https://www.rfc-editor.org/rfc/rfc6962)). Its root at a size is signed as
/// a [dev.ceyuan.proofs.Checkpoint] in a [dev.ceyuan.proofs.SignedNote]. A [dev.ceyuan.proofs.Receipt] proves that
/// an entry is in the log of a checkpoint, a [dev.ceyuan.proofs.ConsistencyProof] that a log is the beginning of
/// another, and a [dev.ceyuan.proofs.LogExport] carries all of it. The forms are those of
/// [C2SP](https://c2sp.org), so that tools of others read them. Nothing here needs a network, a clock or a
/// database.
@NullMarked
package dev.ceyuan.proofs;

import org.jspecify.annotations.NullMarked;
