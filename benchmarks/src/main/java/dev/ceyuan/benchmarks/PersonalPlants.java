package dev.ceyuan.benchmarks;

import java.util.List;
import java.util.Random;

/// Makes up personal data with the check digits of the standards, and the sentences in which people write it.
final class PersonalPlants {
    static final List<String> KINDS = List.of(
            "resident-id",
            "mobile",
            "landline",
            "bank-card",
            "credit-code",
            "passport",
            "number-plate",
            "email",
            "wechat",
            "qq");
    static final List<String> REGIONS = List.of(
            "110101", "110102", "110108", "110114", "120101", "130104", "140105", "210102", "220102", "230102",
            "310101", "310104", "320102", "330102", "340104", "350102", "360102", "370102", "410102", "420102",
            "430102", "440103", "440106", "450103", "460105", "500101", "510104", "520102", "530102", "540102",
            "610102", "620102", "630102", "640104", "650102");
    private static final List<String> MOBILES = List.of(
            "130", "132", "134", "137", "139", "145", "149", "151", "153", "156", "157", "166", "172", "175", "182",
            "183", "184", "188", "190", "193", "196", "198");
    private static final List<String> AREAS = List.of(
            "010", "021", "023", "024", "025", "028", "029", "0351", "0431", "0531", "0551", "0592", "0731", "0898");
    private static final List<String> CARDS_OF_NINETEEN =
            List.of("622202", "621700", "622848", "621661", "621226", "622203");
    private static final List<String> CARDS_OF_SIXTEEN = List.of("622588", "622575", "621483");
    private static final List<String> HOSTS = List.of(
            "163.com",
            "qq.com",
            "sina.com",
            "outlook.com",
            "gmail.com",
            "tsinghua.edu.cn",
            "corp.example-city.gov.cn",
            "aliyun.com");
    private static final List<String> NAMES =
            List.of("wangfang", "li.na", "zhang_wei", "liu-yang", "chenxi", "zhao.lei", "sunyu", "zhouj");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SUBJECT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Random random;

    PersonalPlants(Random random) {
        this.random = random;
    }

    /// A value in a sentence.
    record Plant(String kind, String before, String value, String after) {}

    Plant of(String kind) {
        return switch (kind) {
            case "resident-id" -> plant(kind, resident(), List.of("申请人的身份证号为", "居民身份证：", "（身份证号码 ", "王某，男，", "登记信息："));
            case "mobile" -> plant(kind, mobile(), List.of("请致电", "手机：", "联系人李女士，", "预约电话 ", "有事找我："));
            case "landline" -> plant(kind, landline(), List.of("咨询电话：", "办公室电话", "传真：", "热线 ", "联系电话（工作日）："));
            case "bank-card" -> plant(kind, card(), List.of("收款账号：", "请汇至银行卡", "卡号 ", "工资卡：", "打款到"));
            case "credit-code" -> plant(kind, credit(), List.of("统一社会信用代码：", "税号", "企业信用代码为", "营业执照：", "供应商代码："));
            case "passport" -> plant(kind, passport(), List.of("护照号：", "持护照", "护照号码为", "Passport No. ", "本人护照 "));
            case "number-plate" -> plant(kind, plate(), List.of("车牌号：", "驾驶", "车辆号牌", "停放的", "一辆"));
            case "email" -> plant(kind, email(), List.of("邮箱：", "请发送至", "E-mail: ", "投诉可写信到 ", "抄送"));
            case "wechat" -> plant(kind, wechat(), List.of("微信号：", "加我微信 ", "微信：", "WeChat ID: ", "添加微信号"));
            case "qq" ->
                plant(kind, between(1, 9) + digits(between(6, 9)), List.of("QQ：", "QQ号", "我的QQ是", "qq:", "联系QQ "));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private Plant plant(String kind, String value, List<String> before) {
        return new Plant(kind, oneOf(before), value, oneOf(List.of("。", "，", "；", "。\n", "\n", "，谢谢。", "（勿外传）。")));
    }

    private String resident() {
        var start =
                oneOf(REGIONS) + between(1940, 2018) + "%02d%02d".formatted(between(1, 12), between(1, 28)) + digits(3);
        var number = start + CheckDigits.resident(start);
        return switch (random.nextInt(6)) {
            case 0 -> number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14);
            case 1 -> number.toLowerCase(java.util.Locale.ROOT);
            case 2 -> wide(number);
            default -> number;
        };
    }

    private String mobile() {
        var number = oneOf(MOBILES) + digits(8);
        var groups = number.substring(0, 3) + "-" + number.substring(3, 7) + "-" + number.substring(7);
        return switch (random.nextInt(7)) {
            case 0 -> groups;
            case 1 -> groups.replace('-', ' ');
            case 2 -> "+86 " + number;
            case 3 -> "+86" + number;
            case 4 -> wide(number);
            default -> number;
        };
    }

    private String landline() {
        var area = oneOf(AREAS);
        var local = between(2, 8) + digits(area.length() == 3 ? 7 : 6 + random.nextInt(2));
        return switch (random.nextInt(4)) {
            case 0 -> "（" + area + "）" + local;
            case 1 -> area + " " + local;
            case 2 -> area + "-" + local + "-" + digits(3);
            default -> area + "-" + local;
        };
    }

    private String card() {
        var start =
                random.nextInt(3) == 0 ? oneOf(CARDS_OF_SIXTEEN) + digits(9) : oneOf(CARDS_OF_NINETEEN) + digits(12);
        var number = start + CheckDigits.luhn(start);
        return random.nextInt(3) == 0 ? number.replaceAll("(\\d{4})(?=\\d)", "$1 ") : number;
    }

    private String credit() {
        var subject = new StringBuilder("MA");
        while (subject.length() < 8) {
            subject.append(SUBJECT.charAt(random.nextInt(SUBJECT.length())));
        }
        subject.append(CheckDigits.organisation(subject.toString()));
        var start = oneOf(List.of("91", "92", "12", "52")) + oneOf(REGIONS) + subject;
        return start + CheckDigits.credit(start);
    }

    private String passport() {
        return switch (random.nextInt(3)) {
            case 0 -> "E" + LETTERS.charAt(random.nextInt(8)) + digits(7);
            case 1 -> "G" + digits(8);
            default -> "E" + digits(8);
        };
    }

    private String plate() {
        var place = oneOf(List.of("京", "津", "冀", "沪", "苏", "浙", "粤", "川", "渝", "陕", "鲁", "闽"))
                + LETTERS.charAt(random.nextInt(8));
        var dot = oneOf(List.of("", "", "·"));
        return place
                + dot
                + switch (random.nextInt(4)) {
                    case 0 -> "D" + digits(5);
                    case 1 -> digits(1) + LETTERS.charAt(random.nextInt(LETTERS.length())) + digits(3);
                    case 2 -> LETTERS.charAt(random.nextInt(8)) + digits(4);
                    default -> digits(5);
                };
    }

    private String email() {
        return oneOf(NAMES) + digits(random.nextInt(5)) + "@" + oneOf(HOSTS);
    }

    private String wechat() {
        return switch (random.nextInt(3)) {
            case 0 -> "wxid_" + digits(4) + "abcdefgh".substring(random.nextInt(4)) + digits(2);
            case 1 -> oneOf(List.of("wang", "lina", "zhangwei", "chenx")) + "_" + between(1970, 2009);
            default ->
                oneOf(List.of("sunny", "happy", "tom", "mei")) + "-" + oneOf(List.of("lily", "rain", "cat"))
                        + digits(3);
        };
    }

    private static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xfee0)));
        return wide.toString();
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
