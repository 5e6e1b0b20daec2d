package dev.ceyuan.quality;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Every Java source of the project, parsed once by the compiler itself.
final class SourceTree {
    private final Path root;
    private final List<CompilationUnitTree> units;
    private final SourcePositions positions;

    private SourceTree(Path root, List<CompilationUnitTree> units, SourcePositions positions) {
        this.root = root;
        this.units = List.copyOf(units);
        this.positions = positions;
    }

    /// Reads the project that the working directory belongs to.
    static SourceTree ofProject() {
        var root = projectRoot();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var sources = files.getJavaFileObjectsFromPaths(javaFiles(root));
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("--release", "25"), null, sources);
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            return new SourceTree(root, units, Trees.instance(task).getSourcePositions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<CompilationUnitTree> units() {
        return units;
    }

    /// `platform/src/main/java/…/Needs.java`
    String pathOf(CompilationUnitTree unit) {
        return root.relativize(Path.of(unit.getSourceFile().toUri())).toString();
    }

    boolean isTest(CompilationUnitTree unit) {
        return pathOf(unit).contains("src/test/");
    }

    /// Where a tree stands, as `path:line`.
    String placeOf(CompilationUnitTree unit, Tree tree) {
        return "%s:%d".formatted(pathOf(unit), firstLine(unit, tree));
    }

    /// How many lines a tree takes, first and last included.
    long linesOf(CompilationUnitTree unit, Tree tree) {
        return lines(unit).getLineNumber(positions.getEndPosition(unit, tree)) - firstLine(unit, tree) + 1;
    }

    /// As [#linesOf(CompilationUnitTree, Tree)], a text block counted as one line: it is a text, not
    /// control flow.
    long linesOfCode(CompilationUnitTree unit, Tree tree) {
        var textBlockLines = new long[1];
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                textBlockLines[0] += linesOf(unit, literal) - 1;
                return null;
            }
        }.scan(tree, null);
        return linesOf(unit, tree) - textBlockLines[0];
    }

    long linesOf(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile()
                    .getCharContent(true)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long firstLine(CompilationUnitTree unit, Tree tree) {
        return lines(unit).getLineNumber(positions.getStartPosition(unit, tree));
    }

    private static LineMap lines(CompilationUnitTree unit) {
        return unit.getLineMap();
    }

    static Path projectRoot() {
        var directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve(".mvn"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new IllegalStateException("Run inside the project: no .mvn folder above");
            }
        }
        return directory;
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> root.relativize(file).toString().contains("src/"))
                    .filter(file -> !root.relativize(file).toString().contains("target/"))
                    .sorted()
                    .toList();
        }
    }
}
