package dev.ceyuan.benchmarks;

import java.util.Random;
import java.util.UUID;

/// Makes up what looks like personal data and is none: numbers that fail a check digit, a region or a date, and
/// numbers of orders, versions, parts and standards, in sentences.
final class PersonalLookAlikes {
    private final Random random;

    PersonalLookAlikes(Random random) {
        this.random = random;
    }

    /// A sentence that holds something like a kind.
    String of(String kind) {
        return switch (kind) {
            case "resident-id" -> resident();
            case "mobile" -> mobile();
            case "landline" -> landline();
            case "bank-card" -> card();
            case "credit-code" -> credit();
            case "passport" -> passport();
            case "number-plate" -> plate();
            case "email" -> email();
            case "wechat" -> wechat();
            case "qq" -> qq();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private String resident() {
        var region = PersonalPlants.REGIONS.get(random.nextInt(PersonalPlants.REGIONS.size()));
        var right = region + (1950 + random.nextInt(60)) + "0" + (1 + random.nextInt(9)) + "1" + digits(4);
        var late = region + (1950 + random.nextInt(60)) + "13" + digits(5);
        var nowhere = "9" + digits(1) + "0101" + "19800101" + digits(3);
        return switch (random.nextInt(5)) {
            case 0 -> "记录标识" + right + CheckDigits.other(CheckDigits.resident(right)) + "已写入日志。";
            case 1 -> "批次" + late + CheckDigits.resident(late) + "已完成。";
            case 2 -> "样本" + nowhere + CheckDigits.resident(nowhere) + "未通过。";
            case 3 -> "订单号：20" + digits(16) + "。";
            default -> "事务" + digits(15) + "已提交。";
        };
    }

    private String mobile() {
        var number = "13" + digits(9);
        return switch (random.nextInt(9)) {
            case 0 -> "订单编号：" + number + "。";
            case 1 -> "运单号" + number + "已签收。";
            case 2 -> "共计" + number + "元。";
            case 3 -> "分区偏移为1" + random.nextInt(3) + digits(9) + "。";
            case 4 -> "时间戳 1" + digits(12) + "。";
            case 5 -> "比值约为0." + number + "。";
            case 6 -> "版本 1.3" + digits(3) + "." + digits(6) + "。";
            case 7 -> "见 https://docs.site.cn/item/" + number + ".html 。";
            default -> "主键 id=" + number + digits(4) + "。";
        };
    }

    private String landline() {
        return switch (random.nextInt(6)) {
            case 0 -> "标准 GB/T " + digits(5) + "-20" + digits(2) + "。";
            case 1 -> "刊号 ISSN 1" + digits(3) + "-" + digits(4) + "。";
            case 2 -> "型号 0300-" + digits(7) + "。";
            case 3 -> "图纸 011-" + digits(8) + "。";
            case 4 -> "档案编号：010-2" + digits(7) + "。";
            default -> "共有 2" + digits(7) + " 行。";
        };
    }

    private String card() {
        var start = "622202" + digits(12);
        var foreign = "1" + digits(17);
        return switch (random.nextInt(5)) {
            case 0 -> "流水号：" + start + CheckDigits.luhn(start) + "。";
            case 1 -> "序列" + start + CheckDigits.other(CheckDigits.luhn(start)) + "。";
            case 2 -> "对象" + foreign + CheckDigits.luhn(foreign) + "。";
            case 3 -> "快递单号 7" + digits(15) + "。";
            default -> "纳秒计数 " + digits(4) + " " + digits(4) + " " + digits(4) + " " + digits(4) + "。";
        };
    }

    private String credit() {
        var region = PersonalPlants.REGIONS.get(random.nextInt(PersonalPlants.REGIONS.size()));
        var start = "91" + region + "MA" + digits(7);
        return switch (random.nextInt(4)) {
            case 0 -> "零件号" + start + CheckDigits.other(CheckDigits.credit(start)) + "。";
            case 1 -> "序列号 91" + digits(6) + "MAIOSVZ" + digits(3) + "。";
            case 2 -> "对象 " + new UUID(random.nextLong(), random.nextLong()) + " 已删除。";
            default -> "校验和 " + digits(9) + "ABCDEF" + digits(3) + "。";
        };
    }

    private String passport() {
        return switch (random.nextInt(4)) {
            case 0 -> "型号E" + digits(8) + "。";
            case 1 -> "错误代码 E" + digits(8) + "。";
            case 2 -> "零件 G" + digits(8) + " 缺货。";
            default -> "参见文章 EA" + digits(7) + "。";
        };
    }

    private String plate() {
        return switch (random.nextInt(5)) {
            case 0 -> "最新A" + digits(5) + "系列。";
            case 1 -> "京A" + digits(3) + "。";
            case 2 -> "京公网安备" + digits(14) + "号。";
            case 3 -> "沪I" + digits(5) + "。";
            default -> "苏ICP备" + digits(8) + "号-" + digits(1) + "。";
        };
    }

    private String email() {
        return switch (random.nextInt(6)) {
            case 0 -> "图标 icon-" + digits(2) + "@2x.png 。";
            case 1 -> "运行 npm install lodash@4." + digits(2) + "." + digits(2) + " 。";
            case 2 -> "注解 @Transactional 与 @types/node" + digits(2) + " 。";
            case 3 -> "克隆 git@github.com:org/repo" + digits(2) + ".git 。";
            case 4 -> "连接 root@localhost 。";
            default -> "例如 user" + digits(2) + "@example.com 。";
        };
    }

    private String wechat() {
        return switch (random.nextInt(5)) {
            case 0 -> "关注微信公众号：city_daily" + digits(2) + "。";
            case 1 -> "微信小程序 AppID：wx" + digits(8) + "abcdef12。";
            case 2 -> "微信版本8.0." + digits(2) + "。";
            case 3 -> "使用微信支付SDK" + digits(4) + "。";
            default -> "WeChat for Windows 3.9." + digits(2) + "。";
        };
    }

    private String qq() {
        return switch (random.nextInt(5)) {
            case 0 -> "用户交流QQ群：" + "7" + digits(8) + "。";
            case 1 -> "QQ浏览器 11." + digits(1) + "." + digits(4) + "。";
            case 2 -> "QQ20" + digits(2) + "正式版。";
            case 3 -> "QQ音乐收录" + "3" + digits(7) + "首。";
            default -> "端口" + digits(5) + "已占用。";
        };
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
