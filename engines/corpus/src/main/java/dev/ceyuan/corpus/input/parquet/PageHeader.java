package dev.ceyuan.corpus.input.parquet;

/// What stands before a page (`PageHeader` in parquet.thrift).
final class PageHeader implements Thrift.Field {
    static final int DATA = 0;
    static final int DICTIONARY = 2;
    static final int DATA_2 = 3;
    static final int LEVELS_IN_RUNS = 3;

    private final Thrift thrift;
    int type = -1;
    int plain = -1;
    int stored = -1;
    boolean hasChecksum;
    int checksum;
    int values = -1;
    int encoding = -1;
    int levelEncoding = LEVELS_IN_RUNS;
    int definitionBytes;
    int repetitionBytes;
    boolean compressed = true;

    private PageHeader(Thrift thrift) {
        this.thrift = thrift;
    }

    static PageHeader read(Slice slice) throws ParquetDamage {
        var thrift = new Thrift(slice);
        var header = thrift.struct(new PageHeader(thrift));
        if (header.plain < 0 || header.stored < 0) {
            throw slice.malformed("the size of a page");
        }
        if (header.type != 1 && header.values < 0) {
            throw slice.malformed("how many values a page has");
        }
        return header;
    }

    boolean isData() {
        return type == DATA || type == DATA_2;
    }

    @Override
    public boolean read(int id) throws ParquetDamage {
        switch (id) {
            case 1 -> type = thrift.i32();
            case 2 -> plain = thrift.i32();
            case 3 -> stored = thrift.i32();
            case 4 -> {
                checksum = thrift.i32();
                hasChecksum = true;
            }
            case 5 -> thrift.inner(this::data);
            case 7 -> thrift.inner(this::dictionary);
            case 8 -> thrift.inner(this::data2);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean data(int id) throws ParquetDamage {
        switch (id) {
            case 1 -> values = thrift.i32();
            case 2 -> encoding = thrift.i32();
            case 3 -> levelEncoding = thrift.i32();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean dictionary(int id) throws ParquetDamage {
        switch (id) {
            case 1 -> values = thrift.i32();
            case 2 -> encoding = thrift.i32();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean data2(int id) throws ParquetDamage {
        switch (id) {
            case 1 -> values = thrift.i32();
            case 4 -> encoding = thrift.i32();
            case 5 -> definitionBytes = thrift.i32();
            case 6 -> repetitionBytes = thrift.i32();
            case 7 -> compressed = thrift.flag();
            default -> {
                return false;
            }
        }
        return true;
    }
}
