package dev.ceyuan.benchmarks;

import dev.ceyuan.benchmarks.PersonalPlants.Plant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A real document with personal data and look-alikes put between its sentences, at places that are known.
///
/// @param text       with all of it
/// @param plants     in code points
/// @param lookAlikes stretches, in code points
record PlantedDocument(CorpusText text, List<Place> plants, List<Place> lookAlikes) {
    /// A stretch of the text, from its first code point to behind its last one.
    record Place(String kind, String value, int start, int end) {
        boolean overlaps(int from, int to) {
            return start < to && from < end;
        }
    }

    /// What is put somewhere.
    private record Sentence(String kind, String before, String value, String after, boolean isPlant) {}

    /// @param ofEach plants, and as many look-alikes, of each kind
    static PlantedDocument of(CorpusText carrier, int ofEach, Random random) {
        var sentences = new ArrayList<Sentence>();
        var plants = new PersonalPlants(random);
        var lookAlikes = new PersonalLookAlikes(random);
        for (var kind : PersonalPlants.KINDS) {
            for (var i = 0; i < ofEach; i++) {
                Plant plant = plants.of(kind);
                sentences.add(new Sentence(kind, plant.before(), plant.value(), plant.after(), true));
                sentences.add(new Sentence(kind, "", lookAlikes.of(kind), "", false));
            }
        }
        java.util.Collections.shuffle(sentences, random);
        return put(carrier, sentences, random);
    }

    private static PlantedDocument put(CorpusText carrier, List<Sentence> sentences, Random random) {
        var gaps = gaps(carrier.text());
        var cuts = random.ints(sentences.size(), 0, gaps.size())
                .sorted()
                .map(gaps::get)
                .toArray();
        var text = new StringBuilder();
        var points = 0;
        var from = 0;
        var plants = new ArrayList<Place>();
        var lookAlikes = new ArrayList<Place>();
        for (var i = 0; i < cuts.length; i++) {
            var sentence = sentences.get(i);
            points += append(text, carrier.text().substring(from, cuts[i]));
            from = cuts[i];
            points += append(text, sentence.before());
            var start = points;
            points += append(text, sentence.value());
            (sentence.isPlant() ? plants : lookAlikes).add(new Place(sentence.kind(), sentence.value(), start, points));
            points += append(text, sentence.after());
        }
        append(text, carrier.text().substring(from));
        return new PlantedDocument(new CorpusText(carrier.id(), text.toString()), plants, lookAlikes);
    }

    /// @return how many code points were appended
    private static int append(StringBuilder text, String more) {
        text.append(more);
        return more.codePointCount(0, more.length());
    }

    /// Behind sentences and lines.
    private static List<Integer> gaps(String text) {
        var gaps = new ArrayList<>(List.of(0));
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '。' || c == '\n') {
                gaps.add(i + 1);
            }
        }
        return gaps;
    }
}
