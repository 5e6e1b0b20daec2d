package dev.ceyuan.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {
    private static final int MOST = 70;

    /// The vectors of the reference implementation of Certificate Transparency (merkle_tree_test).
    private static final List<String> PUBLISHED_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private final TreeHash hash = new TreeHash();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThePublishedOnes(int size, String root) {
        var edge = new TreeEdge();
        PUBLISHED_LEAVES
                .subList(0, size)
                .forEach(leaf -> edge.add(hash.leaf(HexFormat.of().parseHex(leaf))));

        assertThat(edge.root().hex()).isEqualTo(root);
    }

    @Test
    void rootsAndProofsAreThoseOfTheDefinitionAtEverySize() {
        var leaves = Trees.leaves(MOST);
        var proofs = Trees.of(leaves, 7).proofs();
        var edge = new TreeEdge();
        for (var size = 1; size <= MOST; size++) {
            var tree = leaves.subList(0, size);
            edge.add(hash.leaf(leaves.get(size - 1)));
            assertThat(edge.root().bytes()).isEqualTo(Rfc6962.mth(tree));
            assertThat(proofs.root(size)).isEqualTo(edge.root());
            assertThat(proofs.edge(size)).isEqualTo(edge.subtrees());
            for (var index = 0; index < size; index++) {
                assertThat(bytes(proofs.inclusion(index, size).path())).isEqualTo(hex(Rfc6962.path(index, tree)));
            }
            for (var from = 1; from <= size; from++) {
                assertThat(bytes(proofs.consistency(from, size).path())).isEqualTo(hex(Rfc6962.proof(from, tree)));
            }
        }
    }

    @Test
    void everyProofIsAcceptedForItsOwnTreeByBothImplementations() {
        var leaves = Trees.leaves(MOST);
        var proofs = Trees.of(leaves, 64).proofs();
        for (var size = 1; size <= MOST; size++) {
            var root = proofs.root(size);
            for (var index = 0; index < size; index++) {
                var leaf = hash.leaf(leaves.get(index));
                var proof = proofs.inclusion(index, size);
                assertThat(proof.proves(leaf, root)).isTrue();
                assertThat(Rfc6962.rootFromPath(leaf.bytes(), index, size, raw(proof.path())))
                        .isEqualTo(root.bytes());
            }
            for (var from = 1; from <= size; from++) {
                assertThat(proofs.consistency(from, size).proves(proofs.root(from), root))
                        .isTrue();
            }
        }
    }

    @Test
    void noProofIsAcceptedForAnythingElse() {
        var leaves = Trees.leaves(MOST);
        var proofs = Trees.of(leaves, 64).proofs();
        var random = new Random(6962);
        for (var turn = 0; turn < 20_000; turn++) {
            var size = 2 + random.nextInt(MOST - 1);
            var index = random.nextInt(size);
            var proof = proofs.inclusion(index, size);
            var leaf = hash.leaf(leaves.get(index));
            assertThat(changed(proof, random).proves(leaf, proofs.root(size))).isFalse();
            assertThat(proof.proves(hash.leaf(new byte[] {1}), proofs.root(size)))
                    .isFalse();

            var from = 1 + random.nextInt(size - 1);
            var growth = proofs.consistency(from, size);
            assertThat(changed(growth, random).proves(proofs.root(from), proofs.root(size)))
                    .isFalse();
            assertThat(growth.proves(proofs.root(size), proofs.root(size))).isFalse();
        }
    }

    /// Another index, one hash changed, one more, or one less.
    private static InclusionProof changed(InclusionProof proof, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new InclusionProof((proof.index() + 1) % proof.size(), proof.size(), proof.path());
            case 1 -> new InclusionProof(proof.index(), proof.size(), longerOrShorter(proof.path(), random));
            default -> new InclusionProof(proof.index(), proof.size(), flipped(proof.path(), random));
        };
    }

    private static ConsistencyProof changed(ConsistencyProof proof, Random random) {
        return random.nextBoolean()
                ? new ConsistencyProof(proof.from(), proof.to(), longerOrShorter(proof.path(), random))
                : new ConsistencyProof(proof.from(), proof.to(), flipped(proof.path(), random));
    }

    private static List<Digest> longerOrShorter(List<Digest> path, Random random) {
        var other = new ArrayList<>(path);
        if (random.nextBoolean()) {
            other.remove(random.nextInt(other.size()));
        } else {
            other.add(TreeHash.empty());
        }
        return other;
    }

    private static List<Digest> flipped(List<Digest> path, Random random) {
        var other = new ArrayList<>(path);
        var at = random.nextInt(other.size());
        var bytes = other.get(at).bytes();
        bytes[random.nextInt(Digest.LENGTH)] ^= (byte) (1 << random.nextInt(8));
        other.set(at, Digest.of(bytes));
        return other;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 255, 256, 257, 1000})
    void tilesAreTheSameHoweverTheTreeGrew(int step) {
        var leaves = Trees.leaves(70_000);
        var grown = Trees.of(leaves.subList(0, 66_000), step);
        var at = Trees.of(leaves, 70_000);

        for (var size : new long[] {1, 255, 256, 257, 65_535, 65_536, 65_537, 66_000}) {
            assertThat(grown.proofs().root(size)).isEqualTo(at.proofs().root(size));
        }
        var proof = at.proofs().inclusion(300, 70_000);
        assertThat(proof.proves(hash.leaf(leaves.get(300)), at.proofs().root(70_000)))
                .isTrue();
        assertThat(proof.path()).hasSize(17);
    }

    private static List<String> bytes(List<Digest> path) {
        return path.stream().map(Digest::hex).toList();
    }

    private static List<String> hex(List<byte[]> path) {
        return path.stream().map(HexFormat.of()::formatHex).toList();
    }

    private static List<byte[]> raw(List<Digest> path) {
        return path.stream().map(Digest::bytes).toList();
    }
}
