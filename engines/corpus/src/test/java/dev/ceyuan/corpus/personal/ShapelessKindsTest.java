package dev.ceyuan.corpus.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Passports and ids of messengers: a word has to say what they are.
class ShapelessKindsTest {
    @Test
    void findsAPassportBehindItsWord() {
        assertThat(Searched.in("护照号码：E12345678，")).containsExactly("passport E12345678");
        assertThat(Searched.in("護照 EA1234567 已")).containsExactly("passport EA1234567");
        assertThat(Searched.in("Passport No. G12345678.")).containsExactly("passport G12345678");
        assertThat(Searched.in("港澳通行证 Ｃ１２３４５６７８")).containsExactly("passport Ｃ１２３４５６７８");
        assertThat(Searched.in("持护照（号码见右）的张三 E12345678")).containsExactly("passport E12345678");
        assertThat(Searched.in("护照：AB1234567")).containsExactly("passport AB1234567");
        assertThat(Searched.in("护照号 141234567")).containsExactly("passport 141234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E12345678",
                "型号 E12345678",
                "护照型号：E12345678",
                "持护照的人在三号窗口 AB1234567",
                "护照 E1234567890123",
                "护照 ABC12345678",
                "护照 E12345678F"
            })
    void takesNoLookAlikeForAPassport(String text) {
        assertThat(Searched.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "微信：zhang_san88",
                "微信号：zhangsanfeng",
                "微信號 zhangsanfeng",
                "加微信zhangsanfeng",
                "加我微信：zhang-san",
                "V信：zhangsan1990",
                "加V：zhangsan1990",
                "薇信 zhangsan1990",
                "请加vx：zhangsan1990",
                "ＶＸ：zhangsan1990",
                "WeChat ID: zhang_san88",
                "微信 | zhang_san88 |",
                "微信ID是zhangsan1990",
                "个人微信:zhangsanfeng，",
                "微信：ｚｈａｎｇ＿ｓａｎ８８"
            })
    void findsAWechatId(String text) {
        assertThat(Searched.in(text)).singleElement().asString().startsWith("wechat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "微信公众号：zhangsan88",
                "微信支付WeChatPay2",
                "微信 Android",
                "微信：WeChat",
                "微信：http://a.cn/b",
                "微信：mp.weixin.qq.com",
                "微信：abc@",
                "微信小程序：abcdef1",
                "wx.request({url})",
                "vx = velocity_x1",
                "wx: wx_python",
                "overview: something1",
                "微信号：ab1",
                "企业微信：wework_admin",
                "我们的微信PaymentActivity",
                "加微信 Android",
                "增加version2"
            })
    void takesNoLookAlikeForAWechatId(String text) {
        assertThat(Searched.in(text)).isEmpty();
    }

    @Test
    void findsAQqNumberBehindItsWord() {
        assertThat(Searched.in("QQ：123456789。")).containsExactly("qq 123456789");
        assertThat(Searched.in("ＱＱ号１２３４５６")).containsExactly("qq １２３４５６");
        assertThat(Searched.in("| QQ | 2116198029 |")).containsExactly("qq 2116198029");
        assertThat(Searched.in("扣扣是1035136784")).containsExactly("qq 1035136784");
        assertThat(Searched.in("qq2908286914")).containsExactly("qq 2908286914");
        assertThat(Searched.in("微信：434713950")).containsExactly("wechat 434713950");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QQ群：123456789",
                "QQ交流群：162030268",
                "QQ2013",
                "QQ浏览器12345678",
                "QQ 9.7.23.29392",
                "QQ：0123456",
                "QQ：1234",
                "QQ：123456789012",
                "QQ邮箱：123456789"
            })
    void takesNoLookAlikeForAQqNumber(String text) {
        assertThat(Searched.in(text)).isEmpty();
    }
}
