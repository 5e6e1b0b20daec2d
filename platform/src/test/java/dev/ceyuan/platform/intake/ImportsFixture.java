package dev.ceyuan.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.OrganisationQuery;
import dev.ceyuan.platform.registry.Organisations;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the tests of imports do again and again.
final class ImportsFixture {
    static final String HEADINGS = "单位名称,统一社会信用代码,单位类型,区,行业,来源,来源日期";

    private final IntakeContext context;
    private final Imports imports;

    ImportsFixture(IntakeContext context) {
        this.context = context;
        this.imports = context.get(Imports.class);
    }

    static byte[] csv(String... rows) {
        return (HEADINGS + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// A list of firms whose names begin with the prefix.
    static byte[] firms(String prefix, int count) {
        return csv(IntStream.range(0, count)
                .mapToObj(i -> "%s第%d科技有限公司,,企业,海淀区,医疗、金融,名录,2025-01-01".formatted(prefix, i))
                .collect(Collectors.joining("\n")));
    }

    Import upload(Actor actor, String target, byte[] content) {
        var outcome = imports.upload(actor, target, "名录.csv", new ByteArrayInputStream(content));
        assertThat(outcome).isInstanceOf(UploadOutcome.Recognised.class);
        return ((UploadOutcome.Recognised) outcome).stored();
    }

    /// Uploads and makes the preview.
    Import preview(Actor actor, String target, byte[] content) {
        var id = upload(actor, target, content).id();
        assertThat(imports.preview(actor, id)).isInstanceOf(StepOutcome.Done.class);
        return imports.work(actor, id);
    }

    /// Uploads, previews, agrees, and applies.
    Import run(Actor actor, String target, byte[] content, ImportScope scope) {
        var previewed = preview(actor, target, content);
        assertThat(imports.agree(actor, previewed.id(), scope)).isInstanceOf(StepOutcome.Done.class);
        return imports.work(actor, previewed.id());
    }

    long organisations(String text) {
        return context.get(Organisations.class)
                .search(context.officer(), OrganisationQuery.all().withText(text))
                .total();
    }

    /// Everything that imports may write, as one digest.
    String registry() {
        return context.get(JdbcClient.class)
                .sql("""
                select coalesce(md5(string_agg(line, '|' order by line)), '') from (
                    select f::text as line from registry.fact f
                    union all select o.id || o.root_id::text || o.name from registry.organisation o) lines
                """)
                .query((row, _) -> row.getString(1))
                .single();
    }

    Import find(Actor actor, UUID id) {
        return imports.find(actor, id);
    }
}
