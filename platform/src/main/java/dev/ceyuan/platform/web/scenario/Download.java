package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.tables.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

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
        response.setContentType(contentType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
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
