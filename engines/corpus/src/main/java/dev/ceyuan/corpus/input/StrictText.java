package dev.ceyuan.corpus.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;

/// Decodes bytes of which each has to mean something.
final class StrictText {
    private StrictText() {}

    /// @throws Unreadable with the index of the first byte that means nothing
    static String of(TextEncoding encoding, byte[] bytes, int from, int to) throws Unreadable {
        var input = ByteBuffer.wrap(bytes, from, to - from);
        var output = CharBuffer.allocate(to - from);
        var decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var result = decoder.decode(input, output, true);
        if (!result.isError()) {
            result = decoder.flush(output);
        }
        if (result.isError()) {
            throw new Unreadable(
                    Refusal.Reason.BROKEN_ENCODING,
                    input.position(),
                    "well-formed %s".formatted(encoding.charset().name()));
        }
        return output.flip().toString();
    }
}
