package dev.ceyuan.corpus.model;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Ways in which a text on the web is no text, made from good ones by a seed.
enum Degradation {
    /// All chars in another order.
    SHUFFLED_CHARS {
        @Override
        String of(String text, Random random) {
            var chars = new ArrayList<Character>();
            text.chars().forEach(c -> chars.add((char) c));
            Collections.shuffle(chars, random);
            return joined(chars, "");
        }
    },
    /// Pieces of two to four chars in another order.
    WORD_SALAD {
        @Override
        String of(String text, Random random) {
            var pieces = pieces(text, random, 2, 4);
            Collections.shuffle(pieces, random);
            return joined(pieces, "");
        }
    },
    /// What stands around the text of a page.
    NAVIGATION {
        @Override
        String of(String text, Random random) {
            var between = SEPARATORS.get(random.nextInt(SEPARATORS.size()));
            var entries = new ArrayList<String>();
            var count = Math.max(8, text.length() / 6);
            while (entries.size() < count) {
                entries.add(random.nextInt(3) > 0 ? MENU.get(random.nextInt(MENU.size())) : piece(text, random, 2, 6));
            }
            return joined(entries, between);
        }
    },
    /// A few words over and over, for search engines.
    KEYWORDS {
        @Override
        String of(String text, Random random) {
            var words = new ArrayList<String>();
            var count = 2 + random.nextInt(8);
            while (words.size() < count) {
                words.add(piece(text, random, 2, 6));
            }
            var between = SEPARATORS.get(random.nextInt(SEPARATORS.size()));
            var stuffed = new StringBuilder();
            while (stuffed.length() < text.length()) {
                stuffed.append(words.get(random.nextInt(words.size()))).append(between);
            }
            return stuffed.toString();
        }
    },
    /// Bytes read in another charset than they were written in.
    MOJIBAKE {
        @Override
        String of(String text, Random random) {
            return switch (random.nextInt(3)) {
                case 0 -> new String(text.getBytes(StandardCharsets.UTF_8), GB18030);
                case 1 -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                default -> new String(text.getBytes(GB18030), StandardCharsets.UTF_8);
            };
        }
    },
    /// One sentence over and over, as it is or with a number that changes.
    MACHINE {
        @Override
        String of(String text, Random random) {
            var sentence = piece(text, random, 8, 40).strip();
            var between = random.nextBoolean() ? "\n" : "，";
            var numbered = random.nextInt(4) == 0;
            var lines = new StringBuilder();
            for (var number = random.nextInt(100); lines.length() < text.length(); number++) {
                lines.append(sentence).append(numbered ? number : "").append(between);
            }
            return lines.toString();
        }
    },
    /// Codes, prices, telephone numbers and times without a sentence.
    CODES {
        @Override
        String of(String text, Random random) {
            var lines = new StringBuilder();
            while (lines.length() < text.length()) {
                lines.append(piece(text, random, 0, 4));
                for (var i = 0; i < 6 + random.nextInt(6); i++) {
                    lines.append("0123456789ABCDEFX-".charAt(random.nextInt(18)));
                }
                lines.append(SEPARATORS.get(random.nextInt(SEPARATORS.size())));
            }
            return lines.toString();
        }
    };

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> SEPARATORS = List.of(" ", " | ", "\n", " > ", "、", ",", "  ", "/", " · ", "\n\n");
    private static final List<String> MENU = List.of(
            "首页",
            "登录",
            "注册",
            "关于我们",
            "联系我们",
            "上一页",
            "下一页",
            "返回顶部",
            "加入收藏",
            "设为首页",
            "网站地图",
            "友情链接",
            "更多>>",
            "点击查看",
            "立即购买",
            "免费试用",
            "下载APP",
            "扫码关注",
            "分享到",
            "热门推荐",
            "相关阅读",
            "最新资讯",
            "新闻中心",
            "产品中心",
            "招聘信息",
            "客户服务",
            "购物车",
            "我的订单",
            "会员中心",
            "找回密码",
            "版权所有",
            "京ICP备",
            "举报",
            "评论(0)",
            "点赞",
            "收藏",
            "转发",
            "展开全文",
            "收起",
            "搜索",
            "全部分类",
            "手机版",
            "English",
            "意见反馈",
            "帮助中心",
            "广告服务",
            "隐私政策",
            "服务条款",
            "阅读(",
            "来源:",
            "责任编辑:",
            "字号:大 中 小",
            "打印",
            "关闭",
            "[详细]",
            "更多",
            "尾页",
            "共1页");

    abstract String of(String text, Random random);

    private static String joined(List<?> parts, String between) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part).append(between));
        return text.toString();
    }

    private static List<String> pieces(String text, Random random, int least, int most) {
        var pieces = new ArrayList<String>();
        var at = 0;
        while (at < text.length()) {
            var end = Math.min(text.length(), at + least + random.nextInt(most - least + 1));
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }

    private static String piece(String text, Random random, int least, int most) {
        var length = Math.min(text.length(), least + random.nextInt(most - least + 1));
        var start = random.nextInt(text.length() - length + 1);
        return text.substring(start, start + length).replace('\n', ' ');
    }
}
