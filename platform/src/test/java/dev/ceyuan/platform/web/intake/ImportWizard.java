package dev.ceyuan.platform.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ceyuan.platform.web.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Someone's way through the import pages.
record ImportWizard(Browser browser) {
    private static final String BOUNDARY = "----ceyuan";

    HttpResponse<String> upload(String target, String fileName, String content) {
        return upload(target, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> upload(String target, String fileName, byte[] content) {
        var head = part("_csrf", browser.formToken()) + part("target", target) + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var tail = "\r\n--" + BOUNDARY + "--\r\n";
        return browser.send(browser.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(
                        List.of(head.getBytes(StandardCharsets.UTF_8), content, tail.getBytes(StandardCharsets.UTF_8))))
                .build());
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /// Where a form leads.
    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    /// Waits until the job queue of the server has done what it is doing to an import.
    void awaitWork(String address) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> browser.get(address + "/progress")
                        .headers()
                        .firstValue("HX-Refresh")
                        .isPresent());
    }

    /// Uploads and has the preview made with the columns as recognised.
    ///
    /// @return the address of the import
    String preview(String target, String fileName, byte[] content) {
        var address = location(upload(target, fileName, content));
        browser.call("POST", "/api" + address + "/preview", "");
        awaitWork(address);
        return address;
    }

    /// Agrees to all rows and waits until they are written.
    void agree(String address) {
        browser.submit(address + "/agree", Map.of("scope", "ALL"));
        awaitWork(address);
    }
}
