package dev.ceyuan.matching;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.ceyuan.text.NormalisedText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;

/// Turns Chinese text into unit vectors with BGE-small-zh-v1.5 (int8, ONNX Runtime). The model comes with
/// the library: nothing is downloaded. Works on the caller's thread and may be used by several threads at
/// once.
public final class TextEncoder implements AutoCloseable {

    /// Names the weights and the way texts are prepared; both decide whether vectors can be compared.
    private static final String IDENTITY = "bge-small-zh-v1.5-int8-first/fold-1";

    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";
    private static final int DIMENSIONS = 512;

    /// Texts of up to so many tokens are encoded in batches; longer ones alone, for padding and the copy of
    /// the hidden state then cost more than a batch saves.
    private static final int SHORT_TOKENS = 64;

    private static final int SHORT_BATCH = 8;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece pieces;

    private TextEncoder(OrtEnvironment environment, OrtSession session, WordPiece pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /// Loads the model; takes about half a second and 100 MB.
    ///
    /// @throws MatchingException of kind ENCODER if the model cannot be loaded
    public static TextEncoder load() {
        try (var in = TextEncoder.class.getResourceAsStream(MODEL);
                var options = new OrtSession.SessionOptions()) {
            var model = FirstTokenModel.of(Objects.requireNonNull(in, MODEL).readAllBytes());
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var environment = OrtEnvironment.getEnvironment();
            return new TextEncoder(environment, environment.createSession(model, options), WordPiece.read(TOKENIZER));
        } catch (IOException | OrtException e) {
            throw new MatchingException(MatchingException.Kind.ENCODER, MODEL, "the model cannot be loaded", e);
        }
    }

    /// Name and version of model and preparation: vectors of encoders with the same identity can be
    /// compared.
    public String identity() {
        return IDENTITY;
    }

    /// Length of the vectors.
    public int dimensions() {
        return DIMENSIONS;
    }

    /// How many tokens the model reads of a text.
    public int tokens(String text) {
        return tokenize(text).length;
    }

    /// Unit vectors of the texts, in their order. A text longer than 512 tokens is cut there.
    ///
    /// @throws MatchingException of kind ENCODER if the model fails
    public List<float[]> encode(List<String> texts) {
        var tokens = texts.stream().map(this::tokenize).toList();
        var order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> tokens.get(i).length))
                .toList();
        var vectors = new float[texts.size()][];
        var from = 0;
        while (from < order.size()) {
            var to = batchEnd(order, tokens, from);
            var batch = order.subList(from, to);
            encodeBatch(batch.stream().map(tokens::get).toList(), batch, vectors);
            from = to;
        }
        return new ArrayList<>(Arrays.asList(vectors));
    }

    private long[] tokenize(String text) {
        return pieces.encode(NormalisedText.fold(text));
    }

    private static int batchEnd(List<Integer> order, List<long[]> tokens, int from) {
        var to = from + 1;
        while (to < order.size() && to - from < SHORT_BATCH && tokens.get(order.get(to)).length <= SHORT_TOKENS) {
            to++;
        }
        return to;
    }

    private void encodeBatch(List<long[]> batch, List<Integer> places, float[][] vectors) {
        var rows = batch.size();
        var width = batch.getLast().length;
        var ids = new long[rows * width];
        var mask = new long[rows * width];
        for (var row = 0; row < rows; row++) {
            var tokens = batch.get(row);
            System.arraycopy(tokens, 0, ids, row * width, tokens.length);
            Arrays.fill(mask, row * width, row * width + tokens.length, 1);
        }
        var hidden = run(ids, mask, rows, width);
        for (var row = 0; row < rows; row++) {
            var vector = new float[DIMENSIONS];
            hidden.get(row * DIMENSIONS, vector);
            vectors[places.get(row)] = VectorUtil.l2normalize(vector);
        }
    }

    /// The hidden states are written straight into our buffer.
    private FloatBuffer run(long[] ids, long[] mask, int rows, int width) {
        long[] shape = {rows, width};
        var hidden = ByteBuffer.allocateDirect(rows * DIMENSIONS * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        try (var idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                var typeTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var output = OnnxTensor.createTensor(environment, hidden, new long[] {rows, 1, DIMENSIONS});
                var _ = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor),
                        Map.of(session.getOutputNames().iterator().next(), output))) {
            return hidden;
        } catch (OrtException e) {
            throw new MatchingException(MatchingException.Kind.ENCODER, IDENTITY, "the model failed", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new MatchingException(MatchingException.Kind.ENCODER, IDENTITY, "the model cannot be closed", e);
        }
    }
}
