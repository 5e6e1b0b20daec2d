package dev.ceyuan.corpus.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephonesTest {
    @ParameterizedTest
    @ValueSource(strings = {"微信版本8.0.52。有事找我：", "否则为失败代码。\n", "只改动了这几行代码。他的号码是"})
    void aWordOfAnotherSentenceDoesNotSpeakAgainstANumber(String before) {
        assertThat(Searched.in(before + "13800138000，谢谢。")).containsExactly("mobile 13800138000");
        assertThat(Searched.in("错误代码：13800138000。")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "1380 013 8000",
                "+8613800138000",
                "+86 138 0013 8000",
                "+86-13800138000",
                "(+86)13800138000",
                "（+86）138-0013-8000",
                "008613800138000",
                "0086 13800138000",
                "8613800138000",
                "１３８００１３８０００",
                "＋８６１３８００１３８０００",
                "138　0013　8000",
                "138\u200b0013\u200b8000",
                "19912345678",
                "17012345678"
            })
    void findsAMobileNumberHoweverItIsWritten(String number) {
        assertThat(Searched.in("请找王五" + number + "。")).containsExactly("mobile " + number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12800138000",
                "15400138000",
                "1380013800",
                "138001380000",
                "0.13800138000",
                "13800138000.5",
                "A13800138000",
                "13800138000b",
                "_13800138000",
                "0x13800138000",
                "13800138000元",
                "13800138000个",
                "￥13800138000",
                "#13800138000",
                "订单号：13800138000",
                "快递单号 13800138000",
                "版本 13800138000",
                "abc-13800138000",
                "13800138000-1",
                "https://a.cn/item/13800138000",
                "https://a.cn/?id=13800138000",
                "/img/13800138000.jpg",
                "1.13800138000.3",
                "+1 13800138000",
                "12:13800138000",
                "138****8000",
                "****13800138000"
            })
    void takesNoLookAlikeForAMobileNumber(String text) {
        assertThat(Searched.in(text)).isEmpty();
    }

    @Test
    void takesTheNearestWordOfTwo() {
        assertThat(Searched.in("订单号：20240101，手机：13800138000")).containsExactly("mobile 13800138000");
        assertThat(Searched.in("手机订单号：13800138000")).isEmpty();
    }

    @Test
    void findsNumbersThatStandTogether() {
        assertThat(Searched.in("13800138000/13900139000、13700137000 13600136000"))
                .containsExactly(
                        "mobile 13800138000", "mobile 13900139000", "mobile 13700137000", "mobile 13600136000");
        assertThat(Searched.in("| 138 0013 8000 | 139 0013 9000 |")).hasSize(2);
        assertThat(Searched.in("138 0013 8000 139 0013 9000")).hasSize(2);
    }

    @Test
    void findsANumberThatSticksToItsLabel() {
        assertThat(Searched.in("tel13800138000 TEL:13900139000 Mobile-13700137000"))
                .containsExactly("mobile 13800138000", "mobile 13900139000", "mobile 13700137000");
        assertThat(Searched.in("hotel13800138000")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010-62345678",
                "010－62345678",
                "(010)62345678",
                "（0571）8888 8888",
                "0571-8888-8888",
                "0755 26012345",
                "0312-2345678",
                "+86-10-62345678",
                "+86 10 6234 5678",
                "(86-10)62345678",
                "010-62345678-801",
                "010-62345678转801",
                "０１０－６２３４５６７８"
            })
    void findsALandlineHoweverItIsWritten(String number) {
        assertThat(Searched.in("办公室在三楼，" + number + "，请勿")).containsExactly("landline " + number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010-12345678",
                "026-62345678",
                "0100-6234567",
                "2023-62345678",
                "010-623456789",
                "01062345678",
                "400-810-8888",
                "3.010-62345678",
                "0571-888"
            })
    void takesNoLookAlikeForALandline(String text) {
        assertThat(Searched.in("见表" + text)).isEmpty();
    }

    @Test
    void needsAWordForALandlineWithoutSignsOrWithoutAreaCode() {
        assertThat(Searched.in("联系电话：01062345678")).containsExactly("landline 01062345678");
        assertThat(Searched.in("电话：62345678")).containsExactly("landline 62345678");
        assertThat(Searched.in("座機：6234-5678")).containsExactly("landline 6234-5678");
        assertThat(Searched.in("共计 62345678 册")).isEmpty();
        assertThat(Searched.in("phone = [\"555-0100\"]")).isEmpty();
    }
}
