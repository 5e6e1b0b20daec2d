package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The public catalogues for reading: showcase cases and policy measures.
@Service
public class ShowcaseCases {
    private final ReferenceStore store;
    private final EntryTerms terms;

    ShowcaseCases(ReferenceStore store, EntryTerms terms) {
        this.store = store;
        this.terms = terms;
    }

    /// The cases, newest first, at most 1,000.
    ///
    /// @param sector id of a sector, null for any; narrower sectors are included
    /// @param typed  words that occur in the case, empty for any
    @Transactional(readOnly = true)
    public List<ShowcaseCase> list(Actor actor, @Nullable String sector, String typed) {
        return store.cases(actor, sector == null ? null : terms.sectorsWithin(sector), typed.strip());
    }

    /// One case.
    ///
    /// @throws NoSuchObject if there is none, or the actor may not see it
    @Transactional(readOnly = true)
    public ShowcaseCase get(Actor actor, UUID id) {
        return store.cases(actor, null, "").stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchObject("case", id));
    }

    /// The policy measures, newest first.
    @Transactional(readOnly = true)
    public List<PolicyMeasure> measures() {
        return store.measures();
    }
}
