package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.wording.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A part of a finding: about one source or one risk.
///
/// @param subject    its id
/// @param conclusion about it alone
/// @param figures    by name; those that end in `share` or `bound` are millionths
public record Detail(String subject, Wording title, Conclusion conclusion, Map<String, Long> figures) {
    public Detail {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
