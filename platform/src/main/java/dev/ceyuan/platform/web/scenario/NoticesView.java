package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is new for the reader's organisations.
public record NoticesView(List<Line> lines, @Nullable Banner banner) {

    /// A notice.
    public record Line(
            String at,
            String text,
            String needTitle,
            String needHref,
            String offerTitle,
            String offerHref,
            boolean unread) {

        static Line of(Notice notice, Wording wording) {
            var text = switch (notice.kind()) {
                case NEW_MATCH -> wording.text("scenario.notice.new-match");
                case INTRODUCTION ->
                    wording.text("scenario.notice.introduction", IntroductionCard.stateLabel(notice.detail(), wording));
            };
            return new Line(
                    wording.minute(notice.at()),
                    text,
                    notice.needTitle(),
                    "/needs/" + notice.needId(),
                    notice.offerTitle(),
                    "/offers/" + notice.offerId(),
                    notice.seenAt() == null);
        }
    }

    public NoticesView {
        lines = List.copyOf(lines);
    }

    public boolean anyUnread() {
        return lines.stream().anyMatch(Line::unread);
    }
}
