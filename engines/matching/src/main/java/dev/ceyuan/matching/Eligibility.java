package dev.ceyuan.matching;

import dev.ceyuan.matching.MatchingSpecification.Hardness;
import dev.ceyuan.matching.MatchingSpecification.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Facets in the index, and hard rules and filters as queries over them: the conditions are evaluated
/// inside the search.
///
/// A facet `x` is indexed in the field `f.x`: for terms the id itself (`=a/b`), the id and its ancestors
/// (`^a`, `^a/b`); for ordered values a point in `p.x.<type>`; for each a mark of the type that is known
/// (`?terms`).
final class Eligibility {

    private Eligibility() {}

    static void index(Map<String, Facet> facets, Document document) {
        facets.forEach((name, facet) -> {
            var field = "f." + name;
            document.add(new StringField(field, known(facet), Field.Store.NO));
            if (facet instanceof Facet.Terms terms) {
                for (var id : terms.ids()) {
                    document.add(new StringField(field, "=" + id, Field.Store.NO));
                    ancestorsAndSelf(id).forEach(up -> document.add(new StringField(field, "^" + up, Field.Store.NO)));
                }
            } else {
                document.add(new LongPoint(point(name, facet), Rules.magnitude(facet)));
            }
        });
    }

    /// What an item of the other side must fulfil so that no hard rule is broken and every filter passes.
    static List<Query> conditions(List<Rule> rules, Item item, List<Filter> filters) {
        var conditions = new ArrayList<Query>();
        for (var rule : rules) {
            var own = item.facets().get(item.side() == Side.NEED ? rule.needFacet() : rule.offerFacet());
            if (rule.hardness() == Hardness.HARD && own != null) {
                conditions.add(orUnknown(condition(rule, item.side(), own), facetOfOther(rule, item.side()), own));
            }
        }
        conditions.addAll(conditions(filters));
        return conditions;
    }

    /// What an item must fulfil so that every filter passes.
    static List<Query> conditions(List<Filter> filters) {
        return filters.stream()
                .map(filter -> {
                    var passes = related(filter.facet(), filter.relation(), filter.value());
                    return switch (filter.unknown()) {
                        case PASSES -> orUnknown(passes, filter.facet(), filter.value());
                        case FAILS -> passes;
                    };
                })
                .toList();
    }

    private static String facetOfOther(Rule rule, Side own) {
        return own == Side.NEED ? rule.offerFacet() : rule.needFacet();
    }

    private static Query condition(Rule rule, Side own, Facet value) {
        var other = facetOfOther(rule, own);
        return related(other, own == Side.NEED ? rule.relation() : turned(rule.relation()), value);
    }

    private static Relation turned(Relation relation) {
        return switch (relation) {
            case SHARES -> Relation.SHARES;
            case AT_MOST -> Relation.AT_LEAST;
            case AT_LEAST -> Relation.AT_MOST;
        };
    }

    /// Items whose facet stands in the relation to the value.
    private static Query related(String facet, Relation relation, Facet value) {
        return switch (value) {
            case Facet.Terms terms when relation == Relation.SHARES -> meetsAny(facet, terms);
            case Facet.Amount _, Facet.Day _, Facet.Level _
            when relation != Relation.SHARES -> {
                var bound = Rules.magnitude(value);
                yield relation == Relation.AT_MOST
                        ? LongPoint.newRangeQuery(point(facet, value), Long.MIN_VALUE, bound)
                        : LongPoint.newRangeQuery(point(facet, value), bound, Long.MAX_VALUE);
            }
            // A relation that does not fit the type of the value comes out unknown, and unknown passes.
            case Facet.Terms _, Facet.Amount _, Facet.Day _, Facet.Level _ -> new MatchAllDocsQuery();
        };
    }

    private static Query meetsAny(String facet, Facet.Terms terms) {
        var tokens = new ArrayList<BytesRef>();
        terms.ids().forEach(id -> tokens.addAll(meeting(id)));
        return new TermInSetQuery("f." + facet, tokens);
    }

    /// The tokens of which an item has at least one if one of its ids meets this id.
    private static List<BytesRef> meeting(String id) {
        var tokens = new ArrayList<BytesRef>();
        if (id.equals(Facet.Terms.ANY)) {
            tokens.add(new BytesRef("?terms"));
            return tokens;
        }
        tokens.add(new BytesRef("=" + Facet.Terms.ANY));
        tokens.add(new BytesRef("^" + id));
        ancestorsAndSelf(id).forEach(up -> tokens.add(new BytesRef("=" + up)));
        return tokens;
    }

    private static Query orUnknown(Query known, String facet, Facet value) {
        var unknown = new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(new TermQuery(new Term("f." + facet, known(value))), Occur.MUST_NOT)
                .build();
        return new BooleanQuery.Builder()
                .add(known, Occur.SHOULD)
                .add(unknown, Occur.SHOULD)
                .build();
    }

    private static List<String> ancestorsAndSelf(String id) {
        var ids = new ArrayList<String>();
        for (var slash = id.indexOf('/'); slash >= 0; slash = id.indexOf('/', slash + 1)) {
            ids.add(id.substring(0, slash));
        }
        ids.add(id);
        return ids;
    }

    private static String known(Facet facet) {
        return "?" + type(facet);
    }

    private static String point(String name, Facet facet) {
        return "p." + name + "." + type(facet);
    }

    private static String type(Facet facet) {
        return switch (facet) {
            case Facet.Terms _ -> "terms";
            case Facet.Amount _ -> "amount";
            case Facet.Day _ -> "day";
            case Facet.Level _ -> "level";
        };
    }
}
