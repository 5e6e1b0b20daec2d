package dev.ceyuan.platform.intake;

/// Names that users give to files. Only ever labels: never a path.
final class FileNames {
    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 10;

    private FileNames() {}

    /// The last part of the name, without characters that cannot be shown, cut in the middle if it is too
    /// long.
    static String tidy(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var shown = new StringBuilder();
        last.codePoints().filter(FileNames::isShown).forEach(shown::appendCodePoint);
        var name = shown.toString().strip();
        if (name.isEmpty()) {
            return "file";
        }
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot >= 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        var end = LONGEST - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
