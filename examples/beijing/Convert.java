import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes the tables of this folder from the collected public data: `java Convert.java
/// ../../../shared/data`.
///
/// What the source does not state stays blank. README.md says what is dropped and why. The Chinese for what
/// the collection writes in English is in `wording.csv`.
public final class Convert {
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final String CATALOGUE = "中国大模型列表（awesome-LLMs-In-China，2024-11-30）";
    private static final String POOLS = "公开报道的算力中心（截至2026-01）";

    /// Names under which the sources write organisations that are in the table of organisations under
    /// another.
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("北京市科委、中关村管委会", "北京市科学技术委员会、中关村科技园区管理委员会"),
            Map.entry("北京市发改委", "北京市发展和改革委员会"),
            Map.entry("智源人工智能研究院", "北京智源人工智能研究院"));

    /// Compute figures that are targets or sums, not pools that someone could use.
    private static final Set<String> NO_POOLS = Set.of("北京全市算力", "京津冀蒙算力一体化", "杭州入市智算规模", "通信央企万卡集群");

    private final Path data;
    private final Map<String, String> wording = new HashMap<>();
    private final Map<String, Map<String, String>> organisations = new LinkedHashMap<>();

    private Convert(Path data) {
        this.data = data;
    }

    public static void main(String[] arguments) throws IOException {
        new Convert(Path.of(arguments.length == 0 ? "../../../shared/data" : arguments[0])).run();
    }

    private void run() throws IOException {
        rows(Path.of("wording.csv")).forEach(row -> wording.put(row.get("original"), row.get("chinese")));
        readOrganisations();
        var lists = new LinkedHashMap<String, Map<String, String>>();
        var needs = needs(lists);
        var offers = offers();
        offers.addAll(pools());
        write("organisations.csv", List.copyOf(organisations.values()));
        write("lists.csv", List.copyOf(lists.values()));
        write("needs.csv", needs);
        write("offers.csv", offers);
        write("cases.csv", cases());
        write("measures.csv", measures());
    }

    private void readOrganisations() throws IOException {
        for (var row : rows(data.resolve("organisations.csv"))) {
            var out = new LinkedHashMap<String, String>();
            out.put("单位名称", row.get("name"));
            out.put("单位类型", chinese(row.get("kind")));
            out.put("城市", row.get("city"));
            out.put("区", row.get("district"));
            out.put("行业", row.get("sector").replace("/", "、"));
            out.put("在计划中的角色", chinese(row.get("role_in_programme")));
            out.put("产品或事实", chinese(row.get("related_product_or_fact")));
            source(out, row, first(MONTH, row.get("source_date")));
            out.put("可信度", row.get("confidence"));
            if (!row.get("confidence").equals("low")) {
                organisations.put(row.get("name"), out);
            }
        }
    }

    /// The name in the table of organisations; an organisation that is not there yet is added with what the
    /// row says.
    private String organisation(String name, String city, Map<String, String> row, String date) {
        var known = SAME.getOrDefault(name, name);
        if (!known.isEmpty() && !organisations.containsKey(known)) {
            var out = new LinkedHashMap<String, String>();
            out.put("单位名称", known);
            out.put("城市", city);
            source(out, row, first(MONTH, date));
            out.put("可信度", row.getOrDefault("confidence", "medium"));
            organisations.put(known, out);
        }
        return known;
    }

    private List<Map<String, String>> needs(Map<String, Map<String, String>> lists) throws IOException {
        var needs = new ArrayList<Map<String, String>>();
        for (var row : rows(data.resolve("demands.csv"))) {
            var list = row.get("list_name");
            var procurement = list.startsWith("procurement") || list.endsWith("sub-scene");
            if (row.get("confidence").equals("low")) {
                continue;
            }
            if (!procurement) {
                lists.putIfAbsent(list, list(row, "需求榜单"));
            }
            if (row.get("title_zh").startsWith("(list level")) {
                continue;
            }
            var out = new LinkedHashMap<String, String>();
            out.put("编号", row.get("demand_id"));
            out.put("需求榜单", procurement ? "" : chinese(list));
            out.put("需求名称", row.get("title_zh"));
            out.put("需求单位", owner(row));
            out.put("需求单位原文", chinese(row.get("demand_owner")));
            out.put("需求描述", description(row));
            out.put("英文说明", gloss(row));
            out.put("行业领域", sectors(row.get("sector")));
            out.put("需求地点", row.get("city"));
            out.put("预算", row.get("budget_cny").matches("[0-9]+") ? row.get("budget_cny") + "元" : "");
            out.put("截止日期", first(DATE, row.get("deadline")));
            source(out, row, row.get("publish_date"));
            needs.add(out);
        }
        return needs;
    }

    private Map<String, String> list(Map<String, String> row, String side) {
        var out = new LinkedHashMap<String, String>();
        out.put("榜单名称", chinese(row.get("list_name")));
        out.put("榜单类别", side);
        out.put("说明", row.get("title_zh").startsWith("(list level") ? "来源只有榜单，未见条目" : "");
        var ofItem = Set.of("scene demand", "场景机会清单").contains(row.get("kind"));
        out.put("发布单位", ofItem ? "" : owner(row));
        out.put("发布单位原文", ofItem && !owner(row).isEmpty() ? "" : chinese(row.get("demand_owner")));
        source(out, row, row.get("publish_date"));
        return out;
    }

    /// The first of several owners; nobody where the source is not sure.
    private String owner(Map<String, String> row) {
        var stated = row.get("demand_owner");
        if (stated.contains(" or ") || stated.contains("not in excerpt") || stated.contains("masked")) {
            return "";
        }
        var name = stated.replaceFirst(" / .*$", "").replaceFirst(" 等$", "").strip();
        return organisation(name, "", row, row.get("publish_date"));
    }

    private String description(Map<String, String> row) {
        var list = row.get("list_name");
        var part = list.endsWith(" sub-scene") ? "属采购项目" + list.replace(" sub-scene", "") + "。" : "";
        var sector = sectors(row.get("sector"));
        return part + "类别：" + chinese(row.get("kind")) + "。" + (sector.isEmpty() ? "" : "应用领域：" + sector + "。");
    }

    private static String gloss(Map<String, String> row) {
        var parts = new ArrayList<String>();
        parts.add(row.get("description_en"));
        addIf(parts, "metrics: ", row.get("metrics"));
        addIf(parts, "awarded to ", row.get("awarded_to"));
        addIf(parts, "", row.get("budget_cny").contains("award") ? row.get("budget_cny") : "");
        addIf(parts, "deadline ", row.get("deadline").contains(":") ? row.get("deadline") : "");
        addIf(parts, "", row.get("list_name").startsWith("procurement ") ? row.get("list_name") : "");
        return String.join("; ", parts);
    }

    private static void addIf(List<String> parts, String label, String value) {
        if (!value.isEmpty()) {
            parts.add(label + value);
        }
    }

    private List<Map<String, String>> offers() throws IOException {
        var offers = new ArrayList<Map<String, String>>();
        for (var row : rows(data.resolve("capabilities.csv"))) {
            var vendors = row.get("vendor");
            var sector = sectors(row.get("sector"));
            var products = row.get("product").replaceAll("\\s*[,，]\\s*", "、");
            var out = new LinkedHashMap<String, String>();
            out.put("编号", row.get("capability_id"));
            out.put("能力清单", CATALOGUE);
            out.put("供给名称", products);
            out.put("供给单位", organisation(vendors.split("[&+、]")[0], row.get("region"), row, "2024-11-30"));
            out.put("供给单位原文", vendors);
            out.put("类别", "模型");
            out.put("供给描述", "大模型“" + products + "”，研发单位：" + vendors + "，应用领域：" + sector + "。");
            out.put("英文说明", row.get("listed_as_available").isEmpty()
                    ? ""
                    : "listed as available: " + row.get("listed_as_available"));
            out.put("行业领域", sector);
            out.put("所在地", row.get("region"));
            out.put("开放权重", Map.of("yes", "是", "no", "否").getOrDefault(row.get("open_weights_or_code_link"), ""));
            source(out, row, "2024-11-30");
            offers.add(out);
        }
        return offers;
    }

    private List<Map<String, String>> pools() throws IOException {
        var pools = new ArrayList<Map<String, String>>();
        int number = 0;
        for (var row : rows(data.resolve("compute_pools.csv"))) {
            number++;
            if (NO_POOLS.contains(row.get("pool")) || row.get("confidence").equals("low")) {
                continue;
            }
            var operator = row.get("operator");
            var joint = operator.endsWith("共建");
            var planned = (row.get("scale") + row.get("status_date")).matches(".*(expected|target|planned).*");
            var ascend = (row.get("pool") + row.get("note")).matches(".*(昇腾|all domestic Ascend).*");
            var measured = row.get("unit").equals("PFLOPS") && !planned;
            var district = row.get("district").replaceFirst("\\(.*$", "");
            var out = new LinkedHashMap<String, String>();
            out.put("编号", "POOL-%02d".formatted(number));
            out.put("能力清单", POOLS);
            out.put("供给名称", row.get("pool"));
            out.put("供给单位", joint ? "" : organisation(operator, "", row, first(DATE, row.get("status_date"))));
            out.put("供给单位原文", operator);
            out.put("类别", "算力池");
            out.put("供给描述", "人工智能算力中心，提供训练和推理算力。");
            out.put("英文说明", joined(row.get("scale"), row.get("status_date"), row.get("note")));
            out.put("行业领域", "算力");
            out.put("产业链环节", "算力");
            out.put("所在地", row.get("city") + district);
            out.put("适配芯片", ascend ? "昇腾" : "");
            out.put("规模", measured ? row.get("scale_value") : "");
            out.put("规模单位", measured ? "PFLOPS" : "");
            source(out, row, row.get("status_date"));
            pools.add(out);
        }
        return pools;
    }

    private static String joined(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private List<Map<String, String>> cases() throws IOException {
        var cases = new ArrayList<Map<String, String>>();
        for (var row : rows(data.resolve("cases.csv"))) {
            if (row.get("list").equals("list level") || row.get("confidence").equals("low")) {
                continue;
            }
            var out = new LinkedHashMap<String, String>();
            out.put("编号", row.get("case_id"));
            out.put("案例名称", chinese(row.get("title_zh")));
            out.put("供给单位", row.get("provider"));
            out.put("应用单位", row.get("user_or_site"));
            out.put("行业领域", sectors(row.get("sector")));
            out.put("地点", row.get("city"));
            out.put("成效", chinese(row.get("result_or_note")));
            out.put("案例清单", chinese(row.get("list")));
            source(out, row, row.get("date"));
            cases.add(out);
        }
        return cases;
    }

    private List<Map<String, String>> measures() throws IOException {
        var measures = new ArrayList<Map<String, String>>();
        for (var row : rows(data.resolve("policy_measures.csv"))) {
            if (row.get("confidence").equals("low")) {
                continue;
            }
            var out = new LinkedHashMap<String, String>();
            out.put("编号", row.get("measure_id"));
            out.put("政策文件", chinese(row.get("document")));
            out.put("发布机关", row.get("issuer"));
            out.put("适用范围", row.get("scope"));
            out.put("条款", row.get("item_no").matches("[0-9]+") ? "第" + row.get("item_no") + "条" : chinese(row.get("item_no")));
            out.put("措施名称", row.get("item_title_zh"));
            out.put("类别", chinese(row.get("kind")));
            out.put("目标值", row.get("target_value") + chinese(row.get("unit")));
            out.put("金额", row.get("amount_cny").isEmpty() ? "" : row.get("amount_cny") + "元");
            out.put("截止日期", first(DATE, row.get("deadline")));
            out.put("说明", chinese(row.get("note")));
            source(out, row, row.get("date"));
            measures.add(out);
        }
        return measures;
    }

    private static void source(Map<String, String> out, Map<String, String> row, String date) {
        out.put("来源", row.get("source"));
        out.put("来源地址", row.get("source_url"));
        out.put("来源日期", first(DATE, date));
    }

    private static String sectors(String stated) {
        return stated.replace("/", "、");
    }

    private String chinese(String original) {
        return wording.getOrDefault(original, original);
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /// The rows of a file by heading. Where the last two cells ran together (`public code indexmedium`)
    /// they are parted.
    private static List<Map<String, String>> rows(Path file) throws IOException {
        var lines = parse(Files.readString(file));
        var headings = lines.removeFirst();
        return lines.stream().map(line -> row(headings, line)).toList();
    }

    private static Map<String, String> row(List<String> headings, List<String> cells) {
        var row = new HashMap<String, String>();
        headings.forEach(heading -> row.put(heading, ""));
        var last = cells.getLast();
        var together = cells.size() < headings.size() ? Pattern.compile("(.*index)(low|medium|high)").matcher(last) : null;
        if (together != null && together.matches()) {
            for (int i = 0; i < cells.size() - 1; i++) {
                row.put(headings.get(i), cells.get(i));
            }
            row.put("source_url", together.group(1));
            row.put("confidence", together.group(2));
            return row;
        }
        if (cells.size() != headings.size()) {
            throw new IllegalStateException("A row with %d cells under %d headings: %s".formatted(
                    cells.size(), headings.size(), cells));
        }
        for (int i = 0; i < cells.size(); i++) {
            row.put(headings.get(i), cells.get(i).strip());
        }
        return row;
    }

    private static List<List<String>> parse(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else if (c != '\r' && c != '\ufeff') {
                cell.append(c);
            }
        }
        return lines;
    }

    private static void write(String file, List<Map<String, String>> rows) throws IOException {
        Set<String> headings = new LinkedHashSet<>();
        rows.forEach(row -> headings.addAll(row.keySet()));
        var text = new StringBuilder(line(headings, Function.identity()));
        rows.forEach(row -> text.append(line(headings, heading -> row.getOrDefault(heading, ""))));
        Files.writeString(Path.of(file), text);
        System.out.printf("%s: %d rows%n", file, rows.size());
    }

    private static String line(Set<String> headings, Function<String, String> cell) {
        return headings.stream().map(cell).map(Convert::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
