package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.registry.Term;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// REST of the vocabularies that facets refer to.
@RestController
@RequestMapping("/api/vocabularies")
@AllowedTo(Audience.EVERYONE)
@Tag(
        name = "vocabularies",
        description = "Sectors, places, kinds and the industry chain, with the words that mean them")
class VocabulariesApi {
    private final RegistryWords words;

    VocabulariesApi(RegistryWords words) {
        this.words = words;
    }

    /// One edition of a vocabulary, wider terms before narrower ones.
    record Edition(int version, List<Term> terms) {}

    @GetMapping("/sectors")
    @Operation(summary = "Sectors; `links` are the segments of the chain they imply")
    Edition sectors() {
        return new Edition(words.sectors().version(), words.sectors().all());
    }

    @GetMapping("/chain")
    @Operation(summary = "Layers and segments of the AI industry chain")
    Edition chain() {
        return new Edition(words.chain().version(), words.chain().all());
    }

    @GetMapping("/places")
    @Operation(summary = "The country, provinces, cities and districts")
    Edition places() {
        return new Edition(words.places().version(), words.places().all());
    }

    @GetMapping("/kinds")
    @Operation(summary = "Kinds of organisation")
    Edition kinds() {
        return new Edition(words.kinds().version(), words.kinds().all());
    }
}
