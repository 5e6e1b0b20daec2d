package dev.ceyuan.matching;

import dev.ceyuan.text.NormalisedText;
import java.util.List;

/// The manner of a text, which decides how much its words and how much its meaning should count.
public enum KindOfText {
    /// A bare name or a few words.
    TERSE,
    /// Spoken language: a layman's question.
    COLLOQUIAL,
    /// Everything else.
    GENERAL,
    /// Long official or technical prose.
    FORMAL;

    private static final int TERSE_LETTERS = 8;
    private static final int FORMAL_LETTERS = 120;

    /// Words that people say and documents do not write.
    private static final List<String> SPOKEN = List.of(
            "吗", "呢", "啊", "吧", "嘛", "啥", "咋", "怎么办", "怎么样", "怎么回事", "是不是", "能不能", "要不要", "可不可以", "有没有", "请问", "我", "咱",
            "您", "你", "谢谢", "麻烦");

    /// The kind of an item's text.
    static KindOfText of(Item item) {
        var text = NormalisedText.fold(item.title() + " " + item.text());
        var letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        if (letters >= FORMAL_LETTERS) {
            return FORMAL;
        }
        if (SPOKEN.stream().anyMatch(text::contains)) {
            return COLLOQUIAL;
        }
        return letters < TERSE_LETTERS ? TERSE : GENERAL;
    }
}
