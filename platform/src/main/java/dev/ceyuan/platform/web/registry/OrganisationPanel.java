package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.web.Frame;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that another module knows about an organisation and that its page shows: its needs, its
/// offers. A bean of the pages of that module.
public interface OrganisationPanel {

    /// What the actor may see of it; nothing if there is nothing.
    ///
    /// @param organisation the root, after merges
    /// @param frame        of the page, for its words
    Optional<Content> of(Actor actor, UUID organisation, Frame frame);

    /// What the panel shows.
    ///
    /// @param titleKey message that names it
    /// @param lines    the first few
    /// @param total    how many there are in all
    /// @param href     where all of them are listed
    record Content(String titleKey, List<Line> lines, long total, String href) {
        public Content {
            lines = List.copyOf(lines);
        }
    }

    /// One line of it.
    ///
    /// @param note what it is in a few words, may be empty
    record Line(String href, String title, String note) {}
}
