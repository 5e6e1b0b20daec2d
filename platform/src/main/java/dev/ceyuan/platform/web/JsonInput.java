package dev.ceyuan.platform.web;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// What programs may send: [plain text][PlainText], [days][Days] that exist, no null in a list. Anything else
/// is refused while it is read, with the place where it stands; a whole number is never cut out of a broken
/// one.
@Configuration
class JsonInput {

    @Bean
    static JsonMapperBuilderCustomizer strictInput() {
        var module = new SimpleModule("ceyuan-input")
                .addDeserializer(String.class, new Text())
                .addDeserializer(LocalDate.class, new Day());
        return builder -> builder.addModule(module)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
    }

    private static final class Text extends StringDeserializer {
        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            return text == null || PlainText.is(text)
                    ? text
                    : context.reportInputMismatch(this, "no control characters and no half characters in a text");
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {
        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            return Days.read(parser.getValueAsString(""))
                    .orElseGet(() -> context.reportInputMismatch(this, "a day like 2026-11-24, from 1900 to 9999"));
        }
    }
}
