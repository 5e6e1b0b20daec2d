package dev.ceyuan.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// An answer that the browser keeps as a file instead of showing it.
public final class Attachment {
    private Attachment() {}

    /// Writes the head of the answer.
    ///
    /// @param name of the file, in any script
    public static void head(HttpServletResponse response, String name, String contentType) {
        response.setContentType(contentType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
