package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import dev.ceyuan.tables.WorkbookParts.Relation;
import dev.ceyuan.tables.ZipContainer.ZipPart;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An opened .xlsx file. Shared strings are read when the first sheet is, and kept for the others.
final class XlsxDocument implements Document {

    private static final int LONGEST_NAME = 255;
    private static final Set<String> TRUE = Set.of("1", "true", "on");

    private final WorkbookParts parts;
    private final TableLimits limits;
    private final Refuse refuse;
    private final Map<String, ZipPart> sheets = new LinkedHashMap<>();
    private final Map<String, MergedCells> merged = new HashMap<>();
    private final @Nullable ZipPart stringsPart;
    private final CellStyles styles;
    private boolean from1904;
    private @Nullable SharedStrings strings;

    XlsxDocument(ZipContainer container, TableLimits limits, Refuse refuse) {
        this.limits = limits;
        this.refuse = refuse;
        this.parts = new WorkbookParts(container, refuse);
        ZipPart workbook = parts.workbook();
        Map<String, Relation> relations = parts.relations(workbook.name());
        readSheets(workbook, relations);
        this.stringsPart = related(relations, "/sharedStrings");
        ZipPart stylesPart = related(relations, "/styles");
        this.styles = stylesPart == null ? CellStyles.NONE : readStyles(stylesPart);
    }

    private CellStyles readStyles(ZipPart part) {
        try (XmlPart xml = parts.open(part, Meter.silent())) {
            return CellStyles.read(xml, refuse.part(part.name()));
        }
    }

    private @Nullable ZipPart related(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .findFirst()
                .map(parts::target)
                .orElse(null);
    }

    private void readSheets(ZipPart workbook, Map<String, Relation> relations) {
        Refuse here = refuse.part(workbook.name());
        int seen = 0;
        try (XmlPart xml = parts.open(workbook, Meter.silent())) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String value = xml.attribute("date1904");
                    from1904 = value != null && TRUE.contains(value);
                } else if (xml.starts("sheet")) {
                    if (++seen > limits.sheets()) {
                        throw here.expected("≤ " + limits.sheets())
                                .found("> " + limits.sheets())
                                .because(Kind.TOO_MANY_SHEETS);
                    }
                    addSheet(xml, relations, here);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw here.because(Kind.EMPTY);
        }
    }

    private void addSheet(XmlPart xml, Map<String, Relation> relations, Refuse here) {
        String name = xml.attribute("name");
        String id = xml.anyAttribute("id");
        String state = xml.attribute("state");
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || id == null) {
            throw here.found(name == null ? "" : name).because(Kind.NOT_A_WORKBOOK);
        }
        Relation relation = relations.get(id);
        if (relation == null) {
            throw here.found(id).because(Kind.NOT_A_WORKBOOK);
        }
        boolean visible = state == null || state.equals("visible");
        if (!visible || !relation.type().endsWith("/worksheet")) {
            return;
        }
        String shown = Shorten.to(name, LONGEST_NAME);
        if (sheets.put(shown, parts.target(relation)) != null) {
            throw here.sheet(shown).found(name).because(Kind.SUSPICIOUS_CONTAINER);
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public RowCursor rows(String sheet, TableProgress progress) {
        ZipPart part = part(sheet);
        Meter meter = new Meter(progress);
        meter.expect(part.end() - part.start());
        SharedStrings texts = strings(meter);
        Refuse here = refuse.part(part.name()).sheet(sheet);
        SheetCells cells = new SheetCells(texts, styles, from1904, limits);
        return new XlsxRows(new XmlPart(open(part, meter), here), cells, new RowLimits(limits, here, meter));
    }

    @Override
    public MergedCells merged(String sheet) {
        return merged.computeIfAbsent(sheet, name -> {
            ZipPart part = part(name);
            return MergedCellScan.of(
                    open(part, Meter.silent()), limits, refuse.part(part.name()).sheet(name));
        });
    }

    private InflatedPart open(ZipPart part, Meter meter) {
        return parts.inflate(part, meter);
    }

    private ZipPart part(String sheet) {
        ZipPart part = sheets.get(sheet);
        if (part == null) {
            throw refuse.sheet(sheet)
                    .expected(String.join("、", sheets.keySet()))
                    .found(sheet)
                    .because(Kind.SHEET_UNKNOWN);
        }
        return part;
    }

    private SharedStrings strings(Meter meter) {
        if (strings == null) {
            strings = stringsPart == null ? SharedStrings.none() : readStrings(stringsPart, meter);
        }
        return strings;
    }

    private SharedStrings readStrings(ZipPart part, Meter meter) {
        meter.expect(part.end() - part.start());
        try (XmlPart xml = parts.open(part, meter)) {
            return SharedStrings.read(xml, limits, refuse.part(part.name()));
        }
    }

    @Override
    public void close() {
        if (strings != null) {
            strings.close();
        }
    }
}
