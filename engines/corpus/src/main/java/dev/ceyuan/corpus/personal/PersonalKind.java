package dev.ceyuan.corpus.personal;

import java.util.Locale;

/// What kinds of personal data there are.
enum PersonalKind {
    RESIDENT_ID("身份证号"),
    MOBILE("手机号"),
    LANDLINE("电话号码"),
    BANK_CARD("银行卡号"),
    /// The number of an organisation: not personal by itself, but of use where firms are one person.
    CREDIT_CODE("统一社会信用代码"),
    PASSPORT("护照号"),
    NUMBER_PLATE("车牌号"),
    EMAIL("邮箱"),
    WECHAT("微信号"),
    QQ("QQ号");

    private final String token;

    PersonalKind(String token) {
        this.token = token;
    }

    /// What the token calls it that takes its place.
    String token() {
        return token;
    }

    /// As recipes and spans write it, in kebab case.
    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
