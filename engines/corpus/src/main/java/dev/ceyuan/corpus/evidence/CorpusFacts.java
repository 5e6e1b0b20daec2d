package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.wording.Wording;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Everything that an assessment is made from. What is not there yet leaves rules open.
///
/// @param title     of the corpus
/// @param release   its id
/// @param root      digest of its manifest
/// @param day       of the assessment
/// @param dropped   what the rules of the recipe dropped
/// @param technical what an automatic scan of documents found
public record CorpusFacts(
        Wording title,
        String release,
        String root,
        LocalDate day,
        List<SourceTally> sources,
        List<DroppedBy> dropped,
        Optional<SamplePlan> plan,
        Optional<ManualSample> manual,
        Optional<Inspected> technical,
        Optional<KeywordLibrary> keywords,
        Optional<Blacklist> blacklist) {
    public CorpusFacts {
        sources = List.copyOf(sources);
        dropped = List.copyOf(dropped);
        var ids = new HashSet<String>();
        for (var source : sources) {
            if (!ids.add(source.source().id())) {
                throw new IllegalArgumentException("A source stands twice (id=%s)"
                        .formatted(source.source().id()));
            }
        }
    }

    /// Documents that were kept.
    public long documents() {
        return sum(source -> source.after().documents());
    }

    /// Bytes that were kept.
    public long bytes() {
        return sum(source -> source.after().bytes());
    }

    /// A sum over all sources.
    public long sum(ToLongFunction<SourceTally> of) {
        return sources.stream().mapToLong(of).sum();
    }

    /// What people looked at of a source.
    public Optional<Inspected> inspected(String source) {
        return manual.map(ManualSample::bySource).map(all -> all.get(source)).filter(seen -> seen.items() > 0);
    }
}
