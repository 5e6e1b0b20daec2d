package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.intake.ImportOrigin;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableRow;
import dev.ceyuan.tables.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The columns of a table of organisations, and what its rows claim.
@Component
class OrganisationColumns {
    static final String NAME = "name";
    static final String CODE = "code";
    static final String ALIASES = "aliases";
    static final String KIND = "kind";
    static final String CITY = "city";
    static final String DISTRICT = "district";
    static final String SECTOR = "sector";
    static final String SEGMENT = "segment";
    static final String ROLE = "role";
    static final String PRODUCT = "product";
    static final String ADDRESS = "address";
    static final String WEBSITE = "website";
    static final String SOURCE = "source";
    static final String SOURCE_ADDRESS = "source_address";
    static final String SOURCE_DATE = "source_date";
    static final String CONFIDENCE = "confidence";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    private final OrganisationKinds kinds;
    private final Sectors sectors;
    private final Places places;
    private final Vocabularies vocabularies;

    OrganisationColumns(OrganisationKinds kinds, Sectors sectors, Places places, Vocabularies vocabularies) {
        this.kinds = kinds;
        this.sectors = sectors;
        this.places = places;
        this.vocabularies = vocabularies;
    }

    /// What a value of an attribute with a vocabulary is called; any other value as it is.
    String label(Attribute attribute, String value) {
        return attribute
                .vocabulary()
                .flatMap(name -> vocabularies.get(name).term(value))
                .map(Term::chinese)
                .orElse(value);
    }

    TableSchema schema() {
        var columns = Stream.concat(whoItIs(), whatIsKnown());
        return TableSchema.of(OrganisationImport.KEY, columns.toArray(TableColumn[]::new));
    }

    private Stream<TableColumn> whoItIs() {
        return Stream.of(
                TableColumn.text(NAME, "单位名称", "Name")
                        .aliases("名称", "机构名称", "企业名称", "单位", "公司名称", "organisation", "company")
                        .mandatory()
                        .maxLength(LONGEST_NAME)
                        .example("北京示例科技有限公司"),
                TableColumn.text(CODE, "统一社会信用代码", "Unified social credit code")
                        .aliases("信用代码", "社会信用代码", "USCC", "credit code")
                        .example("91110000802100433B"),
                TableColumn.text(ALIASES, "别名", "Aliases")
                        .aliases("简称", "又名", "曾用名", "alias", "short name")
                        .several()
                        .maxLength(LONGEST_NAME)
                        .example("示例科技、示例"),
                TableColumn.choice(KIND, "单位类型", "Kind", words(kinds.all())).aliases("类型", "机构类型", "单位性质", "kind"),
                TableColumn.text(CITY, "城市", "City")
                        .aliases("所在城市", "省市", "地区", "region")
                        .example("北京"),
                TableColumn.text(DISTRICT, "区", "District")
                        .aliases("区县", "所在区", "行政区", "所属区")
                        .example("海淀区"));
    }

    private Stream<TableColumn> whatIsKnown() {
        return Stream.of(
                TableColumn.text(SECTOR, "行业", "Sector")
                        .aliases("领域", "所属行业", "行业领域", "应用领域")
                        .several()
                        .example("政务、教育"),
                TableColumn.text(SEGMENT, "产业链环节", "Chain segment")
                        .aliases("环节", "产业链", "segment")
                        .several()
                        .example("智能芯片"),
                text(ROLE, "在计划中的角色", "Role in programme").aliases("角色", "role_in_programme", "role"),
                text(PRODUCT, "产品或事实", "Product or fact").aliases("产品", "主要产品", "related_product_or_fact"),
                text(ADDRESS, "地址", "Address").aliases("注册地址", "详细地址"),
                TableColumn.url(WEBSITE, "网址", "Website").aliases("官网", "网站"),
                TableColumn.text(SOURCE, "来源", "Source")
                        .maxLength(Provenance.LONGEST_SOURCE)
                        .aliases("信息来源", "数据来源")
                        .example("单位申报"),
                text(SOURCE_ADDRESS, "来源地址", "Source address").aliases("来源网址", "source_url", "source url"),
                TableColumn.date(SOURCE_DATE, "来源日期", "Source date")
                        .aliases("信息日期", "source_date", "as of")
                        .monthMeansFirstDay(),
                TableColumn.choice(CONFIDENCE, "可信度", "Confidence", confidences())
                        .aliases("confidence"));
    }

