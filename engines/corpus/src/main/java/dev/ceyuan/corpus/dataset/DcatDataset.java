package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.json.Json;
import dev.ceyuan.corpus.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The description of a release for catalogues: a dataset of [DCAT
/// 3](https://www.w3.org/TR/vocab-dcat-3/), a JSON-LD text whose name is `dcat.json`. Every file is a
/// distribution; the licence stands at the dataset and at each distribution, since catalogues look for it
/// at either.
public final class DcatDataset {
    /// What the file is called.
    public static final String NAME = "dcat.json";

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/";

    private final DatasetDescription description;

    private DcatDataset(DatasetDescription description) {
        this.description = description;
    }

    /// @param parts of the release that are to be listed
    public static String of(DatasetDescription description, List<Part> parts) {
        return Json.pretty(new DcatDataset(description).json(parts));
    }

    private Map<String, Object> json(List<Part> parts) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", context());
        json.put("@id", description.files().toASCIIString());
        json.put("@type", "dcat:Dataset");
        json.put("dcterms:identifier", description.name() + "/" + description.version());
        json.put("dcterms:title", both(description.title()));
        json.put("dcterms:description", both(description.summary()));
        json.put("dcat:version", description.version());
        json.put("dcterms:issued", date(description.published()));
        json.put("dcterms:license", reference(description.licence().text().toASCIIString()));
        json.put("dcterms:publisher", agent(description.publisher()));
        json.put(
                "dcterms:creator",
                description.creators().stream().map(DcatDataset::agent).toList());
        json.put(
                "dcterms:language",
                description.languages().stream()
                        .map(language -> reference(LANGUAGES + language))
                        .toList());
        json.put("dcat:keyword", description.keywords());
        json.put("dcat:landingPage", reference(description.page().toASCIIString()));
        json.put(
                "dcterms:source",
                description.sources().stream().map(DcatDataset::source).toList());
        json.put("dcat:distribution", parts.stream().map(this::distribution).toList());
        return json;
    }

    private static Map<String, Object> context() {
        var context = new LinkedHashMap<String, Object>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dcterms", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("spdx", "http://spdx.org/rdf/terms#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    private Map<String, Object> distribution(Part part) {
        var address = description.files().resolve(part.name()).toASCIIString();
        var json = new LinkedHashMap<String, Object>();
        json.put("@id", address);
        json.put("@type", "dcat:Distribution");
        json.put("dcterms:title", part.name());
        json.put("dcterms:license", reference(description.licence().text().toASCIIString()));
        json.put("dcterms:issued", date(description.published()));
        json.put("dcat:accessURL", reference(description.page().toASCIIString()));
        json.put("dcat:downloadURL", reference(address));
        json.put("dcat:byteSize", value(Long.toString(part.bytes()), "xsd:nonNegativeInteger"));
        json.putAll(format(part));
        var checksum = new LinkedHashMap<String, Object>();
        checksum.put("@type", "spdx:Checksum");
        checksum.put("spdx:algorithm", reference("spdx:checksumAlgorithm_sha256"));
        checksum.put("spdx:checksumValue", value(part.sha256(), "xsd:hexBinary"));
        json.put("spdx:checksum", checksum);
        return json;
    }

    /// JSON Lines has no media type at IANA, so it is named in words.
    private static Map<String, Object> format(Part part) {
        var format = new LinkedHashMap<String, Object>();
        switch (part.kind()) {
            case PARQUET -> format.put("dcat:mediaType", reference(MEDIA_TYPES + "application/vnd.apache.parquet"));
            case JSONL, VERDICTS -> {
                var lines = new LinkedHashMap<String, Object>();
                lines.put("@type", "dcterms:MediaTypeOrExtent");
                lines.put("rdfs:label", "JSON Lines");
                format.put("dcterms:format", lines);
                format.put("dcat:compressFormat", reference(MEDIA_TYPES + "application/zstd"));
            }
            case PAPER ->
                format.put(
                        "dcat:mediaType",
                        reference(MEDIA_TYPES + (part.name().endsWith(".md") ? "text/markdown" : type(part))));
        }
        return format;
    }

    private static String type(Part part) {
        return part.name().endsWith(".json") ? "application/json" : "application/octet-stream";
    }

    private static List<Object> both(Wording text) {
        var texts = new ArrayList<>();
        texts.add(in("zh", text.chinese()));
        texts.add(in("en", text.english()));
        return texts;
    }

    private static Map<String, Object> in(String language, String text) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@value", text);
        json.put("@language", language);
        return json;
    }

    private static Map<String, Object> date(LocalDate date) {
        return value(date.toString(), "xsd:date");
    }

    private static Map<String, Object> value(String value, String type) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@value", value);
        json.put("@type", type);
        return json;
    }

    private static Map<String, Object> reference(String id) {
        return Map.of("@id", id);
    }

    private static Map<String, Object> agent(DatasetDescription.Party party) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@type", "foaf:Organization");
        json.put("foaf:name", party.name());
        json.put("foaf:homepage", reference(party.page().toASCIIString()));
        return json;
    }

    private static Map<String, Object> source(DatasetDescription.Source source) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@id", source.page().toASCIIString());
        json.put("dcterms:identifier", source.id());
        json.put("dcterms:title", both(source.title()));
        json.put("dcterms:license", reference(source.licence().text().toASCIIString()));
        json.put("dcterms:rights", source.attribution());
        return json;
    }
}
