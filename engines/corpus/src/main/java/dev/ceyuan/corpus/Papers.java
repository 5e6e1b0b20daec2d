package dev.ceyuan.corpus;

import dev.ceyuan.corpus.dataset.Conservation;
import dev.ceyuan.corpus.dataset.Croissant;
import dev.ceyuan.corpus.dataset.DatasetCard;
import dev.ceyuan.corpus.dataset.DcatDataset;
import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.dataset.PaperPart;
import dev.ceyuan.corpus.dataset.Part;
import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.corpus.licence.Holdings;
import dev.ceyuan.corpus.licence.Lineage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What stands beside the documents of a release: the recipe and the sources, and if it is to be given out,
/// the cards, the descriptions for catalogues and for tools of machine learning, whose text it holds, and what
/// is due for it.
final class Papers {
    /// Of a release that nobody is to have: only the recipe and the sources.
    static final Papers NONE = new Papers(null);

    private static final String NOTICE = "NOTICE.md";

    private final @Nullable Entitlement entitlement;

    Papers(@Nullable Entitlement entitlement) {
        this.entitlement = entitlement;
    }

    /// What papers are about.
    ///
    /// @param parts   of documents and verdicts
    /// @param tables  of the sources
    /// @param sources as the release names them
    /// @param held    how many documents of which source each part of documents holds
    record Contents(List<Part> parts, List<Conservation> tables, String sources, List<Held> held) {}

    /// Documents of a source in a part.
    record Held(String part, String source, long documents) {}

    /// Writes them.
    ///
    /// @return the papers, as parts of the release
    List<Part> write(Path release, Recipe recipe, Contents contents) {
        var papers = new ArrayList<Part>();
        papers.add(PaperPart.write(release, Manifest.RECIPE, recipe.resolved()));
        papers.add(PaperPart.write(release, Manifest.SOURCES, contents.sources()));
        if (entitlement != null) {
            papers.addAll(described(entitlement, release, recipe, contents));
        }
        return papers;
    }

    /// Of all that the papers say beside recipe and contents.
    String digest() {
        return entitlement == null
                ? ""
                : Sha256.hex(entitlement.publication() + "\n"
                        + lineage(entitlement, List.of()).json());
    }

    private static List<Part> described(Entitlement entitlement, Path release, Recipe recipe, Contents contents) {
        var papers = new ArrayList<Part>();
        var publication = entitlement.publication();
        var described = publication.description(entitlement.borne(), entitlement.described(), RecipeWords.of(recipe));
        papers.add(PaperPart.write(
                release,
                DatasetCard.CHINESE,
                DatasetCard.of(described, contents.parts(), contents.tables(), Locale.CHINESE)));
        papers.add(PaperPart.write(
                release,
                DatasetCard.ENGLISH,
                DatasetCard.of(described, contents.parts(), contents.tables(), Locale.ENGLISH)));
        papers.add(PaperPart.write(release, Croissant.NAME, Croissant.of(described, contents.parts())));
        papers.add(PaperPart.write(release, DcatDataset.NAME, DcatDataset.of(described, contents.parts())));
        var lineage = lineage(entitlement, contents.held());
        papers.add(PaperPart.write(release, Lineage.NAME, lineage.json()));
        papers.add(PaperPart.write(release, NOTICE, lineage.notice()));
        return papers;
    }

    private static Lineage lineage(Entitlement entitlement, List<Held> held) {
        var publication = entitlement.publication();
        var parts = held.stream()
                .map(each -> new Holdings.Part(
                        each.part(), each.source(), each.documents(), entitlement.bases(each.source())))
                .toList();
        return new Lineage(
                publication.title(),
                publication.release(),
                parts,
                entitlement.admitted().licence(),
                entitlement.sources(),
                entitlement.admitted().obligations());
    }
}
