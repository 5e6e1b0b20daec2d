package dev.ceyuan.matching;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;

/// Writes an item into bytes: what ranking needs first, so that it can be read without the texts.
final class ItemCodec {

    private ItemCodec() {}

    /// The part of an item that rules and diversity look at: the item without its texts.
    static byte[] encodeFacets(Item item) {
        return bytes(out -> writeFacets(item, out));
    }

    static byte[] encodeTexts(Item item) {
        return bytes(out -> {
            writeString(item.title(), out);
            writeString(item.text(), out);
        });
    }

    /// An item without texts.
    static Item decodeFacets(BytesRef bytes) {
        var in = input(bytes);
        var id = readString(in);
        var side = Side.values()[in.get()];
        var party = in.get() == 1 ? readString(in) : null;
        var revision = in.getLong();
        var facets = new HashMap<String, Facet>();
        for (var left = in.getInt(); left > 0; left--) {
            facets.put(readString(in), readFacet(in));
        }
        return new Item(id, side, "", "", party, facets, revision);
    }

    static Item decode(BytesRef facets, BytesRef texts) {
        var item = decodeFacets(facets);
        var in = input(texts);
        return new Item(
                item.id(), item.side(), readString(in), readString(in), item.party(), item.facets(), item.revision());
    }

    private static void writeFacets(Item item, DataOutputStream out) throws IOException {
        writeString(item.id(), out);
        out.writeByte(item.side().ordinal());
        var party = item.party();
        out.writeBoolean(party != null);
        if (party != null) {
            writeString(party, out);
        }
        out.writeLong(item.revision());
        out.writeInt(item.facets().size());
        for (var name : new TreeSet<>(item.facets().keySet())) {
            writeString(name, out);
            writeFacet(item.facet(name).orElseThrow(), out);
        }
    }

    private static void writeFacet(Facet facet, DataOutputStream out) throws IOException {
        switch (facet) {
            case Facet.Terms terms -> {
                out.writeByte(0);
                out.writeInt(terms.ids().size());
                for (var id : new TreeSet<>(terms.ids())) {
                    writeString(id, out);
                }
            }
            case Facet.Amount amount -> {
                out.writeByte(1);
                out.writeLong(amount.fen());
            }
            case Facet.Day day -> {
                out.writeByte(2);
                out.writeLong(day.day().toEpochDay());
            }
            case Facet.Level level -> {
                out.writeByte(3);
                out.writeInt(level.step());
            }
        }
        writeString(facet.origin(), out);
    }

    private static Facet readFacet(ByteBuffer in) {
        var tag = in.get();
        return switch (tag) {
            case 0 -> {
                var ids = new TreeSet<String>();
                for (var left = in.getInt(); left > 0; left--) {
                    ids.add(readString(in));
                }
                yield new Facet.Terms(ids, readString(in));
            }
            case 1 -> new Facet.Amount(in.getLong(), readString(in));
            case 2 -> new Facet.Day(LocalDate.ofEpochDay(in.getLong()), readString(in));
            case 3 -> new Facet.Level(in.getInt(), readString(in));
            default -> throw new IllegalStateException("unknown facet (tag=%d)".formatted(tag));
        };
    }

    /// Chars and not UTF-8, so that even broken surrogates come back as they were.
    private static void writeString(String text, DataOutputStream out) throws IOException {
        var chars = ByteBuffer.allocate(text.length() * Character.BYTES);
        chars.asCharBuffer().put(text);
        out.writeInt(text.length());
        out.write(chars.array());
    }

    private static String readString(ByteBuffer in) {
        var chars = new char[in.getInt()];
        in.asCharBuffer().get(chars);
        in.position(in.position() + chars.length * Character.BYTES);
        return new String(chars);
    }

    private static ByteBuffer input(BytesRef bytes) {
        return ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Something that writes.
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }
}
