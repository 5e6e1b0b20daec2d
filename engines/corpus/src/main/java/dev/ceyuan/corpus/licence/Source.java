package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.wording.Wording;
import java.util.List;

/// Where text comes from, with licence and legality evidence.
///
/// @param files       whose documents belong to it
/// @param licence     SPDX id, another id of the table of licences, or `contract`
/// @param origin      address that it was fetched from
/// @param collector   who fetched it
/// @param priority    of two equal documents that of the source with the larger one survives
/// @param attribution the line that names those who made it
public record Source(
        String id,
        Wording title,
        List<FilePattern> files,
        String licence,
        String origin,
        String collector,
        Country country,
        Legality legality,
        int priority,
        String attribution) {
    public Source {
        files = List.copyOf(files);
    }
}
