package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.identity.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// The predicates that decide what an actor may read, as SQL over `scenario.entry e`, and their parameters.
final class Reading {
    /// The entry itself. Who is asked to accept an introduction sees what he is introduced to.
    static final String VISIBLE = """
            (:seesAll or e.owner_id = any(cast(:organisations as uuid[]))
             or (e.state in ('PUBLISHED', 'CLOSED')
                 and (e.visibility = 'PUBLIC' or (e.visibility = 'MEMBERS' and :signedIn)
                      or e.id in (select case when i.need_id = mine.id then i.offer_id else i.need_id end
                                  from scenario.introduction i
                                  join scenario.entry mine on mine.id in (i.need_id, i.offer_id)
                                  where mine.owner_id = any(cast(:organisations as uuid[]))))))
            """;

    /// The owner of the entry.
    static final String OWNER_SHOWN = """
            (not e.anonymous or :seesAll or e.owner_id = any(cast(:organisations as uuid[]))
             or exists (select 1
                        from scenario.introduction shown
                        join scenario.entry supplied on supplied.id = shown.offer_id
                        where shown.need_id = e.id
                          and shown.state in ('ACCEPTED', 'MEETING', 'PILOT', 'CONTRACT', 'RESULT')
                          and supplied.owner_id = any(cast(:organisations as uuid[]))))
            """;

    /// The list of the entry, as `l`: one that is not published is known to its own people and to theirs whose
    /// entries are in it.
    static final String LIST = """
            left join scenario.entry_list l on l.id = e.list_id
             and (:seesAll or e.owner_id = any(cast(:organisations as uuid[]))
                  or l.owner_id = any(cast(:organisations as uuid[]))
                  or (l.state in ('PUBLISHED', 'CLOSED')
                      and (l.visibility = 'PUBLIC' or (l.visibility = 'MEMBERS' and :signedIn))))
            """;

    private Reading() {}

    static Map<String, Object> as(Actor actor) {
        return Map.of(
                "seesAll",
                actor.seesAll(),
                "signedIn",
                !(actor instanceof Actor.Visitor),
                "organisations",
                array(actor.organisations()));
    }

    /// Ids as a parameter that SQL casts to `uuid[]`.
    static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
