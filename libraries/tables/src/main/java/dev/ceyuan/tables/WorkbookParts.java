package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import dev.ceyuan.tables.ZipContainer.ZipPart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the parts of a workbook by content types and relations (ECMA-376 part 2), and refuses workbooks
/// that carry more than cells: macros, links to other files, embedded objects, data connections.
final class WorkbookParts {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORKBOOK_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final int MOST_RELATIONS = 10_000;
    private static final Pattern MACROS = Pattern.compile("macro|vbaproject|vbadata|dialogsheet");
    private static final Pattern EXTERNAL = Pattern.compile(
            "externallink|oleobject|activex|/embeddings/|embeddedpackage|(^|[/.])connections|querytable|ddelink");

    private final ZipContainer container;
    private final Refuse refuse;
    private final Map<String, String> types = new HashMap<>();

    WorkbookParts(ZipContainer container, Refuse refuse) {
        this.container = container;
        this.refuse = refuse;
        for (ZipPart part : container.parts()) {
            requireHarmless(part.name(), part.name());
        }
        readTypes();
    }

    InflatedPart inflate(ZipPart part, Meter meter) {
        return container.inflate(part, meter);
    }

    XmlPart open(ZipPart part, Meter meter) {
        return new XmlPart(container.inflate(part, meter), refuse.part(part.name()));
    }

    /// The main part, which must be a plain workbook.
    ZipPart workbook() {
        Relation relation = relations("").values().stream()
                .filter(each -> each.type().endsWith("/officeDocument"))
                .findFirst()
                .orElseThrow(() ->
                        refuse.part("_rels/.rels").expected("officeDocument").because(Kind.NOT_A_WORKBOOK));
        ZipPart part = target(relation);
        String type = types.getOrDefault("/" + part.name().toLowerCase(Locale.ROOT), "");
        if (!type.equals(WORKBOOK_TYPE)) {
            throw refuse.part(part.name()).expected(WORKBOOK_TYPE).found(type).because(Kind.NOT_A_WORKBOOK);
        }
        return part;
    }

    ZipPart target(Relation relation) {
        ZipPart part = relation.external() ? null : container.find(relation.target());
        if (part == null) {
            throw refuse.part(relation.target()).found(relation.target()).because(Kind.NOT_A_WORKBOOK);
        }
        return part;
    }

    /// The relations of a part by id; of the package when the name is empty.
    Map<String, Relation> relations(String source) {
        int slash = source.lastIndexOf('/');
        String folder = source.substring(0, slash + 1);
        ZipPart part = container.find(folder + "_rels/" + source.substring(slash + 1) + ".rels");
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (part == null) {
            return relations;
        }
        try (XmlPart xml = open(part, Meter.silent())) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    Relation relation = relation(xml, folder);
                    requireHarmless(relation.type(), part.name());
                    relations.put(relation.id(), relation);
                    requireFew(relations.size(), part.name());
                }
            }
        }
        return relations;
    }

    private static Relation relation(XmlPart xml, String folder) {
        boolean external = "External".equals(xml.attribute("TargetMode"));
        String target = orEmpty(xml.attribute("Target"));
        return new Relation(
                orEmpty(xml.attribute("Id")),
                orEmpty(xml.attribute("Type")),
                external ? target : resolve(folder, target),
                external);
    }

    private void readTypes() {
        ZipPart part = container.find(CONTENT_TYPES);
        if (part == null) {
            throw refuse.part(CONTENT_TYPES).expected(CONTENT_TYPES).because(Kind.NOT_A_WORKBOOK);
        }
        try (XmlPart xml = open(part, Meter.silent())) {
            while (xml.next()) {
                if (xml.starts("Override") || xml.starts("Default")) {
                    String type = orEmpty(xml.attribute("ContentType"));
                    requireHarmless(type, part.name());
                    types.put(orEmpty(xml.attribute("PartName")).toLowerCase(Locale.ROOT), type);
                    requireFew(types.size(), part.name());
                }
            }
        }
    }

    private void requireHarmless(String text, String part) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (MACROS.matcher(lower).find()) {
            throw refuse.part(part).found(text).because(Kind.MACROS);
        }
        if (EXTERNAL.matcher(lower).find()) {
            throw refuse.part(part).found(text).because(Kind.EXTERNAL_CONTENT);
        }
    }

    private void requireFew(int count, String part) {
        if (count > MOST_RELATIONS) {
            throw refuse.part(part).expected("≤ " + MOST_RELATIONS).found(count).because(Kind.TOO_MANY_PARTS);
        }
    }

    /// The name of a part named relative to a folder; steps above the root stay at the root.
    private static String resolve(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : List.of(whole.split("/"))) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// A relation of a part to another: `target` is a part name, or an address when external.
    record Relation(String id, String type, String target, boolean external) {}
}
