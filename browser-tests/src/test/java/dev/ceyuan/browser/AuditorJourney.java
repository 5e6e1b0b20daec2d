package dev.ceyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import dev.ceyuan.proofs.ExportCheck;
import dev.ceyuan.proofs.Malformed;
import dev.ceyuan.proofs.Receipt;
import dev.ceyuan.proofs.SignedNote.Signed;
import dev.ceyuan.proofs.Trust;
import dev.ceyuan.proofs.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An auditor finds what was done, and takes away what proves it.
class AuditorJourney extends InChromium {
    private static final People.Person AUDITOR = new People.Person("沈静", "shen@audit.example", "审计员", "");

    @Test
    void anAuditorTakesAReceiptAndTheWholeLogAndVerifiesThemElsewhere() throws IOException, Malformed {
        var auditor = desktopOf(AUDITOR);
        auditor.navigation("审计").click();
        auditor.keepPicture("auditor-events");
        auditor.field("对象种类").fill("organisation");
        auditor.button("查找").click();
        var events = auditor.part("events");
        assertThat(events).containsText("organisation.");
        var proof = download(auditor, events.getByText("回执").last());
        auditor.keepPicture("auditor-organisations");
        events.locator("tbody a").first().click();
        assertThat(auditor.part("events").locator("tbody tr").first()).isVisible();
        var export = download(auditor, auditor.link("导出全部"));
        var key = VerifierKey.parse(
                auditor.context().request().get("/api/audit/keys.txt").text());

        var receipt = Receipt.parse(Files.readString(proof.path()));
        assertThat(receipt.holds()).isTrue();
        assertThat(receipt.checkpoint().signedBy(key)).isEqualTo(Signed.YES);
        var result = ExportCheck.of(export.path(), new Trust(List.of(key), List.of(), List.of()));
        assertThat(result.finding()).isNull();
        assertThat(result.entries()).isGreaterThan(500);
    }

    private static Download download(Window window, Locator link) {
        return window.page().waitForDownload(link::click);
    }

    @Test
    void everyoneReadsTheCheckpointsAndNobodyElseTheEvents() {
        var visitor = desktop();
        visitor.open("/");
        visitor.link("审计日志").click();
        visitor.keepPicture("visitor-audit-log");
        assertThat(visitor.part("latest")).containsText("—");
        assertThat(visitor.part("checkpoints").locator("tbody tr").first()).isVisible();

        visitor.open("/audit");
        assertThat(visitor.button("登录")).isVisible();

        var phone = phone();
        phone.open("/audit/log");
        phone.keepPicture("phone-audit-log");
        assertThat(phone.fitsItsWidth()).isTrue();
    }
}