    /// What a row says, cell by cell.
    List<CellClaim> claims(TableRow row, ImportOrigin origin) {
        var provenance = provenance(row, origin);
        var claims = new ArrayList<CellClaim>();
        single(row, NAME, Attribute.NAME, provenance).forEach(claims::add);
        single(row, CODE, Attribute.CODE, provenance).forEach(claims::add);
        several(row, ALIASES, Attribute.ALIAS, provenance).forEach(claims::add);
        single(row, KIND, Attribute.KIND, provenance).forEach(claims::add);
        place(row, provenance).forEach(claims::add);
        row.texts(SECTOR).forEach(words -> sector(words, provenance, claims));
        several(row, SEGMENT, Attribute.SEGMENT, provenance).forEach(claims::add);
        single(row, ROLE, Attribute.ROLE, provenance).forEach(claims::add);
        single(row, PRODUCT, Attribute.PRODUCT, provenance).forEach(claims::add);
        single(row, ADDRESS, Attribute.ADDRESS, provenance).forEach(claims::add);
        single(row, WEBSITE, Attribute.WEBSITE, provenance).forEach(claims::add);
        return claims;
    }

    private static Stream<CellClaim> single(TableRow row, String column, Attribute attribute, Provenance provenance) {
        return row.text(column).stream().map(value -> new CellClaim(column, new Claim(attribute, value, provenance)));
    }

    private static Stream<CellClaim> several(TableRow row, String column, Attribute attribute, Provenance provenance) {
        return row.texts(column).stream().map(value -> new CellClaim(column, new Claim(attribute, value, provenance)));
    }

    /// A district goes before the city; of a district that no vocabulary knows the city is kept.
    private Stream<CellClaim> place(TableRow row, Provenance provenance) {
        var district = row.text(DISTRICT);
        if (district.isPresent() && places.recognise(district.get()).isPresent()) {
            return single(row, DISTRICT, Attribute.PLACE, provenance);
        }
        return row.text(CITY).isPresent()
                ? single(row, CITY, Attribute.PLACE, provenance)
                : single(row, DISTRICT, Attribute.PLACE, provenance);
    }

    private void sector(String words, Provenance provenance, List<CellClaim> claims) {
        var recognised = sectors.recognise(words);
        recognised
                .sectors()
                .forEach(sector ->
                        claims.add(new CellClaim(SECTOR, new Claim(Attribute.SECTOR, sector.id(), provenance))));
        recognised
                .unknown()
                .forEach(word -> claims.add(new CellClaim(SECTOR, new Claim(Attribute.SECTOR, word, provenance))));
    }

    private static Provenance provenance(TableRow row, ImportOrigin origin) {
        return new Provenance(
                row.text(SOURCE).orElse(origin.fileName()),
                row.text(SOURCE_ADDRESS).orElse(null),
                row.date(SOURCE_DATE).orElse(origin.receivedOn()),
                row.text(CONFIDENCE).map(Confidence::valueOf).orElse(null));
    }

    private static TableColumn text(String key, String chinese, String english) {
        return TableColumn.text(key, chinese, english).maxLength(LONGEST_TEXT);
    }

    private static Map<String, List<String>> words(List<Term> terms) {
        var words = new LinkedHashMap<String, List<String>>();
        terms.forEach(term -> words.put(
                term.id(),
                Stream.concat(Stream.of(term.chinese(), term.english()), term.words().stream())
                        .distinct()
                        .toList()));
        return words;
    }

    private static Map<String, List<String>> confidences() {
        var words = new LinkedHashMap<String, List<String>>();
        words.put(Confidence.HIGH.name(), List.of("高", "high"));
        words.put(Confidence.MEDIUM.name(), List.of("中", "medium"));
        words.put(Confidence.LOW.name(), List.of("低", "low"));
        return words;
    }

    /// What one cell claims.
    record CellClaim(String column, Claim claim) {}
}
