package dev.ceyuan.jobs.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.util.Utils;

/// Folders on the local disks that Spark was given (`spark.local.dir`, or what YARN and Kubernetes say). Spark removes
/// what is left there when the application is over.
final class ScratchFolder {
    private ScratchFolder() {}

    /// A new folder, for one attempt at one task.
    static Path make() {
        try {
            var local = Path.of(Utils.getLocalDir(SparkEnv.get().conf()));
            return Files.createTempDirectory(local, "ceyuan-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
