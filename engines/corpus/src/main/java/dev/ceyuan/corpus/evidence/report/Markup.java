package dev.ceyuan.corpus.evidence.report;

/// Writes elements of HTML and SVG; texts and values of attributes are escaped.
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /// @param attributes names and values in turn
    Markup open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (var i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Markup close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /// An element that holds nothing but a text.
    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /// What was written as markup already.
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(text.charAt(i));
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
