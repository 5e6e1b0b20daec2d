package dev.ceyuan.corpus;

import dev.ceyuan.corpus.wording.Numbers;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.corpus.wording.Words;
import java.util.ArrayList;
import java.util.List;

/// Says what a recipe does, step by step, and what its rules are called.
final class RecipeWords {
    private static final Words WORDS = Words.of("dev.ceyuan.corpus.messages");

    private RecipeWords() {}

    static List<Wording> of(Recipe recipe) {
        var steps = new ArrayList<Wording>();
        recipe.steps().forEach(step -> steps.add(WORDS.say("does." + step.name())));
        if (recipe.copies()) {
            steps.add(WORDS.say("does.duplicates"));
        }
        if (recipe.lines() != null && recipe.lines().lines() != null) {
            steps.add(WORDS.say("does.repeated-lines"));
        }
        if (recipe.lines() != null && recipe.lines().paragraphs() != null) {
            steps.add(WORDS.say("does.repeated-paragraphs"));
        }
        if (recipe.near() != null) {
            steps.add(WORDS.say("does.near-duplicates", percent(recipe.near().minJaccard())));
        }
        if (!recipe.sampling().isWhole()) {
            steps.add(WORDS.say("does.sampling"));
        }
        steps.add(WORDS.say("does.record", recipe.digest()));
        return steps;
    }

    private static String percent(long millionths) {
        return Numbers.limit(millionths);
    }

    /// What a rule is called: by the operator that it belongs to, and its own name.
    static Wording rule(String rule) {
        var dot = rule.indexOf('.');
        return WORDS.say("rule", WORDS.say("operator." + rule.substring(0, dot)), rule.substring(dot + 1));
    }
}
