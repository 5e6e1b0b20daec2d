package dev.ceyuan.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What must hold for every page template.
class TemplatesTest {
    private static final Path PLATFORM = SourceTree.projectRoot().resolve("platform/src/main");
    private static final Pattern KEY = Pattern.compile("frame\\.text\\(\"([a-zA-Z0-9.\\-]+)\"");
    private static final Pattern INLINE = Pattern.compile("\\son[a-z]+\\s*=|\\sstyle\\s*=|<style|hx-on");
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=)(?![^>]*application/json)");
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void everyKeyOfATemplateIsInTheBundles() throws IOException {
        var keys = Files.list(PLATFORM.resolve("resources/messages"))
                .flatMap(bundle -> Bundles.keysOf(bundle).stream())
                .collect(Collectors.toSet());

        assertThat(usedKeys()).isNotEmpty().allSatisfy(key -> assertThat(keys).contains(key));
    }

    @Test
    void nothingIsInlineSoThatTheContentSecurityPolicyCanBeStrict() throws IOException {
        assertThat(placesWith(INLINE)).isEmpty();
        assertThat(placesWith(INLINE_SCRIPT)).isEmpty();
    }

    @Test
    void everyFormThatChangesSomethingCarriesTheToken() throws IOException {
        var bare = new ArrayList<String>();
        for (var template : templates()) {
            var text = Files.readString(template);
            FORM.matcher(text)
                    .results()
                    .filter(form -> !form.group().contains("fragments.csrf"))
                    .forEach(_ -> bare.add(template.toString()));
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void wordsComeFromTheBundlesAndNotFromTheTemplates() throws IOException {
        assertThat(placesWith(HAN)).isEmpty();
    }

    private static Set<String> usedKeys() throws IOException {
        var keys = Stream.<String>builder();
        for (var template : templates()) {
            KEY.matcher(Files.readString(template)).results().forEach(match -> keys.add(match.group(1)));
        }
        return keys.build().filter(key -> !key.endsWith(".")).collect(Collectors.toSet());
    }

    private static List<String> placesWith(Pattern unwanted) throws IOException {
        var places = new ArrayList<String>();
        for (var template : templates()) {
            var lines = Files.readAllLines(template);
            for (int i = 0; i < lines.size(); i++) {
                if (unwanted.matcher(lines.get(i)).find()) {
                    places.add("%s:%d".formatted(template, i + 1));
                }
            }
        }
        return places;
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(PLATFORM.resolve("jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .toList();
        }
    }
}
