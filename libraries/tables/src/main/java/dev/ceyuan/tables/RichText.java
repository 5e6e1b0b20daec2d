package dev.ceyuan.tables;

/// Reads the text of an `si` or `is` element: its runs without formats and without the phonetic guides.
final class RichText {

    private RichText() {}

    /// Reads to the end of the element; `check` runs whenever text was added.
    static void read(XmlPart xml, StringBuilder target, Runnable check) {
        int depth = xml.depth();
        int phonetic = 0;
        boolean inText = false;
        while (xml.next() && !(xml.isEnd() && xml.depth() < depth)) {
            if (xml.starts("rPh")) {
                phonetic++;
            } else if (xml.ends("rPh")) {
                phonetic--;
            } else if (xml.starts("t")) {
                inText = true;
            } else if (xml.ends("t")) {
                inText = false;
            } else if (inText && phonetic == 0) {
                xml.appendText(target);
                check.run();
            }
        }
    }
}
