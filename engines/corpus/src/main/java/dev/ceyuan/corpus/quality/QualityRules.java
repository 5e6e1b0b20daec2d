package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Limit;
import dev.ceyuan.corpus.document.Operator;
import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.document.Share;
import java.util.function.Supplier;

/// Drops what is too short, too long, or by its characters and lines more likely a list, a menu or the output
/// of a machine than prose. Each rule stands with its source in `quality-rules.yaml`.
final class QualityRules implements Operator {
    static final String NAME = "quality";

    /// Of what a page can hold this many different characters are counted, so that long pages are not
    /// blamed for the size of the script.
    private static final int ROOM = 1000;

    private static final String MARKUP = "$+<=>^`|~";
    private static final String MISREAD = "锟斤拷";

    private final CharLimits chars;
    private final LineLimits lines;
    private final Readings readings;

    /// Limits of shares of characters and of counts.
    private record CharLimits(
            Limit length,
            Limit hanShare,
            Limit nonAlphabetic,
            Limit punctuation,
            Limit digits,
            Limit symbols,
            Limit brackets,
            Limit unreadable,
            Limit stopCharacters,
            Limit entropy,
            Limit unique) {}

    /// Limits of lines.
    private record LineLimits(
            Limit meanLength,
            Limit bullets,
            Limit ellipses,
            Limit punctuated,
            Limit shorts,
            Limit readMore,
            Limit notices,
            Limit placeholders,
            long shortLine,
            long noticeLine,
            long fewLines) {}

    private QualityRules(CharLimits chars, LineLimits lines, Readings readings) {
        this.chars = chars;
        this.lines = lines;
        this.readings = readings;
    }

    static OperatorKind kind(Readings readings) {
        return new OperatorKind(NAME, 1, parameters -> read(parameters, readings));
    }

    private static Supplier<Operator> read(Parameters parameters, Readings readings) {
        var defaults = new Defaults(NAME, parameters);
        var chars = charLimits(defaults);
        var lines = lineLimits(defaults);
        parameters.finish();
        return () -> new QualityRules(chars, lines, readings);
    }

    private static CharLimits charLimits(Defaults defaults) {
        return new CharLimits(
                defaults.length(),
                defaults.atLeastShare("han-share"),
                defaults.atMostShare("non-alphabetic-share"),
                defaults.atMostShare("punctuation-share"),
                defaults.atMostShare("digit-share"),
                defaults.atMostShare("symbol-share"),
                defaults.atMostShare("bracket-share"),
                defaults.atMostShare("unreadable-share"),
                defaults.atLeast("stop-characters"),
                defaults.atLeast("unigram-entropy"),
                defaults.atLeastShare("unique-share"));
    }

    private static LineLimits lineLimits(Defaults defaults) {
        return new LineLimits(
                defaults.atLeast("mean-line-length"),
                defaults.atMostShare("bullet-lines"),
                defaults.atMostShare("ellipsis-lines"),
                defaults.atLeastShare("punctuated-lines"),
                defaults.atMostShare("short-lines"),
                defaults.atMostShare("read-more-lines"),
                defaults.atMostShare("notice-lines"),
                defaults.atMostShare("placeholder-lines"),
                defaults.whole("short-line", 0),
                defaults.whole("notice-line", 0),
                defaults.whole("few-lines", 0));
    }

    @Override
    public void apply(Document document) {
        var reading = readings.of(document);
        var text = reading.statistics();
        document.judge("length", (long) text.length() + text.codeLength(), chars.length());
        judgeShares(document, text);
        judgeVariety(document, text);
        judgeLines(document, reading);
    }

    private void judgeShares(Document document, CharStatistics text) {
        var all = text.length();
        var stops = text.count(CharClass.STOP);
        var symbols = text.count(CharClass.SYMBOL) + text.countOf('#') + text.countOf('…') - markup(text);
        document.judge("han-share", Share.of(text.count(CharClass.HAN), all), chars.hanShare());
        document.judge("non-alphabetic-share", Share.of(all - text.letters(), all), chars.nonAlphabetic());
        document.judge(
                "punctuation-share", Share.of(text.count(CharClass.PUNCTUATION) + stops, all), chars.punctuation());
        document.judge("digit-share", Share.of(text.count(CharClass.DIGIT), all), chars.digits());
        document.judge("symbol-share", Share.of(symbols, all), chars.symbols());
        document.judge("bracket-share", Share.of(text.count(CharClass.BRACKET), all), chars.brackets());
        document.judge("unreadable-share", Share.of(unreadable(document, text), all), chars.unreadable());
    }

    /// Symbols of ASCII, which are punctuation in programs and markup.
    private static long markup(CharStatistics text) {
        var found = 0L;
        for (var i = 0; i < MARKUP.length(); i++) {
            found += text.countOf(MARKUP.charAt(i));
        }
        return found;
    }

    /// Also what becomes of replacement characters when their bytes are read as GBK.
    private static long unreadable(Document document, CharStatistics text) {
        var found = text.count(CharClass.UNREADABLE);
        if (text.countOf(MISREAD.charAt(0)) > 0) {
            var at = document.text().indexOf(MISREAD);
            while (at >= 0) {
                found += MISREAD.length();
                at = document.text().indexOf(MISREAD, at + MISREAD.length());
            }
        }
        return found;
    }

    private void judgeVariety(Document document, CharStatistics text) {
        document.judge("stop-characters", text.stopCharacters(), chars.stopCharacters());
        document.judge("unigram-entropy", Entropy.millibits(text.counts(), text.distinct()), chars.entropy());
        var room = Math.min(text.length(), ROOM);
        document.judge("unique-share", Share.of(Math.min(text.distinct(), room), room), chars.unique());
    }

    private void judgeLines(Document document, Reading reading) {
        var shares = new LineShares(reading, Math.toIntExact(lines.shortLine()), lines.noticeLine());
        var text = reading.statistics().length();
        document.judge("mean-line-length", text / Math.max(1, shares.all()), lines.meanLength());
        if (shares.all() >= lines.fewLines()) {
            document.judge("bullet-lines", shares.bullets(), lines.bullets());
            document.judge("ellipsis-lines", shares.ellipses(), lines.ellipses());
            document.judge("punctuated-lines", shares.punctuated(), lines.punctuated());
            document.judge("short-lines", shares.shorts(), lines.shorts());
        }
        document.judge("read-more-lines", shares.readMore(), lines.readMore());
        document.judge("notice-lines", shares.notices(), lines.notices());
        document.judge("placeholder-lines", shares.placeholders(), lines.placeholders());
    }
}
