package dev.ceyuan.corpus.licence;

import java.util.regex.Pattern;

/// A pattern of file names with the same meaning on every system: `?` is one character of a name, `*` any
/// number of them, `**` also crosses folders.
///
/// @param glob relative to the input folder, with `/` between folders
public record FilePattern(String glob) {
    /// @param path relative to the input folder, with `/` between folders
    public boolean matches(String path) {
        return Pattern.matches(expression(), path);
    }

    private String expression() {
        var expression = new StringBuilder();
        for (var at = 0; at < glob.length(); at++) {
            if (glob.startsWith("**/", at)) {
                expression.append("(?:.*/)?");
                at += 2;
            } else if (glob.startsWith("**", at)) {
                expression.append(".*");
                at++;
            } else {
                expression.append(
                        switch (glob.charAt(at)) {
                            case '*' -> "[^/]*";
                            case '?' -> "[^/]";
                            default -> Pattern.quote(glob.substring(at, at + 1));
                        });
            }
        }
        return expression.toString();
    }
}
