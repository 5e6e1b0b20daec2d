package dev.ceyuan.platform.scenario;

import java.util.List;
import java.util.UUID;

/// An applied case that others can follow.
///
/// @param provider     who supplied it, in the source's words, may be empty
/// @param userSite     where it is used, in the source's words, may be empty
/// @param sectors      ids of the sector vocabulary, empty if unknown
/// @param sectorStated the sector in the source's words, may be empty
/// @param result       what came of it, may be empty
/// @param listTitle    the list of cases it was chosen for, may be empty
public record ShowcaseCase(
        UUID id,
        String title,
        String provider,
        String userSite,
        List<String> sectors,
        String sectorStated,
        String place,
        String result,
        String listTitle,
        SourceNote source,
        long revision) {

    /// A case before it has an id.
    public record Draft(
            String key,
            String title,
            String provider,
            String userSite,
            List<String> sectors,
            String sectorStated,
            String place,
            String result,
            String listTitle,
            SourceNote source) {
        public Draft {
            sectors = List.copyOf(sectors);
        }
    }

    public ShowcaseCase {
        sectors = List.copyOf(sectors);
    }
}
