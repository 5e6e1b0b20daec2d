package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.wording.Wording;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/// What the papers of a release say of it, apart from what is counted. All of it comes from the caller,
/// the dates too. Texts are plain: marks of Markdown or HTML in them stand for themselves.
///
/// @param name      for machines, such as `beijing-corpus`: letters, digits, - _ .
/// @param version   such as `1.2.0`
/// @param title     for people
/// @param summary   what it is and what for; a blank line begins a paragraph
/// @param published the day of this release
/// @param publisher who gives it out
/// @param creators  who made it; at least one
/// @param licence   of the release as a whole
/// @param page      where people read about it
/// @param files     where the files are; the name of a part is resolved against it, so it ends with `/`
/// @param languages of the texts, ISO 639-1, such as `zh`
/// @param keywords  to find it by
/// @param sources   where the texts come from
/// @param recipe    what was done, in words, step by step
/// @param limits    what it is not good for, and what is not known
public record DatasetDescription(
        String name,
        String version,
        Wording title,
        Wording summary,
        LocalDate published,
        Party publisher,
        List<Party> creators,
        LicenceLink licence,
        URI page,
        URI files,
        List<String> languages,
        List<String> keywords,
        List<Source> sources,
        List<Wording> recipe,
        List<Wording> limits) {
    public DatasetDescription {
        WebAddress.checked(page);
        WebAddress.checked(files);
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || version.isBlank()) {
            throw new IllegalArgumentException("No name or version (name=%s, version=%s)".formatted(name, version));
        }
        if (!files.getPath().endsWith("/") || creators.isEmpty()) {
            throw new IllegalArgumentException(
                    "Files are in a folder, and someone made them (files=%s, creators=%s)".formatted(files, creators));
        }
        creators = List.copyOf(creators);
        languages = List.copyOf(languages);
        keywords = List.copyOf(keywords);
        sources = List.copyOf(sources);
        recipe = List.copyOf(recipe);
        limits = List.copyOf(limits);
    }

    /// An organisation.
    ///
    /// @param page where it tells of itself
    public record Party(String name, URI page) {
        public Party {
            WebAddress.checked(page);
        }
    }

    /// A licence.
    ///
    /// @param id   of SPDX if it has one, otherwise a name
    /// @param text where it can be read
    public record LicenceLink(String id, URI text) {
        public LicenceLink {
            WebAddress.checked(text);
        }
    }

    /// A source.
    ///
    /// @param id          as in the rows
    /// @param page        where it is
    /// @param attribution what its licence or agreement wants to be said
    public record Source(String id, Wording title, URI page, LicenceLink licence, String attribution) {
        public Source {
            WebAddress.checked(page);
        }
    }
}
