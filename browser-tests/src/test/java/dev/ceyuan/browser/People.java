package dev.ceyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The people of the journeys. Whoever is asked for first gets his account through the pages: the
/// administrator with the one-time link, the others with an invitation of the administrator.
final class People {
    private static final People ONLY = new People();

    private final Map<Person, List<Cookie>> sessions = new HashMap<>();

    /// Someone with an account.
    ///
    /// @param role         as the pages say it, in Chinese
    /// @param organisation full name, empty for the office
    record Person(String name, String email, String role, String organisation) {
        String password() {
            return "雨后海棠落在石阶上 " + email;
        }
    }

    static final Person ADMINISTRATOR = new Person("林书远", "lin@office.example", "管理员", "");
    static final Person OFFICER = new Person("周明", "zhou@office.example", "经办人", "");

    private People() {}

    static People shared() {
        return ONLY;
    }

    /// Lets a person in, with an account made for him if he has none. Who is signed in already stays so in
    /// another window.
    void signIn(Window window, Person person, Browsing browsing) {
        var session = sessions.get(person);
        if (session != null) {
            window.context().addCookies(session);
            window.open("/");
        } else if (person.equals(ADMINISTRATOR)) {
            openFirstAccount(window);
        } else {
            acceptInvitation(window, person, invite(person, browsing));
        }
        assertThat(window.link(person.name())).isVisible();
        sessions.put(person, window.context().cookies());
    }

    private static void openFirstAccount(Window window) {
        window.open(RunningPlatform.shared().firstAccountLink());
        window.field("电子邮箱").fill(ADMINISTRATOR.email());
        window.field("姓名").fill(ADMINISTRATOR.name());
        window.field("新密码").fill(ADMINISTRATOR.password());
        window.keepPicture("first-account");
        window.button("创建账号").click();
    }

    /// The invitation link that the administrator hands over.
    private String invite(Person person, Browsing browsing) {
        try (var desk = browsing.desktop()) {
            signIn(desk, ADMINISTRATOR, browsing);
            desk.navigation("账号").click();
            desk.field("电子邮箱").fill(person.email());
            desk.field("角色").selectOption(person.role());
            desk.field("单位").fill(person.organisation());
            desk.keepPicture("accounts-" + person.email().replaceAll("\\W", "-"));
            desk.button("生成邀请链接").click();
            return desk.field("邀请链接").inputValue();
        }
    }

    private static void acceptInvitation(Window window, Person person, String link) {
        window.open(link);
        assertThat(window.text(person.email())).isVisible();
        window.field("姓名").fill(person.name());
        window.field("新密码").fill(person.password());
        window.keepPicture("invitation-" + person.email().replaceAll("\\W", "-"));
        window.button("创建账号并接受").click();
    }
}
