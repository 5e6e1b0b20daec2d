package dev.ceyuan.corpus.personal;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// Makes up personal data of every kind, with right check digits, in the ways in which people write them.
final class Plants {
    private static final List<String> REGIONS = List.of(
            "110101", "110105", "130102", "210203", "310115", "320106", "330106", "350203", "370102", "420106",
            "430104", "440304", "440305", "500103", "510107", "610113", "650102", "110221", "422201", "810000");
    private static final List<String> SEGMENTS = List.of(
            "130", "131", "133", "135", "136", "138", "139", "147", "150", "152", "155", "158", "159", "166", "170",
            "171", "173", "176", "177", "178", "180", "185", "186", "187", "189", "191", "195", "198", "199");
    private static final List<String> AREAS =
            List.of("010", "020", "021", "022", "027", "028", "0311", "0371", "0512", "0571", "0755", "0757", "0871");
    private static final List<String> ISSUERS =
            List.of("622202", "621700", "622848", "621661", "622700", "622262", "621226");
    private static final List<String> HOSTS = List.of(
            "qq.com", "163.com", "126.com", "sina.com.cn", "gmail.com", "pku.edu.cn", "mail.company.cn", "foxmail.com");
    private static final String PLATE_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final RandomGenerator random;
    private final Writing writing;

    Plants(RandomGenerator random) {
        this.random = random;
        this.writing = new Writing(random);
    }

    Plant of(PersonalKind kind) {
        return switch (kind) {
            case RESIDENT_ID -> residentId();
            case MOBILE -> mobile();
            case LANDLINE -> landline();
            case BANK_CARD -> bankCard();
            case CREDIT_CODE -> new Plant(kind, writing.inWidths(creditCode()), false);
            case PASSPORT -> new Plant(kind, writing.inWidths(passport()), true);
            case NUMBER_PLATE -> new Plant(kind, writing.inWidths(plate()), false);
            case EMAIL -> new Plant(kind, writing.inWidths(name() + "@" + writing.oneOf(HOSTS)), false);
            case WECHAT -> new Plant(kind, writing.inWidths(wechat()), true);
            case QQ -> new Plant(kind, writing.inWidths(1 + random.nextInt(9) + digits(4 + random.nextInt(6))), true);
        };
    }

    private Plant residentId() {
        var day = "%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
        var counted = "%03d".formatted(1 + random.nextInt(998));
        var region = writing.oneOf(REGIONS);
        if (random.nextInt(6) == 0) {
            var old = region + (30 + random.nextInt(69)) + day + counted;
            return new Plant(PersonalKind.RESIDENT_ID, writing.inWidths(old), true);
        }
        var start = region + (1930 + random.nextInt(90)) + day + counted;
        var number = start + ResidentId.checkDigit(start.toCharArray(), 0);
        if (random.nextBoolean()) {
            number = number.toLowerCase(Locale.ROOT);
        }
        return new Plant(PersonalKind.RESIDENT_ID, writing.inGroups(number, 6, 8, 4), false);
    }

    private Plant mobile() {
        var number = writing.inGroups(writing.oneOf(SEGMENTS) + digits(8), 3, 4, 4);
        var prefix = List.of("", "", "", "", "+86", "+86 ", "+86-", "0086", "86-", "(+86)")
                .get(random.nextInt(10));
        return new Plant(PersonalKind.MOBILE, prefix + number, false);
    }

    private Plant landline() {
        var area = writing.oneOf(AREAS);
        var local = 2 + random.nextInt(7) + digits(area.length() == 3 || random.nextBoolean() ? 7 : 6);
        var written = switch (random.nextInt(6)) {
            case 0 -> area + local;
            case 1 -> "(" + area + ")" + local;
            case 2 -> "（" + area + "）" + local;
            case 3 -> area + " " + local;
            case 4 -> local;
            default -> area + "-" + local + (random.nextBoolean() ? "" : "-" + digits(3));
        };
        return new Plant(PersonalKind.LANDLINE, writing.inWidths(written), written.matches("\\d+"));
    }

    private Plant bankCard() {
        var start = switch (random.nextInt(4)) {
            case 0 -> "4" + digits(14);
            case 1 -> "621483" + digits(9);
            default -> writing.oneOf(ISSUERS) + digits(12);
        };
        var number = writing.inGroups(start + luhn(start), 4, 4, 4, 4, 4);
        return new Plant(PersonalKind.BANK_CARD, number, start.startsWith("4"));
    }

    private String creditCode() {
        var subject = new StringBuilder(random.nextBoolean() ? "MA" : digits(2));
        while (subject.length() < 8) {
            subject.append(CODE_SIGNS.charAt(random.nextInt(CODE_SIGNS.length())));
        }
        var checked = first(subject.toString(), code -> CreditCode.hasCheckedSubject(code.toCharArray(), 0));
        var start = writing.oneOf(List.of("91", "92", "93", "11", "12", "51", "52")) + writing.oneOf(REGIONS) + checked;
        return first(start, code -> CreditCode.isChecked(code.toCharArray(), 0));
    }

    private static String first(String start, Predicate<String> valid) {
        return CODE_SIGNS
                .chars()
                .mapToObj(c -> start + (char) c)
                .filter(valid)
                .findFirst()
                .orElseThrow();
    }

    private String passport() {
        return switch (random.nextInt(4)) {
            case 0 -> "E" + PLATE_SIGNS.charAt(random.nextInt(8)) + digits(7);
            case 1 -> writing.oneOf(List.of("G", "D", "S", "P", "C", "H", "M")) + digits(8);
            case 2 -> writing.oneOf(List.of("PE", "SE", "DE")) + digits(7);
            default -> "E" + digits(8);
        };
    }

    private String plate() {
        var start = writing.oneOf(List.of("京", "沪", "粤", "苏", "浙", "川", "鲁", "豫", "鄂", "湘", "渝", "闽"))
                + PLATE_SIGNS.charAt(random.nextInt(12))
                + writing.oneOf(List.of("", "", "·", "-", " "));
        var letter = PLATE_SIGNS.charAt(random.nextInt(PLATE_SIGNS.length()));
        return start
                + switch (random.nextInt(4)) {
                    case 0 -> digits(2) + letter + digits(2);
                    case 1 -> "D" + digits(5);
                    case 2 -> "F" + letter + digits(4);
                    default -> digits(5);
                };
    }

    private String name() {
        return writing.oneOf(List.of("zhang", "li.wei", "wang_fang", "chen-jie", "liuyang", "zhao", "sun"))
                + digits(random.nextInt(5));
    }

    private String wechat() {
        return switch (random.nextInt(3)) {
            case 0 -> "wxid_" + digits(6);
            case 1 -> writing.oneOf(List.of("zhangsanfeng", "liming-happy", "wang_xiaoer", "sunshine"));
            default -> writing.oneOf(List.of("zhang", "chenjie", "liu_y", "lily-")) + digits(4);
        };
    }

    private static char luhn(String start) {
        for (var check = '0'; check < '9'; check++) {
            var number = (start + check).toCharArray();
            if (BankCard.isChecked(number, 0, number.length)) {
                return check;
            }
        }
        return '9';
    }

    private String digits(int count) {
        return writing.digits(count);
    }
}
