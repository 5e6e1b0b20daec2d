package dev.ceyuan.corpus;

import dev.ceyuan.corpus.dataset.DatasetDescription;
import dev.ceyuan.corpus.dataset.DatasetDescription.Party;
import dev.ceyuan.corpus.licence.Purpose;
import dev.ceyuan.corpus.licence.Release;
import dev.ceyuan.corpus.wording.Wording;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is to be given out, to whom, and what for: the licence gate examines the sources for it, and the papers
/// of the release say it.
///
/// @param name      for machines, such as `beijing-corpus`: letters, digits, - _ .
/// @param version   such as `1.2.0`
/// @param title     for people
/// @param summary   what it is; a blank line begins a paragraph
/// @param day       on which it is given out
/// @param purpose   what for
/// @param licence   that the release is to bear; empty leaves the choice to the gate
/// @param territory ISO 3166 code of where it may be used; empty means everywhere
/// @param publisher who gives it out
/// @param creators  who made it; at least one
/// @param page      where people read about it
/// @param files     where the files are; ends with `/`
/// @param keywords  to find it by
/// @param limits    what it is not good for, and what is not known
public record Publication(
        String name,
        String version,
        Wording title,
        Wording summary,
        LocalDate day,
        Purpose purpose,
        Optional<String> licence,
        Optional<String> territory,
        Party publisher,
        List<Party> creators,
        URI page,
        URI files,
        List<String> keywords,
        List<Wording> limits) {
    public Publication {
        creators = List.copyOf(creators);
        keywords = List.copyOf(keywords);
        limits = List.copyOf(limits);
    }

    /// Reads a publication in YAML, strictly.
    ///
    /// @throws CorpusException that names the file and the key
    public static Publication read(Path file) {
        return PublicationFile.read(file);
    }

    /// Its id, in lineages.
    public String id() {
        return name + "/" + version;
    }

    /// As the licence gate looks at it.
    Release release() {
        return new Release(id(), day, purpose, licence, territory);
    }

    DatasetDescription description(
            DatasetDescription.LicenceLink borne, List<DatasetDescription.Source> sources, List<Wording> recipe) {
        return new DatasetDescription(
                name,
                version,
                title,
                summary,
                day,
                publisher,
                creators,
                borne,
                page,
                files,
                List.of("zh"),
                keywords,
                sources,
                recipe,
                limits);
    }
}
