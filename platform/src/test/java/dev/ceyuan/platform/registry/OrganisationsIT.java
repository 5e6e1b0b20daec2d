package dev.ceyuan.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.audit.AuditEvent;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Actor.Grant;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.intake.IntakeContext;
import dev.ceyuan.platform.registry.ClaimProblem.Kind;
import dev.ceyuan.platform.registry.Recording.Recorded;
import dev.ceyuan.platform.registry.Recording.Refused;
import dev.ceyuan.platform.registry.Relations.RelationClaim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OrganisationsIT {
    private static final IntakeContext CONTEXT = IntakeContext.open();
    private static final Actor VISITOR = new Actor.Visitor();
    private static final Provenance LIST =
            new Provenance("能力清单", "https://example.org/list", LocalDate.of(2024, 11, 30), Confidence.MEDIUM);

    private final Organisations organisations = CONTEXT.get(Organisations.class);
    private final Relations relations = CONTEXT.get(Relations.class);
    private final Actor officer = CONTEXT.officer();

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    private static Claim claim(Attribute attribute, String value) {
        return new Claim(attribute, value, LIST);
    }

    private Organisation register(Visibility visibility, Claim... claims) {
        return ((Recorded) organisations.register(officer, visibility, List.of(claims))).organisation();
    }

    private Organisation register(String name) {
        return register(Visibility.PUBLIC, claim(Attribute.NAME, name));
    }

    private List<ClaimProblem.Kind> problems(Recording recording) {
        assertThat(recording).isInstanceOf(Refused.class);
        return ((Refused) recording).problems().stream().map(ClaimProblem::kind).toList();
    }

    @Test
    void everyValueHasItsSourceAndDate() {
        var created = register(
                Visibility.PUBLIC,
                claim(Attribute.NAME, "北京百度网讯科技有限公司"),
                claim(Attribute.ALIAS, "百度"),
                claim(Attribute.CODE, "91110000802100433b"),
                claim(Attribute.KIND, "企业"),
                claim(Attribute.PLACE, "北京市海淀区"),
                claim(Attribute.SECTOR, "大模型"));

        var view = organisations.view(VISITOR, created.id());

        assertThat(view.facts())
                .hasSize(6)
                .allSatisfy(fact -> assertThat(fact.provenance()).isEqualTo(LIST));
        assertThat(view.organisation())
                .returns("91110000802100433B", Organisation::code)
                .returns("firm", Organisation::kind)
                .returns("haidian", Organisation::place)
                .returns(List.of("models"), Organisation::sectors)
                .returns(List.of("foundation-model"), Organisation::segments);
    }

    @Test
    void findsAnOrganisationByAnyOfItsNames() {
        var created = register(
                Visibility.PUBLIC, claim(Attribute.NAME, "杭州深度求索人工智能基础技术研究有限公司"), claim(Attribute.ALIAS, "DeepSeek"));

        assertThat(organisations
                        .search(VISITOR, OrganisationQuery.all().withText("ｄｅｅｐｓｅｅｋ"))
                        .rows())
                .extracting(Organisation::id)
                .containsExactly(created.id());
        assertThat(organisations
                        .search(VISITOR, OrganisationQuery.all().withText("深度求索"))
                        .total())
                .isEqualTo(1);
        assertThat(organisations.named(VISITOR, List.of("deepseek", "没有这家")))
                .containsOnlyKeys("deepseek")
                .containsValue(created.id());
    }

    @Test
    void filtersByWiderPlaceAndSectorAndCountsTheFound() {
        register(
                Visibility.PUBLIC,
                claim(Attribute.NAME, "亦庄航空模型"),
                claim(Attribute.PLACE, "亦庄"),
                claim(Attribute.SECTOR, "民航"));
        register(
                Visibility.PUBLIC,
                claim(Attribute.NAME, "亦庄港口模型"),
                claim(Attribute.PLACE, "亦庄"),
                claim(Attribute.SECTOR, "港口"));

        var found = organisations.search(
                VISITOR, new OrganisationQuery("亦庄", "beijing", "", "transport", "application", 1, 10));

        assertThat(found.total()).isEqualTo(2);
        assertThat(found.facets().places()).containsEntry("beijing", 2L).containsEntry("beijing-eda", 2L);
        assertThat(found.facets().sectors())
                .containsEntry("transport", 2L)
                .containsEntry("aviation", 1L)
                .containsEntry("shipping", 1L);
        assertThat(found.facets().segments()).containsEntry("application", 2L);
        assertThat(organisations
                        .search(VISITOR, new OrganisationQuery("亦庄", "no-such-place", "", "", "", 1, 10))
                        .total())
                .isZero();
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        var recording = organisations.register(
                officer,
                Visibility.PUBLIC,
                List.of(
                        claim(Attribute.CODE, "91110000802100433C"),
                        claim(Attribute.SECTOR, "占卜"),
                        claim(Attribute.SEGMENT, "技术层"),
                        claim(Attribute.WEBSITE, "javascript:alert(1)")));

        assertThat(problems(recording))
                .containsExactlyInAnyOrder(
                        Kind.CODE_CHECK,
                        Kind.UNKNOWN_TERM,
                        Kind.LAYER_NOT_SEGMENT,
                        Kind.NOT_AN_ADDRESS,
                        Kind.NAME_MISSING);
    }

    @Test
    void aCodeBelongsToOneOrganisation() {
        register(Visibility.PUBLIC, claim(Attribute.NAME, "甲公司"), claim(Attribute.CODE, "91230184MA1BUFLT44"));

        var second = organisations.register(
                officer,
                Visibility.PUBLIC,
                List.of(claim(Attribute.NAME, "乙公司"), claim(Attribute.CODE, "91230184MA1BUFLT44")));

        assertThat(problems(second)).containsExactly(Kind.CODE_TAKEN);
    }

    @Test
    void aNewerValueReplacesAnOlderOneAndNeverTheOtherWayRound() {
        var created = register(Visibility.PUBLIC, claim(Attribute.NAME, "迁址公司"), claim(Attribute.PLACE, "海淀"));
        var newer = new Claim(Attribute.PLACE, "朝阳", Provenance.of("营业执照", LocalDate.of(2026, 1, 5)));
        var older = new Claim(Attribute.PLACE, "大兴", Provenance.of("旧名录", LocalDate.of(2020, 1, 1)));

        var moved = (Recorded) organisations.change(
                officer, new OrganisationChange(created.id(), created.version(), List.of(newer), Set.of()));
        var back = organisations.change(
                officer,
                new OrganisationChange(created.id(), moved.organisation().version(), List.of(older), Set.of()));

        assertThat(moved.organisation().place()).isEqualTo("chaoyang");
        assertThat(problems(back)).containsExactly(Kind.KNOWN_NEWER);
        assertThat(organisations.view(VISITOR, created.id()).history())
                .singleElement()
                .returns("haidian", Fact::value)
                .returns(false, Fact::standing);
    }

    @Test
    void aChangeBasedOnWhatIsNoLongerTrueIsRefused() {
        var created = register("版本公司");

        var recording = organisations.change(
                officer,
                new OrganisationChange(
                        created.id(), created.version() - 1, List.of(claim(Attribute.ALIAS, "版本")), Set.of()));

        assertThat(recording).isInstanceOf(Recording.Stale.class);
    }

    @Test
    void theOnlyNameCannotBeWithdrawn() {
        var created = register("独名公司");
        var name =
                organisations.view(officer, created.id()).facts(Attribute.NAME).getFirst();

        var recording = organisations.change(
                officer, new OrganisationChange(created.id(), created.version(), List.of(), Set.of(name.id())));

        assertThat(problems(recording)).containsExactly(Kind.NAME_MISSING);
    }

    @Test
    void whatIsForTheOfficeIsNotThereForOthers() {
        var hidden = register(Visibility.OFFICE, claim(Attribute.NAME, "内部单位"));
        var shown = register(
                Visibility.PUBLIC, claim(Attribute.NAME, "公开单位"), claim(Attribute.CONTACT, "王女士 010-12345678"));
        var own = CONTEXT.member(new Grant(Role.SUPPLIER, hidden.id()));
        var stranger = CONTEXT.member(new Grant(Role.SUPPLIER, shown.id()));

        assertThatThrownBy(() -> organisations.find(VISITOR, hidden.id())).isInstanceOf(NoSuchObject.class);
        assertThatThrownBy(() -> organisations.view(stranger, hidden.id())).isInstanceOf(NoSuchObject.class);
        assertThat(organisations.find(own, hidden.id()).name()).isEqualTo("内部单位");
        assertThat(organisations.named(VISITOR, List.of("内部单位"))).isEmpty();
        assertThat(organisations
                        .search(VISITOR, OrganisationQuery.all().withText("内部单位"))
                        .total())
                .isZero();
        assertThat(organisations.view(VISITOR, shown.id()).facts(Attribute.CONTACT))
                .isEmpty();
        assertThat(organisations.view(stranger, shown.id()).facts(Attribute.CONTACT))
                .hasSize(1);
        assertThat(organisations.view(officer, shown.id()).facts(Attribute.CONTACT))
                .hasSize(1);
    }

    @Test
    void onlyOfficersChangeAnything() {
        var created = register("只读公司");
        var auditor = CONTEXT.member(new Grant(Role.AUDITOR, null));
        var supplier = CONTEXT.member(new Grant(Role.SUPPLIER, created.id()));

        for (var actor : List.of(VISITOR, auditor, supplier)) {
            assertThatThrownBy(() -> organisations.register(actor, Visibility.PUBLIC, List.of()))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> organisations.show(actor, created.id(), Visibility.OFFICE))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    @Test
    void everyActIsInTheAuditLog() {
        var created = register("留痕公司");
        organisations.show(officer, created.id(), Visibility.OFFICE);

        assertThat(CONTEXT.get(AuditLog.class).historyOf(FactBook.ref(created.id())))
                .extracting(AuditEvent::act)
                .containsExactly("organisation.registered", "organisation.shown");
    }

    @Test
    void relationsAreSeenFromBothSides() {
        var parent = register("集团总部");
        var child = register("集团子公司");

        relations.relate(officer, new RelationClaim(parent.id(), child.id(), Relation.Kind.PARENT, LIST));

        assertThat(organisations.view(VISITOR, parent.id()).relations())
                .singleElement()
                .returns(child.id(), OrganisationView.RelatedOrganisation::other)
                .returns(true, OrganisationView.RelatedOrganisation::outgoing);
        assertThat(organisations.view(VISITOR, child.id()).relations())
                .singleElement()
                .returns("集团总部", OrganisationView.RelatedOrganisation::otherName)
                .returns(false, OrganisationView.RelatedOrganisation::outgoing);
    }

    @Test
    void nobodyControlsHisOwnParent() {
        var one = register("甲集团");
        var two = register("乙集团");
        var three = register("丙集团");
        relations.relate(officer, new RelationClaim(one.id(), two.id(), Relation.Kind.PARENT, LIST));
        relations.relate(officer, new RelationClaim(two.id(), three.id(), Relation.Kind.PARENT, LIST));

        assertThat(relations.relate(officer, new RelationClaim(three.id(), one.id(), Relation.Kind.PARENT, LIST)))
                .isEqualTo(new Relations.Refused(Relations.Refusal.CIRCLE));
        assertThat(relations.relate(officer, new RelationClaim(one.id(), two.id(), Relation.Kind.PARENT, LIST)))
                .isEqualTo(new Relations.Refused(Relations.Refusal.KNOWN));
    }

    @Test
    void handsOverEveryRowForExport() {
        var before = organisations.search(VISITOR, OrganisationQuery.all()).total();
        var names = new ArrayList<UUID>();

        organisations.forEach(VISITOR, OrganisationQuery.all(), organisation -> names.add(organisation.id()));

        assertThat(names).doesNotHaveDuplicates().hasSize((int) before);
    }
}
