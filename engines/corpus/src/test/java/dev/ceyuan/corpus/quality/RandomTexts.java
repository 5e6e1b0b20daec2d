package dev.ceyuan.corpus.quality;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes texts from a seed, out of pieces that matter to the operators.
final class RandomTexts {
    private static final List<String> PIECES = List.of(
            "中",
            "国",
            "國",
            "的",
            "了",
            "。",
            "，",
            "！",
            "“",
            "”",
            "……",
            "人民",
            "法律",
            "一",
            "𠀀",
            "𪛖",
            "😀",
            "👨‍👩‍👧",
            "\ud800",
            "\udc01",
            "a",
            "B",
            "the ",
            "word ",
            "Ａ",
            "９",
            "0",
            "1",
            "2024",
            " ",
            "  ",
            "\t",
            "\u3000",
            "\u00a0",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\u2028",
            "\u200b",
            "\u200d",
            "\ufeff",
            "\u00ad",
            "\u202e",
            "\u200e",
            "&",
            "&amp;",
            "amp;",
            "lt;",
            "&#8203;",
            "&#x301;",
            ";",
            "e",
            "\u0301",
            "\u0316",
            "\u3099",
            "か",
            "カ",
            "한",
            "국",
            "ш",
            "ر",
            "`",
            "```\n",
            "~~~\n",
            "    ",
            "---\n",
            "key: value\n",
            "- ",
            "* ",
            "#",
            "|",
            "•",
            "…",
            "...",
            "锟斤拷",
            "\ufffd",
            "版权所有",
            "阅读全文\n",
            "第1页\n",
            "\n12\n",
            "═",
            "★",
            "(",
            ")",
            "重复的一行文字\n",
            "重复的一行文字\n");

    private final RandomGenerator random;

    RandomTexts(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// A text of some pieces.
    String text(int most) {
        var kinds = 1 + random.nextInt(PIECES.size());
        var first = random.nextInt(PIECES.size());
        return Stream.generate(() -> PIECES.get((first + random.nextInt(kinds)) % PIECES.size()))
                .limit(random.nextInt(most + 1))
                .collect(Collectors.joining());
    }

    int number(int bound) {
        return random.nextInt(bound);
    }
}
