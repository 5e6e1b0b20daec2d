package dev.ceyuan.corpus.dataset;

import java.util.LinkedHashMap;
import java.util.Map;

/// Documents as lines of JSON.
final class DatasetRows implements RowForm<DatasetRow> {
    @Override
    public String id(DatasetRow row) {
        return row.id();
    }

    @Override
    public void write(DatasetRow row, JsonOutput to) {
        to.begin('{')
                .member("id", row.id())
                .member("source", row.source())
                .member("key", row.key())
                .member("text", row.text())
                .member("language", row.language())
                .member("script", row.script())
                .member("quality", row.quality())
                .member("licence", row.licence())
                .member("bytes", row.bytes())
                .member("cluster_size", row.clusterSize());
        pairs(to.name("lineage"), row.lineage(), "source", "terms");
        pairs(to.name("tags"), row.tags(), "name", "value");
        to.end('}');
    }

    private static void pairs(JsonOutput to, Map<String, String> pairs, String first, String second) {
        to.begin('[');
        pairs.forEach((key, value) ->
                to.begin('{').member(first, key).member(second, value).end('}'));
        to.end(']');
    }

    @Override
    public DatasetRow read(JsonFields from) throws Damaged {
        var bytes = from.whole("bytes");
        var row = new DatasetRow(
                from.text("id"),
                from.text("source"),
                from.text("key"),
                from.text("text"),
                from.text("language"),
                from.text("script"),
                from.whole("quality"),
                from.text("licence"),
                from.whole("cluster_size"),
                pairs(from, "lineage", "source", "terms"),
                pairs(from, "tags", "name", "value"));
        from.finish();
        if (bytes != row.bytes()) {
            throw new Damaged("dataset.text-size", row.bytes(), bytes);
        }
        return row;
    }

    private static Map<String, String> pairs(JsonFields from, String list, String first, String second) throws Damaged {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : from.objects(list)) {
            pairs.put(pair.text(first), pair.text(second));
            pair.finish();
        }
        return pairs;
    }
}
