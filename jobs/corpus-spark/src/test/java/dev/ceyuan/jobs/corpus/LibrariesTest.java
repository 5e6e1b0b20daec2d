package dev.ceyuan.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

/// A release must not depend on the libraries that Spark happens to bring.
class LibrariesTest {
    @Test
    void thoseThatTheJobWasCompiledAgainstAreLoadedHere() {
        assertThatCode(() -> Libraries.compiledAgainst().requireSame(Libraries.found()))
                .doesNotThrowAnyException();
    }

    @Test
    void thoseOfSparkAreOthersAndWouldBeRefused() throws Exception {
        try (var loader = new URLClassLoader(librariesOfSpark(), ClassLoader.getPlatformClassLoader())) {
            var ofSpark = new Libraries(
                    constant(loader, "com.github.luben.zstd.util.ZstdVersion", "VERSION"),
                    constant(loader, "com.ibm.icu.util.VersionInfo", "ICU_DATA_VERSION_PATH"));

            assertThat(ofSpark).isNotEqualTo(Libraries.compiledAgainst());
            assertThatThrownBy(() -> Libraries.compiledAgainst().requireSame(ofSpark))
                    .isInstanceOf(CorpusException.class)
                    .hasMessageContaining("icu4j " + ofSpark.icu())
                    .hasMessageContaining("spark.executor.userClassPathFirst=true");
        }
    }

    @Test
    void theJobAsksForItsOwnOnTheMachinesOfACluster() {
        var onCluster = CorpusJob.configuration(new SparkConf(false).setMaster("yarn"));
        var here = CorpusJob.configuration(new SparkConf(false).setMaster("local[2]"));

        assertThat(onCluster.get("spark.executor.userClassPathFirst")).isEqualTo("true");
        assertThat(here.get("spark.executor.userClassPathFirst")).isEqualTo("false");
    }

    private static String constant(ClassLoader loader, String type, String field) throws ReflectiveOperationException {
        return String.valueOf(loader.loadClass(type).getField(field).get(null));
    }

    private static URL[] librariesOfSpark() throws IOException {
        var urls = new ArrayList<URL>();
        try (var jars = Files.list(Path.of(System.getProperty("job.folder"), "libraries-of-spark"))) {
            for (var jar : jars.toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
