package dev.ceyuan.corpus.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up samples: good ones are rows of sentences of a small grammar, the others the same chars shuffled.
final class ModelSamples {
    private static final List<String> WHO = List.of("老师", "工程师", "城市", "企业", "研究人员", "图书馆", "农民", "医院");
    private static final List<String> DOES = List.of("整理了", "发布了", "讨论了", "改进了", "记录了", "参观了");
    private static final List<String> WHAT = List.of("新的数据", "去年的报告", "两份文件", "这座桥", "一批图书", "公开的标准");

    private ModelSamples() {}

    static List<Sample> some(int count, long seed) {
        var random = new Random(seed);
        var samples = new ArrayList<Sample>();
        for (var i = 0; i < count; i++) {
            var text = new StringBuilder();
            var sentences = 2 + random.nextInt(4);
            for (var sentence = 0; sentence < sentences; sentence++) {
                text.append(any(WHO, random))
                        .append(any(DOES, random))
                        .append(any(WHAT, random))
                        .append('。');
            }
            samples.add(new Sample(text.toString(), true));
            samples.add(new Sample(Degradation.SHUFFLED_CHARS.of(text.toString(), random), false, text.toString()));
        }
        return samples;
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
