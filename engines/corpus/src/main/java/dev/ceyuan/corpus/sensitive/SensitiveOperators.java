package dev.ceyuan.corpus.sensitive;

import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.document.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The operators that look for sensitive terms.
public final class SensitiveOperators {
    /// The kind that drops a document where terms stand too densely.
    public static final String TERMS = "sensitive-terms";

    /// What that kind measures in every document that it looks at.
    public static final String HITS = TERMS + ".hits";

    private static final Pattern SPAN = Pattern.compile("a[1-5](-[a-z])?");
    static final String LIBRARIES = "libraries";

    private SensitiveOperators() {}

    /// Their kinds, by which recipes name them.
    public static List<OperatorKind> kinds() {
        return List.of(SensitiveTerms.KIND);
    }

    /// The keyword libraries of [#TERMS], by name.
    ///
    /// @param read parameters that the kind has read
    public static Map<String, byte[]> libraries(Parameters read) {
        var libraries = new LinkedHashMap<String, byte[]>();
        if (read.resolved().get(LIBRARIES) instanceof List<?> names) {
            names.forEach(name -> libraries.put(
                    String.valueOf(name), Objects.requireNonNull(read.files().get(String.valueOf(name)))));
        }
        return libraries;
    }

    /// The code of the risk that a span of [#TERMS] is about, such as `A.1.f`.
    ///
    /// @param span its kind, such as `sensitive-terms.a1-f`
    public static Optional<String> risk(String span) {
        var kind = span.startsWith(TERMS + ".") ? span.substring(TERMS.length() + 1) : "";
        return SPAN.matcher(kind).matches()
                ? Optional.of("A." + kind.substring(1).replace('-', '.'))
                : Optional.empty();
    }
}
