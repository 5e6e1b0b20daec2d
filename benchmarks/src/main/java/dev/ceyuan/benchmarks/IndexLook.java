package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.TextEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Looks at the index of a running program, beside its database.
final class IndexLook {
    private final Path home;
    private final TextEncoder encoder;
    private final Books books;

    IndexLook(Path home, TextEncoder encoder, Books books) {
        this.home = home;
        this.encoder = encoder;
        this.books = books;
    }

    private interface Question {
        List<String> of(Agreement agreement) throws IOException, SQLException;
    }

    private List<String> ask(Question question) throws IOException, SQLException {
        var copy = IndexCopy.of(home, encoder);
        if (copy.isEmpty()) {
            return List.of("the index could not be copied");
        }
        try (var index = copy.get()) {
            return question.of(new Agreement(books, index));
        }
    }

    /// Whether the index says the same as the database.
    boolean agrees() throws IOException, SQLException {
        return differences().isEmpty();
    }

    /// What differs between index and database.
    List<String> differences() throws IOException, SQLException {
        return ask(Agreement::indexDifferences);
    }

    /// What differs besides: lists of matches, audit log.
    ///
    /// @param lists how many on each side
    List<String> otherDifferences(int turn, int lists) throws IOException, SQLException {
        return ask(agreement -> {
            var differences = new ArrayList<String>(agreement.listDifferences(turn, lists));
            differences.addAll(agreement.auditDifferences());
            return differences;
        });
    }
}
