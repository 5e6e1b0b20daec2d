package dev.ceyuan.platform.web.ledger;

import java.util.List;

/// The vouchers and the holds that the reader sees, the newest of each.
///
/// @param seesAll   whether that is all there are
/// @param moreLots  whether there are older ones
/// @param moreHolds whether there are older ones
public record LotsView(List<LotLine> lots, List<HoldLine> holds, boolean seesAll, boolean moreLots, boolean moreHolds) {
    public LotsView {
        lots = List.copyOf(lots);
        holds = List.copyOf(holds);
    }
}
