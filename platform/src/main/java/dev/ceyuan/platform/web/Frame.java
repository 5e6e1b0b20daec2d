package dev.ceyuan.platform.web;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// What surrounds every page: language, who is looking, where he is, and the addresses that pages need.
///
/// Every template takes one as `@param Frame frame` beside its own view record; `text` is the only source
/// of words.
public final class Frame {
    private final MessageSource messages;
    private final Assets assets;
    private final Locale locale;
    private final Actor actor;
    private final Location location;
    private final @Nullable CsrfField csrf;

    /// The hidden field that every form that changes something must carry.
    public record CsrfField(String header, String parameter, String token) {}

    /// An entry of the main navigation.
    public record NavigationEntry(String href, String label, boolean current) {}

    Frame(MessageSource messages, Assets assets, Reader reader) {
        this.messages = messages;
        this.assets = assets;
        this.locale = reader.locale();
        this.actor = reader.actor();
        this.location = reader.location();
        this.csrf = reader.csrf();
    }

    /// Who is looking at which page in which language.
    record Reader(
            Locale locale,
            Actor actor,
            Location location,
            @Nullable CsrfField csrf) {}

    /// The words of a message bundle in the reader's language.
    ///
    /// @throws org.springframework.context.NoSuchMessageException if the key is in no bundle
    public String text(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /// The label of an enum constant: key `enum.<TypeName>.<CONSTANT>`.
    public String label(Enum<?> constant) {
        return text("enum.%s.%s".formatted(constant.getDeclaringClass().getSimpleName(), constant.name()));
    }

    public Locale locale() {
        return locale;
    }

    /// The language tag of the html element.
    public String languageTag() {
        return chinese() ? "zh-CN" : "en";
    }

    public boolean chinese() {
        return locale.getLanguage().equals("zh");
    }

    public Actor actor() {
        return actor;
    }

    /// The name of the member who is signed in, null for a visitor.
    public @Nullable String memberName() {
        return actor instanceof Actor.Member member ? member.displayName() : null;
    }

    public boolean officer() {
        return actor.has(Role.OFFICER);
    }

    public boolean auditor() {
        return actor.has(Role.AUDITOR);
    }

    public boolean administrator() {
        return actor.has(Role.ADMINISTRATOR);
    }

    public Location location() {
        return location;
    }

    public @Nullable CsrfField csrf() {
        return csrf;
    }

    public String asset(String name) {
        return assets.address(name);
    }

    /// The same page in the other language.
    public String otherLanguageHref() {
        return location.with("lang", chinese() ? "en" : "zh-CN");
    }

    /// The main navigation, with the parts that this reader may use.
    public List<NavigationEntry> navigation() {
        return Navigation.entriesFor(this);
    }
}
