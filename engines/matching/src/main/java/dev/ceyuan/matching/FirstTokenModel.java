package dev.ceyuan.matching;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Rewrites the model so that its last layer works out the first token alone.
///
/// The vector of a text is the last hidden state of its first token. In the last layer the other tokens are
/// only needed as keys and values, so the query, the output and the feed-forward of that layer, a fifth of
/// all multiplications, are done for one token instead of all. Two `Gather` nodes take the first token of
/// what the last layer but one gives, once for the query and once for the residual; everything after
/// follows, since the model computes its shapes.
///
/// The model is an ONNX file: protocol buffers, of which only the few fields touched here are known to this
/// class. A
/// model in which the expected names do not occur exactly once is refused.
final class FirstTokenModel {

    private static final String LAYER_INPUT = "/encoder/layer.2/output/LayerNorm/Add_1_output_0";
    private static final String QUERY = "/encoder/layer.3/attention/self/query/MatMul_output_0_output_quantized";
    private static final String RESIDUAL = "/encoder/layer.3/attention/output/Add_output_0";
    private static final String FIRST = "ceyuan/first";

    // Numbers of fields in onnx.proto.
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_NAME = 3;
    private static final int NODE_TYPE = 4;
    private static final int NODE_ATTRIBUTE = 5;

    private static final int LENGTH_DELIMITED = 2;

    private final byte[] model;
    private int changed;

    private FirstTokenModel(byte[] model) {
        this.model = model;
    }

    static byte[] of(byte[] model) {
        var rewriting = new FirstTokenModel(model);
        var rewritten = rewriting.rewriteModel();
        if (rewriting.changed != 2) {
            throw new IllegalStateException(
                    "the model is not the expected one (places=%d)".formatted(rewriting.changed));
        }
        return rewritten;
    }

    private byte[] rewriteModel() {
        var out = new Message();
        for (var field = Field.first(model, 0, model.length); field != null; field = field.next()) {
            if (field.number() == MODEL_GRAPH) {
                out.bytes(MODEL_GRAPH, rewriteGraph(field));
            } else {
                out.copy(field);
            }
        }
        return out.toByteArray();
    }

    private byte[] rewriteGraph(Field graph) {
        var out = new Message();
        for (var field = graph.firstInside(); field != null; field = field.next()) {
            if (field.number() == GRAPH_NODE && produces(field, QUERY)) {
                rewriteNode(field, LAYER_INPUT + "_quantized", out);
            } else if (field.number() == GRAPH_NODE && produces(field, RESIDUAL)) {
                rewriteNode(field, LAYER_INPUT, out);
            } else {
                out.copy(field);
            }
        }
        // A list of one index, zero.
        out.bytes(
                GRAPH_INITIALIZER,
                new Message()
                        .number(1, 1)
                        .number(2, 7)
                        .text(8, FIRST)
                        .bytes(9, new byte[Long.BYTES])
                        .toByteArray());
        return out.toByteArray();
    }

    private static boolean produces(Field node, String output) {
        for (var field = node.firstInside(); field != null; field = field.next()) {
            if (field.number() == NODE_OUTPUT && field.text().equals(output)) {
                return true;
            }
        }
        return false;
    }

    /// Puts a `Gather` before the node and lets the node read it instead of `input`.
    private void rewriteNode(Field node, String input, Message out) {
        var gathered = FIRST + input;
        out.bytes(
                GRAPH_NODE,
                new Message()
                        .text(NODE_INPUT, input)
                        .text(NODE_INPUT, FIRST)
                        .text(NODE_OUTPUT, gathered)
                        .text(NODE_NAME, gathered)
                        .text(NODE_TYPE, "Gather")
                        .bytes(
                                NODE_ATTRIBUTE,
                                new Message()
                                        .text(1, "axis")
                                        .number(3, 1)
                                        .number(20, 2)
                                        .toByteArray())
                        .toByteArray());
        var rewritten = new Message();
        for (var field = node.firstInside(); field != null; field = field.next()) {
            if (field.number() == NODE_INPUT && field.text().equals(input)) {
                rewritten.text(NODE_INPUT, gathered);
                changed++;
            } else {
                rewritten.copy(field);
            }
        }
        out.bytes(GRAPH_NODE, rewritten.toByteArray());
    }

    /// A field of a message.
    ///
    /// @param start where its tag begins
    /// @param content where its content begins
    /// @param end after its content
    /// @param limit after the message
    private record Field(byte[] source, int number, int start, int content, int end, int limit) {

        static @Nullable Field first(byte[] source, int start, int limit) {
            if (start >= limit) {
                return null;
            }
            var tag = readNumber(source, start);
            var content = start + numberLength(source, start);
            var end = switch ((int) (tag & 7)) {
                case 0 -> content + numberLength(source, content);
                case 1 -> content + Long.BYTES;
                case LENGTH_DELIMITED -> {
                    var length = (int) readNumber(source, content);
                    content += numberLength(source, content);
                    yield content + length;
                }
                case 5 -> content + Integer.BYTES;
                default -> throw new IllegalStateException("not a protocol buffer (offset=%d)".formatted(start));
            };
            return new Field(source, (int) (tag >>> 3), start, content, end, limit);
        }

        @Nullable
        Field next() {
            return first(source, end, limit);
        }

        @Nullable
        Field firstInside() {
            return first(source, content, end);
        }

        String text() {
            return new String(source, content, end - content, StandardCharsets.UTF_8);
        }

        private static long readNumber(byte[] source, int start) {
            var value = 0L;
            for (var i = 0; i < numberLength(source, start); i++) {
                value |= (long) (source[start + i] & 0x7f) << (7 * i);
            }
            return value;
        }

        private static int numberLength(byte[] source, int start) {
            var length = 1;
            while (source[start + length - 1] < 0) {
                length++;
            }
            return length;
        }
    }

    /// A message being written.
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        void copy(Field field) {
            out.write(field.source(), field.start(), field.end() - field.start());
        }

        Message number(int field, long value) {
            writeNumber((long) field << 3);
            writeNumber(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message bytes(int field, byte[] value) {
            writeNumber((long) field << 3 | LENGTH_DELIMITED);
            writeNumber(value.length);
            out.write(value, 0, value.length);
            return this;
        }

        private void writeNumber(long value) {
            var rest = value;
            while (rest >= 0x80) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }

        byte[] toByteArray() {
            return out.toByteArray();
        }
    }
}
