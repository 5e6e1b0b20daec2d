package dev.ceyuan.tables;

/// Cuts texts from untrusted files to a length that can be shown and logged.
final class Shorten {

    private Shorten() {}

    static String to(String text, int characters) {
        String shown = text.length() <= characters ? text : text.substring(0, characters - 1) + "…";
        StringBuilder clean = new StringBuilder(shown.length());
        shown.codePoints().forEach(c -> clean.appendCodePoint(isShown(c) ? c : ' '));
        return clean.toString();
    }

    /// No controls, no lone surrogates, no marks that turn the direction of the text around them.
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT -> false;
            default -> true;
        };
    }
}
