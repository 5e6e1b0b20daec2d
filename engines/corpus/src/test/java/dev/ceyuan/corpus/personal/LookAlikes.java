package dev.ceyuan.corpus.personal;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes up what looks like personal data and is none.
final class LookAlikes {
    private final RandomGenerator random;
    private final Writing writing;

    LookAlikes(RandomGenerator random) {
        this.random = random;
        this.writing = new Writing(random);
    }

    /// Something that looks like a kind.
    String of(PersonalKind kind) {
        return switch (kind) {
            case RESIDENT_ID -> residentId();
            case MOBILE -> mobile();
            case LANDLINE -> landline();
            case BANK_CARD -> bankCard();
            case CREDIT_CODE -> creditCode();
            case PASSPORT -> passport();
            case NUMBER_PLATE -> plate();
            case EMAIL -> email();
            case WECHAT -> wechat();
            case QQ -> qq();
        };
    }

    /// A number of its own kind, which is none of ours.
    String number() {
        return switch (random.nextInt(24)) {
            case 0 -> "时间戳 " + 1_690_000_000_000L + random.nextInt(1 << 30);
            case 1 -> "时间 2024" + digits(10);
            case 2 -> HexFormat.of().formatHex(bytes(16 + 16 * random.nextInt(2)));
            case 3 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 4 -> "ISBN 978-7-" + digits(3) + "-" + digits(5) + "-" + digits(1);
            case 5 -> "第" + (1 + random.nextInt(1260)) + "条第" + (1 + random.nextInt(9)) + "款";
            case 6 -> "〔20" + digits(2) + "〕" + digits(3) + "号";
            case 7 -> "0x" + digits(11);
            case 8 -> "3." + digits(11 + random.nextInt(8));
            case 9 -> "v" + digits(1) + "." + digits(2) + "." + digits(5);
            case 10 -> digits(21 + random.nextInt(30));
            case 11 -> "1" + random.nextInt(3) + digits(9);
            case 12 -> digits(7 + random.nextInt(2));
            case 13 -> "69" + digits(11);
            case 14 -> "86" + digits(13);
            case 15 -> "116." + digits(6) + ",39." + digits(6);
            case 16 -> "IMG_20240115_" + digits(6) + ".jpg";
            case 17 -> "2024-01-" + (10 + random.nextInt(20)) + " 10:" + digits(2) + ":" + digits(2) + "." + digits(6);
            case 18 -> digits(16 + random.nextInt(4));
            case 19 -> "https://cn.news.com/2024/0115/c" + digits(6) + "-" + digits(8) + ".html";
            case 20 -> "1," + digits(3) + "," + digits(3) + "," + digits(3);
            case 21 -> "第" + digits(4) + " " + digits(4) + " " + digits(4) + "行";
            case 22 -> "KB" + digits(7) + "，RFC " + digits(4) + "，ICP备" + digits(8) + "号";
            default -> "10." + digits(2) + "." + digits(2) + ".1:" + digits(4);
        };
    }

    private String residentId() {
        var start = "110105" + (1950 + random.nextInt(60)) + "0" + (1 + random.nextInt(9)) + "1" + digits(4);
        var right = ResidentId.checkDigit(start.toCharArray(), 0);
        return switch (random.nextInt(4)) {
            case 0 -> start + (right == 'X' ? '0' : right == '9' ? '0' : (char) (right + 1));
            case 1 -> "身份证号：" + start.substring(0, 10) + "13" + start.substring(12) + digits(1);
            case 2 -> "订单号" + start.substring(0, 15);
            default -> "流水号：20" + digits(16);
        };
    }

    private String mobile() {
        var number = "138" + digits(8);
        return switch (random.nextInt(9)) {
            case 0 -> "订单号：" + number;
            case 1 -> "快递单号 " + number;
            case 2 -> number + writing.oneOf(List.of("元", "个", "次", "字节", "吨"));
            case 3 -> "12" + digits(9);
            case 4 -> "SN" + number;
            case 5 -> "https://item.shop.cn/" + number + ".html";
            case 6 -> "1." + number;
            case 7 -> number.substring(0, 3) + "****" + number.substring(7);
            default -> number + digits(1 + random.nextInt(2)) + "号楼";
        };
    }

    private String landline() {
        return switch (random.nextInt(5)) {
            case 0 -> "20" + digits(2) + "-6" + digits(7);
            case 1 -> "010-1" + digits(7);
            case 2 -> "编号0755-2" + digits(7);
            case 3 -> "共6" + digits(7) + "册";
            default -> "400-8" + digits(2) + "-" + digits(4);
        };
    }

    private String bankCard() {
        return switch (random.nextInt(4)) {
            case 0 -> "交易流水：622202" + digits(13);
            case 1 -> "4" + digits(15);
            case 2 -> "1" + digits(18);
            default -> "运单号 6217" + digits(12);
        };
    }

    private String creditCode() {
        return switch (random.nextInt(3)) {
            case 0 -> "9111010" + digits(2) + "MAOI" + digits(5);
            case 1 -> "QX" + digits(16);
            default -> "型号91ZZ" + digits(14);
        };
    }

    private String passport() {
        return switch (random.nextInt(3)) {
            case 0 -> "型号E" + digits(8);
            case 1 -> "G" + digits(8);
            default -> "EA" + digits(7);
        };
    }

    private String plate() {
        return switch (random.nextInt(4)) {
            case 0 -> "最新A" + digits(5);
            case 1 -> "京A" + digits(4);
            case 2 -> "阿里云C" + digits(5);
            default -> "京公网安备" + digits(14) + "号";
        };
    }

    private String email() {
        return switch (random.nextInt(6)) {
            case 0 -> "icon@2x.png";
            case 1 -> "lodash@4." + digits(2) + "." + digits(1);
            case 2 -> "@types/node";
            case 3 -> "git@github.com:a/b.git";
            case 4 -> "user" + digits(2) + "@example.com";
            default -> "https://user@host.com/" + digits(3);
        };
    }

    private String wechat() {
        return switch (random.nextInt(4)) {
            case 0 -> "微信公众号：daily" + digits(4);
            case 1 -> "微信支付WeChatPay" + digits(1);
            case 2 -> "微信：Android" + digits(2);
            default -> "微信小程序：abc" + digits(5);
        };
    }

    private String qq() {
        return switch (random.nextInt(4)) {
            case 0 -> "QQ群：1" + digits(8);
            case 1 -> "QQ20" + digits(2);
            case 2 -> "QQ浏览器1" + digits(7);
            default -> "QQ " + digits(1) + ".7." + digits(2) + "." + digits(5);
        };
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private String digits(int count) {
        return writing.digits(count);
    }
}
