package dev.ceyuan.corpus.input;

import java.io.Serializable;
import java.util.Arrays;

/// How files are to be read.
///
/// @param textField of JSON lines and column of Parquet that holds the text; nested by dots, as in `doc.text`
/// @param idField   that holds the id, text or a number; records without it have an empty key
public record InputOptions(String textField, String idField, InputLimits limits) implements Serializable {
    public InputOptions {
        if (!isField(textField) || !isField(idField) || textField.equals(idField)) {
            throw new IllegalArgumentException(
                    "Two different fields, named or nested by dots, are needed (text=%s, id=%s)"
                            .formatted(textField, idField));
        }
    }

    /// Whether something is the name of a field, or names joined by dots: there is something before, between and
    /// after them.
    public static boolean isField(String field) {
        return Arrays.stream(field.split("\\.", -1)).noneMatch(String::isBlank);
    }

    /// The fields `text` and `id`, and [InputLimits#DEFAULTS].
    public static InputOptions defaults() {
        return new InputOptions("text", "id", InputLimits.DEFAULTS);
    }
}
