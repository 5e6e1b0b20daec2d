package dev.ceyuan.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every word that stands in a sector column of the public facts about Beijing and other cities means
/// something.
class SectorWordsTest {
    private final Sectors sectors = new Sectors();

    static List<String> words() throws IOException {
        try (var in = Objects.requireNonNull(SectorWordsTest.class.getResourceAsStream("sector-words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void meansASector(String word) {
        var recognised = sectors.recognise(word);

        assertThat(recognised.unknown()).isEmpty();
        assertThat(recognised.sectors()).isNotEmpty();
    }
}
