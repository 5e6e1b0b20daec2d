package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.util.List;

/// An opened .csv file: one sheet, whose encoding and separator were found on opening.
final class CsvDocument implements Document {

    private final Bytes bytes;
    private final TableLimits limits;
    private final Refuse refuse;
    private final CsvEncoding encoding;
    private final CsvSeparator separator;
    private final String sheet;

    CsvDocument(Bytes bytes, String sheet, TableLimits limits, Refuse refuse) throws IOException {
        this.bytes = bytes;
        this.limits = limits;
        this.sheet = Shorten.to(sheet, 31);
        this.refuse = refuse.sheet(this.sheet);
        this.encoding = CsvEncoding.of(bytes, this.refuse);
        try (Reader reader = reader(Meter.silent())) {
            this.separator = CsvSeparator.of(reader);
        }
    }

    private Reader reader(Meter meter) {
        return new InputStreamReader(
                bytes.stream(encoding.start(), bytes.size(), meter),
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public List<String> sheets() {
        return List.of(sheet);
    }

    @Override
    public RowCursor rows(String wanted, TableProgress progress) {
        if (!wanted.equals(sheet)) {
            throw refuse.expected(sheet).found(wanted).because(Kind.SHEET_UNKNOWN);
        }
        Meter meter = new Meter(progress);
        meter.expect(bytes.size() - encoding.start());
        return new CsvRows(reader(meter), separator, new RowLimits(limits, refuse, meter));
    }

    @Override
    public MergedCells merged(String wanted) {
        return MergedCells.NONE;
    }

    @Override
    public void close() {}
}
