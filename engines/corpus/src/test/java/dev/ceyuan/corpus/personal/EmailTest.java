package dev.ceyuan.corpus.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhangsan@163.com",
                "zhang.san-1990@mail.tsinghua.edu.cn",
                "598748873@qq.com",
                "13800138000@139.com",
                "a@b.cn",
                "zhang_san+news@company.com.cn",
                "ＺＨＡＮＧ＠１６３．ｃｏｍ",
                "x@y-z.org"
            })
    void findsAnAddress(String address) {
        assertThat(Searched.in("请写信至" + address + "。")).containsExactly("email " + address);
        assertThat(Searched.in("<" + address + ">")).containsExactly("email " + address);
        assertThat(Searched.in("[mailto](mailto:" + address + ").")).containsExactly("email " + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "icon@2x.png",
                "lodash@4.17.21",
                "@types/node",
                "root@localhost",
                "git@github.com:a/b.git",
                "someone@example.com",
                "li@contoso.com",
                "https://user@host.com/a",
                "postgres://user:secret@db.host.com/x",
                "medium.com/@user",
                "a@b",
                "a@.com",
                "a@b..com",
                "a.@b.com",
                "image@sha256:abc.def",
                "plugin@1.0.0.RELEASE",
                "pkg@1.2.io",
                "name@companyname.com"
            })
    void takesNoLookAlike(String text) {
        assertThat(Searched.in("见 " + text + " 即可")).isEmpty();
    }

    @Test
    void endsWhereASentenceGoesOn() {
        assertThat(Searched.in("Mail a@b.com.Then wait")).containsExactly("email a@b.com");
    }

    @Test
    void takesTimeThatGrowsWithTheTextOnly() {
        var hostile = "a.".repeat(200_000) + "@" + "b.".repeat(200_000) + "@".repeat(200_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(Searched.in(hostile)).isEmpty());
    }
}
