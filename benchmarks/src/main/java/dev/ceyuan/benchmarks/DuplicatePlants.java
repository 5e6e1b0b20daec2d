package dev.ceyuan.benchmarks;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Plants copies among real documents: changed char by char, shortened, lengthened, changed again and again, put
/// into templates, written in another script or width.
final class DuplicatePlants {
    private static final int SHINGLE = 5;
    private static final int CHAIN = 20;
    private static final int CHAINS = 15;
    private static final int FAMILIES = 10;
    private static final int PAGES = 40;
    private static final int LARGE_FAMILY = 260;
    private static final int TWINS = 80;
    private static final int LEVELS = 18;

    private final Random random;
    private final List<CorpusText> originals;
    private final List<Plant> plants = new ArrayList<>();
    private int next;

    /// What is planted.
    enum Kind {
        CHANGED,
        SHORTENED,
        LENGTHENED,
        CHAIN,
        FAMILY,
        LARGE_FAMILY,
        SCRIPT,
        WIDTH
    }

    /// A planted copy.
    ///
    /// @param of the id of what it was made from
    record Plant(Kind kind, CorpusText text, String of) {}

    /// @param originals real documents, each used once
    /// @param pairs     for each similarity and each of three ways of changing
    static List<Plant> among(List<CorpusText> originals, int pairs, long seed) {
        var made = new DuplicatePlants(new Random(seed), originals);
        for (var level = 0; level < LEVELS; level++) {
            for (var i = 0; i < pairs; i++) {
                made.pairs(0.30 + 0.68 * level / (LEVELS - 1));
            }
        }
        made.chains();
        made.families();
        made.twins();
        return made.plants;
    }

    private DuplicatePlants(Random random, List<CorpusText> originals) {
        this.random = random;
        this.originals = originals;
    }

    private CorpusText original() {
        return originals.get(next++);
    }

    private void plant(Kind kind, String of, String text) {
        plants.add(new Plant(kind, new CorpusText("plant-%05d-%s".formatted(plants.size(), kind), text), of));
    }

    /// Three copies of three documents, each as similar as this, about.
    private void pairs(double jaccard) {
        var changed = original();
        plant(Kind.CHANGED, changed.id(), changed(changed.text(), jaccard));
        var shortened = original();
        var text = shortened.text();
        plant(Kind.SHORTENED, shortened.id(), text.substring(0, (int) (jaccard * text.length())));
        var lengthened = original();
        plant(Kind.LENGTHENED, lengthened.id(), lengthened(lengthened.text(), jaccard));
    }

    /// If each char is another with probability p, a shingle is the same with q = (1 − p)⁵, and of two sets of n
    /// shingles q·n are common: J = q / (2 − q).
    private String changed(String text, double jaccard) {
        var same = 2 * jaccard / (1 + jaccard);
        var share = 1 - Math.pow(same, 1.0 / SHINGLE);
        var chars = new StringBuilder(text);
        for (var i = 0; i < chars.length(); i++) {
            if (random.nextDouble() < share && chars.charAt(i) > ' ') {
                chars.setCharAt(i, (char) (0x4e00 + random.nextInt(0x4000)));
            }
        }
        return chars.toString();
    }

    private String lengthened(String text, double jaccard) {
        var more = new StringBuilder(text);
        while (more.length() < text.length() / jaccard) {
            more.append((char) (0x4e00 + random.nextInt(0x4000)));
        }
        return more.toString();
    }

    private void chains() {
        for (var chain = 0; chain < CHAINS; chain++) {
            var original = original();
            var text = original.text();
            for (var link = 1; link < CHAIN; link++) {
                text = changed(text, 0.93);
                plant(Kind.CHAIN, original.id(), text);
            }
        }
    }

    private void families() {
        for (var family = 0; family < FAMILIES; family++) {
            family(Kind.FAMILY, PAGES, 0.1 + 0.05 * family);
        }
        family(Kind.LARGE_FAMILY, LARGE_FAMILY, 0.06);
    }

    /// Pages with one frame, each with something of its own.
    private void family(Kind kind, int pages, double own) {
        var frame = original();
        for (var page = 0; page < pages; page++) {
            var body = originals.get(random.nextInt(originals.size())).text();
            var length = Math.min(body.length(), (int) (own * frame.text().length()));
            var from = random.nextInt(body.length() - length + 1);
            plant(kind, frame.id(), frame.text() + "\n" + body.substring(from, from + length));
        }
    }

    private void twins() {
        for (var twin = 0; twin < TWINS; twin++) {
            var script = original();
            plant(Kind.SCRIPT, script.id(), ZhConverterUtil.toTraditional(script.text()));
            var width = original();
            plant(Kind.WIDTH, width.id(), wide(width.text()));
        }
    }

    /// Letters, digits and signs of ASCII in full width.
    private static String wide(String text) {
        var wide = new StringBuilder(text.length());
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7f ? c + 0xfee0 : c)));
        return wide.toString();
    }
}
