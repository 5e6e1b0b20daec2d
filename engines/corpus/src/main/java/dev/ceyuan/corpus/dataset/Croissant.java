package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The description of a release for tools of machine learning:
/// [Croissant 1.1](http://mlcommons.org/croissant/1.1), a JSON-LD text whose name is `croissant.json`.
///
/// Files are named relative to the folder of the text. The documents are a record set over the Parquet
/// files; every file is listed with its SHA-256. The namespace of schema.org is the one with `https`,
/// which the reference implementation and the hubs use, though the specification writes `http`.
public final class Croissant {
    /// What the file is called.
    public static final String NAME = "croissant.json";

    private static final String CONFORMS_TO = "http://mlcommons.org/croissant/1.1";
    private static final String PARQUET_FILES = "parquet-files";
    private static final String DOCUMENTS = "documents";

    /// Terms of the vocabulary that stand without a prefix: appendix 1 of the specification.
    private static final List<String> TERMS = List.of(
            "annotation",
            "arrayShape",
            "citeAs",
            "column",
            "containedIn",
            "equivalentProperty",
            "excludes",
            "extract",
            "field",
            "fileObject",
            "fileProperty",
            "fileSet",
            "format",
            "includes",
            "isArray",
            "isLiveDataset",
            "jsonPath",
            "key",
            "md5",
            "parentField",
            "readLines",
            "recordSet",
            "references",
            "regex",
            "sdVersion",
            "separator",
            "source",
            "subField",
            "transform",
            "unArchive",
            "value");

    private Croissant() {}

    /// @param parts of the release that are to be listed
    public static String of(DatasetDescription description, List<Part> parts) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", context());
        json.put("@type", "sc:Dataset");
        json.put("conformsTo", CONFORMS_TO);
        json.put("name", description.name());
        json.put("alternateName", description.title().chinese());
        json.put("description", description.summary().english());
        json.put("license", description.licence().text().toASCIIString());
        json.put("url", description.page().toASCIIString());
        json.put("version", description.version());
        json.put("datePublished", description.published().toString());
        json.put("inLanguage", description.languages());
        json.put("keywords", description.keywords());
        json.put(
                "creator",
                description.creators().stream().map(Croissant::organisation).toList());
        json.put("publisher", organisation(description.publisher()));
        json.put("isLiveDataset", false);
        json.put(
                "prov:wasDerivedFrom",
                description.sources().stream().map(Croissant::source).toList());
        json.put("distribution", distribution(parts));
        if (!parquet(parts).isEmpty()) {
            json.put("recordSet", List.of(documents()));
        }
        return Json.pretty(json);
    }

    private static Map<String, Object> context() {
        var context = new LinkedHashMap<String, Object>();
        context.put("@language", "en");
        context.put("@vocab", "https://schema.org/");
        context.put("sc", "https://schema.org/");
        context.put("cr", "http://mlcommons.org/croissant/");
        context.put("rai", "http://mlcommons.org/croissant/RAI/");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("conformsTo", "dct:conformsTo");
        context.put("data", typed("cr:data", "@json"));
        context.put("dataType", typed("cr:dataType", "@vocab"));
        context.put("examples", typed("cr:examples", "@json"));
        TERMS.forEach(term -> context.put(term, "cr:" + term));
        return context;
    }

    private static Map<String, Object> typed(String id, String type) {
        return members("@id", id, "@type", type);
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    private static Map<String, Object> organisation(DatasetDescription.Party party) {
        return members(
                "@type", "sc:Organization",
                "name", party.name(),
                "url", party.page().toASCIIString());
    }

    private static Map<String, Object> source(DatasetDescription.Source source) {
        return members(
                "@id", source.page().toASCIIString(),
                "@type", "prov:Entity",
                "prov:label", source.title().english(),
                "name", source.id(),
                "license", source.licence().text().toASCIIString(),
                "creditText", source.attribution());
    }

    private static List<Object> distribution(List<Part> parts) {
        var distribution = new ArrayList<>();
        for (var part : parts) {
            distribution.add(members(
                    "@type", "cr:FileObject",
                    "@id", part.name(),
                    "name", part.name().substring(part.name().lastIndexOf('/') + 1),
                    "contentUrl", part.name(),
                    "contentSize", part.bytes() + " B",
                    "encodingFormat", format(part),
                    "sha256", part.sha256()));
        }
        var parquet = parquet(parts);
        if (!parquet.isEmpty()) {
            distribution.add(members(
                    "@type",
                    "cr:FileSet",
                    "@id",
                    PARQUET_FILES,
                    "name",
                    PARQUET_FILES,
                    "encodingFormat",
                    format(parquet.getFirst()),
                    "includes",
                    parquet.stream().map(Part::name).toList()));
        }
        return distribution;
    }

    private static List<Part> parquet(List<Part> parts) {
        return parts.stream().filter(part -> part.kind() == Part.Kind.PARQUET).toList();
    }

    /// As the reference implementation calls them.
    private static String format(Part part) {
        return switch (part.kind()) {
            case PARQUET -> "application/x-parquet";
            case JSONL, VERDICTS -> "application/zstd";
            case PAPER -> part.name().endsWith(".json") ? "application/json" : "text/plain";
        };
    }

    private static Map<String, Object> documents() {
        var fields = new ArrayList<>();
        var lists = new LinkedHashMap<String, List<Object>>();
        for (var column : ParquetColumn.values()) {
            var outermost = column.path().getFirst();
            if (!column.listed()) {
                fields.add(field(outermost, column.whole() ? "sc:Integer" : "sc:Text", extract(outermost)));
                continue;
            }
            if (!lists.containsKey(outermost)) {
                lists.put(outermost, new ArrayList<>());
                fields.add(list(outermost, lists.get(outermost)));
            }
            var member = column.path().getLast();
            var from = extract(outermost);
            from.put("transform", members("jsonPath", member));
            lists.get(outermost).add(field(outermost + "." + member, "sc:Text", from));
        }
        return members(
                "@type", "cr:RecordSet",
                "@id", DOCUMENTS,
                "name", DOCUMENTS,
                "key", reference(DOCUMENTS + "/id"),
                "field", fields);
    }

    private static Map<String, Object> field(String path, String type, Map<String, Object> from) {
        return members(
                "@type",
                "cr:Field",
                "@id",
                DOCUMENTS + "/" + path.replace('.', '/'),
                "name",
                path.substring(path.lastIndexOf('.') + 1),
                "description",
                PaperWords.in(Locale.ENGLISH).get("column." + path),
                "dataType",
                type,
                "source",
                from);
    }

    private static Map<String, Object> list(String name, List<Object> members) {
        return members(
                "@type",
                "cr:Field",
                "@id",
                DOCUMENTS + "/" + name,
                "name",
                name,
                "description",
                PaperWords.in(Locale.ENGLISH).get("column." + name),
                "isArray",
                true,
                "arrayShape",
                "-1",
                "subField",
                members);
    }

    private static Map<String, Object> extract(String column) {
        return members("fileSet", reference(PARQUET_FILES), "extract", members("column", column));
    }

    private static Map<String, Object> reference(String id) {
        return members("@id", id);
    }
}
