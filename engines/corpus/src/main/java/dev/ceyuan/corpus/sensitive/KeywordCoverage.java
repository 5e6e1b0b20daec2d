package dev.ceyuan.corpus.sensitive;

import dev.ceyuan.corpus.document.Resources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many distinct terms keyword libraries have for each risk. Terms that fold to the same are one.
///
/// What a standard asks for is checked elsewhere, by the rules KEY-01 to KEY-05 of the assessment.
///
/// @param libraries   that were counted
/// @param terms       distinct ones in all
/// @param termsByRisk distinct ones by code of the risk, such as `A.1.f`, or of the class if the library says
///                    no more
public record KeywordCoverage(List<Library> libraries, int terms, SortedMap<String, Integer> termsByRisk) {

    /// A library that was counted.
    ///
    /// @param name      of the file
    /// @param version   as the file says
    /// @param effective the day from which it holds
    /// @param terms     how many it has, each risk of a term counted
    public record Library(String name, String version, LocalDate effective, int terms) {}

    public KeywordCoverage {
        libraries = List.copyOf(libraries);
        termsByRisk = Collections.unmodifiableSortedMap(new TreeMap<>(termsByRisk));
    }

    /// Counts libraries.
    ///
    /// @param names of the files, as a recipe names them
    /// @throws dev.ceyuan.corpus.CorpusException if a file is not a keyword library
    public static KeywordCoverage of(List<String> names, Resources resources) {
        var libraries = new ArrayList<Library>();
        var all = new HashSet<String>();
        var byRisk = new HashMap<String, Set<String>>();
        for (var name : names) {
            var library = TermLibrary.read(name, resources.read(name));
            libraries.add(new Library(
                    name,
                    library.version(),
                    library.effective(),
                    library.terms().size()));
            for (var term : library.terms()) {
                var symbols = Symbols.of(term.text());
                all.add(symbols);
                byRisk.computeIfAbsent(term.risk(), risk -> new HashSet<>()).add(symbols);
            }
        }
        var counts = new TreeMap<String, Integer>();
        byRisk.forEach((risk, terms) -> counts.put(risk, terms.size()));
        return new KeywordCoverage(libraries, all.size(), counts);
    }
}
