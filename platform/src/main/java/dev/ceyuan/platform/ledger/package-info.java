/// Double entry for what a city gives: budgets, vouchers, holds and what becomes of them until they are
/// paid.
///
/// [Transfers] is the only way in: a [TransferRequest] is answered once and for ever with an [Answer].
/// Requests that arrive together are posted together ([GroupCommit]); what each does is decided by [Book]
/// on locked accounts, and looked at again by the database (`ledger.post`), which alone can write
/// history.
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "registry", "jobs", "database"})
package dev.ceyuan.platform.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
