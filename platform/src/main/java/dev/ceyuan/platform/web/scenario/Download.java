package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.web.Attachment;
import dev.ceyuan.tables.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/// Sends a table as a file.
enum Download {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("text/csv;charset=UTF-8", "csv");

    private final String contentType;
    private final String ending;

    Download(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    /// @param name of the file without its ending
    void send(HttpServletResponse response, String name, Consumer<TableWriter> content) {
        Attachment.head(response, name + "." + ending, contentType);
        try (var writer = writer(response)) {
            content.accept(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("The reader went away (file=%s)".formatted(name), e);
        }
    }

    private TableWriter writer(HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        return this == XLSX ? TableWriter.xlsx(out) : TableWriter.csv(out);
    }
}
