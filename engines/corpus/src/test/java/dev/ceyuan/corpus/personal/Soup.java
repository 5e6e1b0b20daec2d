package dev.ceyuan.corpus.personal;

import java.util.List;
import java.util.random.RandomGenerator;

/// Pieces of numbers, words and signs that stand together by chance.
final class Soup {
    private static final int PIECES = 120;
    private static final List<String> SIGNS = List.of(
            " ", " ", "-", "-", "：", "，", "\n", ".", "/", "@", "(", ")", "+", "_", "X", "转", "元", "<", ">", "\u200b",
            "　", "Ａ", "𠀀", ":", "、", "|");
    private static final List<String> WORDS =
            List.of("手机", "电话", "QQ", "微信号", "订单号", "护照", "卡号", "tel", "京", "最新", "<手机号>", "<QQ号:abcdefghijkl>");
    private static final List<String> PIECES_OF_VALUES = List.of(
            "86",
            "0086",
            "13",
            "138",
            "0013",
            "8000",
            "62345678",
            "010",
            "0755",
            "a@b.cn",
            "https://a.cn/",
            "E12345678",
            "１３８");

    private Soup() {}

    static String of(RandomGenerator random) {
        var plants = new Plants(random);
        var soup = new StringBuilder();
        for (var i = 0; i < PIECES; i++) {
            soup.append(
                    switch (random.nextInt(8)) {
                        case 0, 1 ->
                            plants.of(PersonalKind.values()[random.nextInt(PersonalKind.values().length)])
                                    .written();
                        case 2 -> oneOf(PIECES_OF_VALUES, random);
                        case 3, 4 -> oneOf(WORDS, random);
                        default -> oneOf(SIGNS, random);
                    });
        }
        return soup.toString();
    }

    private static String oneOf(List<String> pieces, RandomGenerator random) {
        return pieces.get(random.nextInt(pieces.size()));
    }
}
