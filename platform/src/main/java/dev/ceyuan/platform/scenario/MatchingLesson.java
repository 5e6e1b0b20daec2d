package dev.ceyuan.platform.scenario;

import java.time.Instant;

/// What was learnt at one time from all judged matches: how much of the score of the texts is meaning and
/// not words, by kind of text, 0 to 1. Anyone who has the judgements can compute it again.
///
/// @param number      counts from 1
/// @param actor       who had it learnt, empty if the reader may not know
/// @param base        version of the rules it was learnt on; it holds for these only
/// @param judgedNeeds how many needs had judged matches
/// @param judgedPairs how many pairs were judged
public record MatchingLesson(
        long number,
        Instant at,
        String actor,
        String base,
        int judgedNeeds,
        int judgedPairs,
        double terse,
        double colloquial,
        double general,
        double formal) {

    MatchingLesson by(String someone) {
        return new MatchingLesson(
                number, at, someone, base, judgedNeeds, judgedPairs, terse, colloquial, general, formal);
    }
}
