package dev.ceyuan.corpus.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A made-up text with personal data and what looks like it, at places that are known.
final class PlantedText {
    private static final List<String> PROSE = List.of(
            "会议讨论了下一阶段的工作安排",
            "他沿着河边慢慢地走回家去",
            "The system was restarted twice",
            "各地应当结合实际认真贯彻执行",
            "第一批材料已经送到档案室",
            "模型在测试集上的表现略有提高",
            "请在规定的时间内提交申请",
            "天气预报说明天有小雨",
            "这项技术正在得到更广泛的采用",
            "以上内容仅供参考");
    private static final List<String> STOPS = List.of("。", "，", "；", "\n", "。\n", " ", "）", "：");

    /// A plant at its place.
    record Place(Plant plant, int start, int end) {}

    private final RandomGenerator random;
    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();

    private PlantedText(RandomGenerator random) {
        this.random = random;
    }

    /// A text with some plants and some more look-alikes of every kind.
    static PlantedText of(RandomGenerator random, int ofEachKind) {
        var planted = new PlantedText(random);
        var plants = new Plants(random);
        var lookAlikes = new LookAlikes(random);
        var kinds = new ArrayList<PersonalKind>();
        for (var i = 0; i < ofEachKind; i++) {
            kinds.addAll(List.of(PersonalKind.values()));
        }
        while (!kinds.isEmpty()) {
            var kind = kinds.remove(random.nextInt(kinds.size()));
            planted.prose();
            planted.plant(plants.of(kind));
            planted.prose();
            planted.text.append(lookAlikes.of(kind));
            if (random.nextInt(3) == 0) {
                planted.prose();
                planted.row(plants);
            }
            if (random.nextInt(4) == 0) {
                planted.prose();
                planted.text.append(lookAlikes.number());
            }
        }
        planted.prose();
        return planted;
    }

    String text() {
        return text.toString();
    }

    List<Place> places() {
        return places;
    }

    private void prose() {
        for (var i = 0; i <= random.nextInt(3); i++) {
            text.append(oneOf(STOPS)).append(oneOf(PROSE));
        }
        text.append(oneOf(STOPS));
    }

    private void plant(Plant plant) {
        var label = oneOf(labels(plant.kind()));
        var form = plant.needsLabel() ? random.nextInt(7) : random.nextInt(16);
        var before = switch (form) {
            case 0 -> label + "：";
            case 1 -> label + ": ";
            case 2 -> "| " + label + " | ";
            case 3 -> "（" + label + "：";
            case 4 -> label + "是";
            case 5 -> label + " ";
            case 6 -> "{\"" + label + "\": \"";
            case 7 -> "| ";
            case 8 -> "“";
            case 9 -> "\t";
            case 10, 11 -> "他留下了";
            default -> "";
        };
        text.append(before);
        place(plant);
        text.append(
                switch (form) {
                    case 2, 7 -> " |";
                    case 3 -> "）";
                    case 6 -> "\"}";
                    case 8 -> "”";
                    case 10 -> "就走了";
                    default -> oneOf(STOPS);
                });
    }

    /// A line of a table of people: nothing says what a column is.
    private void row(Plants plants) {
        var separator = oneOf(List.of(",", "\t", " | ", "、", "，", "；"));
        text.append("张三");
        for (var kind :
                List.of(PersonalKind.RESIDENT_ID, PersonalKind.MOBILE, PersonalKind.BANK_CARD, PersonalKind.EMAIL)) {
            var plant = plants.of(kind);
            if (!plant.needsLabel()) {
                text.append(separator);
                place(plant);
            }
        }
        text.append('\n');
    }

    private void place(Plant plant) {
        var start = text.length();
        text.append(plant.written());
        places.add(new Place(plant, start, text.length()));
    }

    private static List<String> labels(PersonalKind kind) {
        return switch (kind) {
            case RESIDENT_ID -> List.of("身份证号", "身份证", "身份證號碼", "公民身份号码", "证件号码", "ID card");
            case MOBILE -> List.of("手机", "手机号", "電話", "联系电话", "Tel", "联系方式");
            case LANDLINE -> List.of("电话", "联系电话", "座机", "传真", "TEL", "電話");
            case BANK_CARD -> List.of("卡号", "银行卡", "银行账号", "账号", "信用卡號");
            case CREDIT_CODE -> List.of("统一社会信用代码", "信用代码", "税号", "纳税人识别号");
            case PASSPORT -> List.of("护照", "护照号", "護照號碼", "Passport No", "通行证号码");
            case NUMBER_PLATE -> List.of("车牌", "车牌号", "号牌号码", "車牌號");
            case EMAIL -> List.of("邮箱", "Email", "电子邮件");
            case WECHAT -> List.of("微信号", "加微信", "我的微信", "WeChat ID", "加我微信", "微信ID");
            case QQ -> List.of("QQ", "QQ号", "qq", "扣扣", "ＱＱ");
        };
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
