package dev.ceyuan.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.intake.IntakeContext;
import dev.ceyuan.platform.registry.DuplicateReason.Kind;
import dev.ceyuan.platform.registry.MergeOutcome.Merged;
import dev.ceyuan.platform.registry.MergeOutcome.Reason;
import dev.ceyuan.platform.registry.Recording.Recorded;
import dev.ceyuan.platform.registry.Relations.RelationClaim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DuplicatesIT {
    private static final IntakeContext CONTEXT = IntakeContext.open();
    private static final Provenance LIST = Provenance.of("名录", LocalDate.of(2024, 11, 30));

    private final Organisations organisations = CONTEXT.get(Organisations.class);
    private final Duplicates duplicates = CONTEXT.get(Duplicates.class);
    private final DuplicateSearches searches = CONTEXT.get(DuplicateSearches.class);
    private final Actor officer = CONTEXT.officer();

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    private UUID register(String name, Claim... more) {
        var claims = new ArrayList<>(List.of(more));
        claims.add(new Claim(Attribute.NAME, name, LIST));
        return ((Recorded) organisations.register(officer, Visibility.PUBLIC, claims))
                .organisation()
                .id();
    }

    private static Claim alias(String name) {
        return new Claim(Attribute.ALIAS, name, LIST);
    }

    private List<Kind> reasonsFor(UUID one, UUID other) {
        searches.run();
        return duplicates.open(officer, 1, 500).stream()
                .filter(duplicate ->
                        Set.of(duplicate.first(), duplicate.second()).equals(Set.of(one, other)))
                .flatMap(duplicate -> duplicate.reasons().stream())
                .map(DuplicateReason::kind)
                .toList();
    }

    private Merged merge(UUID loser, UUID survivor) {
        return (Merged) duplicates.merge(officer, loser, survivor);
    }

    @Test
    void proposesTheSameNameInAnotherScript() {
        assertThat(reasonsFor(register("上海稀宇科技有限公司"), register("上海稀宇科技有限公司 "))).contains(Kind.SAME_NAME);
        assertThat(reasonsFor(register("科大訊飛股份有限公司"), register("科大讯飞股份有限公司"))).contains(Kind.SAME_NAME);
    }

    @Test
    void proposesAShortNameForItsCompany() {
        assertThat(reasonsFor(register("百度"), register("北京百度网讯科技有限公司"))).containsExactly(Kind.SHORT_NAME);
        assertThat(reasonsFor(register("月之暗面"), register("北京月之暗面科技有限公司"))).contains(Kind.SAME_CORE);
        assertThat(reasonsFor(register("零一万物"), register("北京零一万物科技有限公司", alias("零一万物"))))
                .contains(Kind.SHARED_ALIAS);
    }

    @Test
    void proposesNamesThatDifferInFewCharacters() {
        assertThat(reasonsFor(register("北京智能交通技术与系统实验室"), register("北京智能交通技术和系统实验室")))
                .containsExactly(Kind.SIMILAR_NAME);
    }

    @Test
    void proposesCodesOfTheSameSubject() {
        var one = new Claim(Attribute.CODE, "91110000802100433B", LIST);
        var other = new Claim(Attribute.CODE, sameSubject("91110108", "802100433"), LIST);

        assertThat(reasonsFor(register("甲乙丙丁", one), register("戊己庚辛", other))).containsExactly(Kind.SAME_SUBJECT);
    }

    @Test
    void doesNotProposeUniversitiesBecauseTheyAreUniversities() {
        assertThat(reasonsFor(register("北京大学"), register("北京交通大学"))).isEmpty();
        assertThat(reasonsFor(register("中国农业大学"), register("中国农业银行"))).isEmpty();
    }

    @Test
    void whatWasDismissedIsNotProposedAgain() {
        var one = register("奇安信");
        var other = register("奇安信科技有限公司");
        searches.run();
        var proposal = duplicates.open(officer, 1, 500).stream()
                .filter(duplicate ->
                        Set.of(duplicate.first(), duplicate.second()).equals(Set.of(one, other)))
                .findFirst()
                .orElseThrow();

        duplicates.dismiss(officer, proposal.id());
        var current = organisations.find(officer, one);
        organisations.change(
                officer, new OrganisationChange(one, current.version(), List.of(alias("奇安信集团")), Set.of()));

        assertThat(reasonsFor(one, other)).isEmpty();
        assertThatThrownBy(() -> duplicates.dismiss(officer, proposal.id())).isInstanceOf(NoSuchObject.class);
    }

    @Test
    void aMergedIdMeansTheSurvivorAndNothingIsLost() {
        var loser = register("昆仑芯", new Claim(Attribute.SECTOR, "芯片", LIST), new Claim(Attribute.PLACE, "海淀", LIST));
        var survivor = register("昆仑芯科技有限公司", new Claim(Attribute.SECTOR, "算力", LIST));

        var merged = merge(loser, survivor);

        assertThat(organisations.find(officer, loser).id()).isEqualTo(survivor);
        assertThat(merged.survivor())
                .returns("昆仑芯科技有限公司", Organisation::name)
                .returns("haidian", Organisation::place)
                .returns(List.of("chips", "compute-service"), Organisation::sectors);
        assertThat(organisations.view(officer, survivor).facts(Attribute.NAME))
                .extracting(Fact::value)
                .containsExactly("昆仑芯科技有限公司", "昆仑芯");
        assertThat(organisations.named(officer, List.of("昆仑芯"))).containsValue(survivor);
        assertThat(organisations.view(officer, survivor).merged())
                .singleElement()
                .returns(loser, OrganisationView.MergedOrganisation::id)
                .returns(merged.merge().id(), OrganisationView.MergedOrganisation::merge);
    }

    @Test
    void relationsBetweenTheTwoDisappearAndThoseWithOthersStay() {
        var one = register("并购甲");
        var two = register("并购乙");
        var third = register("并购丙");
        var relations = CONTEXT.get(Relations.class);
        relations.relate(officer, new RelationClaim(one, two, Relation.Kind.PARTNER, LIST));
        relations.relate(officer, new RelationClaim(one, third, Relation.Kind.PARTNER, LIST));

        merge(one, two);

        assertThat(organisations.view(officer, two).relations())
                .extracting(OrganisationView.RelatedOrganisation::other)
                .containsExactly(third);
    }

    @Test
    void refusesWhatIsNotOneOrganisation() {
        var relations = CONTEXT.get(Relations.class);
        var parent = register("母公司");
        var child = register("子公司");
        relations.relate(officer, new RelationClaim(parent, child, Relation.Kind.PARENT, LIST));
        var coded = register("有码甲", new Claim(Attribute.CODE, "91230184MA1BUFLT44", LIST));
        var otherwise = register("有码乙", new Claim(Attribute.CODE, "92371000MA3MXH0E3W", LIST));
        var hidden = register("隐藏者");
        organisations.show(officer, hidden, Visibility.OFFICE);

        assertThat(reason(child, parent)).isEqualTo(Reason.PARENT_AND_CHILD);
        assertThat(reason(coded, otherwise)).isEqualTo(Reason.DIFFERENT_SUBJECTS);
        assertThat(reason(hidden, parent)).isEqualTo(Reason.DIFFERENT_VISIBILITY);
        assertThat(reason(parent, parent)).isEqualTo(Reason.SAME_ORGANISATION);
    }

    private Reason reason(UUID loser, UUID survivor) {
        return ((MergeOutcome.Refused) duplicates.merge(officer, loser, survivor)).reason();
    }

    @Test
    void undoingOpensTheProposalAgainAndCanBeDoneOnce() {
        var one = register("重启甲科技");
        var two = register("重启甲科技");
        searches.run();
        var merged = merge(one, two);
        assertThat(reasonsFor(one, two)).isEmpty();

        duplicates.undo(officer, merged.merge().id());

        assertThat(reasonsFor(one, two)).contains(Kind.SAME_NAME);
        assertThat(organisations.find(officer, one).id()).isEqualTo(one);
        assertThatThrownBy(() -> duplicates.undo(officer, merged.merge().id())).isInstanceOf(NoSuchObject.class);
    }

    @Test
    void whatIsSaidAboutAMergedIdIsRecordedForTheSurvivor() {
        var loser = register("并入者");
        var survivor = register("存续者");
        merge(loser, survivor);
        var current = organisations.find(officer, loser);

        organisations.change(
                officer, new OrganisationChange(loser, current.version(), List.of(alias("新别名")), Set.of()));

        assertThat(organisations.view(officer, survivor).facts(Attribute.ALIAS))
                .extracting(Fact::organisation)
                .containsExactly(survivor);
    }

    @Test
    void concurrentMergesOfARingEndInOneOrganisation() throws Exception {
        var ring = List.of(register("环一"), register("环二"), register("环三"), register("环四"));
        var tasks = new ArrayList<Callable<MergeOutcome>>();
        for (var i = 0; i < ring.size(); i++) {
            var from = ring.get(i);
            var to = ring.get((i + 1) % ring.size());
            tasks.add(() -> duplicates.merge(officer, from, to));
        }

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var future : threads.invokeAll(tasks)) {
                assertThat(future.get()).isNotNull();
            }
        }

        assertThat(ring.stream().map(id -> organisations.find(officer, id).id()).distinct())
                .hasSize(1);
    }

    private static String sameSubject(String start, String subject) {
        for (var c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            if (CreditCode.defectOf(start + subject + c).isEmpty()) {
                return start + subject + c;
            }
        }
        throw new IllegalStateException("Every start has a check character");
    }
}
