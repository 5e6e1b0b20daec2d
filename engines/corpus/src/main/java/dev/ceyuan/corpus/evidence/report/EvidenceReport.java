package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.evidence.Assessment;
import java.io.OutputStream;
import java.util.Locale;

/// Writes an assessment for people and for machines. The same assessment gives the same bytes.
public final class EvidenceReport {
    private final Assessment assessment;

    public EvidenceReport(Assessment assessment) {
        this.assessment = assessment;
    }

    /// One HTML page that needs nothing else.
    ///
    /// @param locale English, or Chinese for everything else
    public String html(Locale locale) {
        return HtmlPage.of(ReportText.of(assessment, locale));
    }

    /// A Word document (.docx) with the same content; its charts can be edited. Leaves the stream open.
    public void word(Locale locale, OutputStream out) {
        WordDocument.write(ReportText.of(assessment, locale), out);
    }

    /// All figures, with the words in both languages.
    public String json() {
        return AssessmentJson.of(assessment);
    }
}
