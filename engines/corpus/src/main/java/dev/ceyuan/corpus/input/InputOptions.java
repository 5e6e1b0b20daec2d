package dev.ceyuan.corpus.input;

import java.io.Serializable;

/// How files are to be read.
///
/// @param textField of JSON lines and column of Parquet that holds the text; nested by dots, as in `doc.text`
/// @param idField   that holds the id, text or a number; records without it have an empty key
public record InputOptions(String textField, String idField, InputLimits limits) implements Serializable {
    public InputOptions {
        if (textField.isBlank() || idField.isBlank() || textField.equals(idField)) {
            throw new IllegalArgumentException(
                    "Two different fields are needed (text=%s, id=%s)".formatted(textField, idField));
        }
    }

    /// The fields `text` and `id`, and [InputLimits#DEFAULTS].
    public static InputOptions defaults() {
        return new InputOptions("text", "id", InputLimits.DEFAULTS);
    }
}
