package dev.ceyuan.platform.registry;

import java.util.List;
import org.springframework.stereotype.Component;

/// All vocabularies together.
@Component
class Vocabularies {
    private final List<Vocabulary> all;

    Vocabularies(IndustryChain chain, Sectors sectors, OrganisationKinds kinds, Places places) {
        // The chain before the sectors, which imply its segments.
        this.all = List.of(chain.vocabulary(), sectors.vocabulary(), kinds.vocabulary(), places.vocabulary());
    }

    List<Vocabulary> all() {
        return all;
    }

    Vocabulary get(VocabularyName name) {
        return all.stream()
                .filter(vocabulary -> vocabulary.edition().name() == name)
                .findFirst()
                .orElseThrow();
    }
}
