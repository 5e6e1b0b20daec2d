/// Pages and REST of the ledger: budgets, vouchers, holds, accounts and transfers. Amounts are read and said
/// exactly, and every form can be sent twice.
@NullMarked
package dev.ceyuan.platform.web.ledger;

import org.jspecify.annotations.NullMarked;
