package dev.ceyuan.tables.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Mutates good .xlsx and .csv files. Same original and same seed make the same bytes.
public final class HostileFiles {

    private HostileFiles() {}

    /// The original after one to three mutations, drawn by the seed from those that fit its format.
    ///
    /// @param name decides the format by its extension, `.xlsx` or `.csv`
    public static HostileFile mutate(String name, byte[] original, long seed) {
        Random random = new Random(seed);
        boolean xlsx = name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        byte[] content = original.clone();
        List<String> done = new ArrayList<>();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            List<Mutation> fitting = fitting(xlsx, random);
            Mutation mutation = fitting.get(random.nextInt(fitting.size()));
            content = mutation.apply().apply(content);
            done.add(mutation.name());
        }
        return new HostileFile(name, content, seed, String.join(" + ", done));
    }

    private static List<Mutation> fitting(boolean xlsx, Random random) {
        List<Mutation> bytes = List.of(
                new Mutation("flip bytes", content -> flip(content, random)),
                new Mutation("cut", content -> Arrays.copyOf(content, random.nextInt(content.length + 1))),
                new Mutation("repeat a piece", content -> repeat(content, random)));
        List<Mutation> all = new ArrayList<>(bytes);
        if (xlsx) {
            ZipMutations zip = new ZipMutations(random);
            all.addAll(zip.all());
            // Inside the XML lies most of what a reader believes, so it is hit most often.
            XmlMutations xml = new XmlMutations(random);
            all.addAll(xml.all());
            all.addAll(xml.all());
        } else {
            CsvMutations csv = new CsvMutations(random);
            all.addAll(csv.all());
            all.addAll(csv.all());
        }
        return all;
    }

    private static byte[] flip(byte[] content, Random random) {
        byte[] changed = content.clone();
        int flips = changed.length == 0 ? 0 : 1 + random.nextInt(8);
        for (int i = 0; i < flips; i++) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] repeat(byte[] content, Random random) {
        int start = random.nextInt(content.length + 1);
        int end = start + random.nextInt(content.length - start + 1);
        byte[] changed = new byte[content.length + end - start];
        System.arraycopy(content, 0, changed, 0, end);
        System.arraycopy(content, start, changed, end, content.length - start);
        return changed;
    }

    /// A named change of bytes.
    record Mutation(String name, UnaryOperator<byte[]> apply) {}
}
