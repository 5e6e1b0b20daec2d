package dev.ceyuan.platform.ledger;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One request to `ledger.post`, past the program: what somebody can ask who has the rights of the application.
record DirectPost(
        String at,
        @Nullable String kind,
        @Nullable String refusal,
        @Nullable Long corrects,
        List<Leg> legs) {

    static DirectPost of(String kind, Leg... legs) {
        return new DirectPost("2026-03-01T00:00:00Z", kind, null, null, List.of(legs));
    }

    DirectPost at(String moment) {
        return new DirectPost(moment, kind, refusal, corrects, legs);
    }

    DirectPost refusedAs(String other) {
        return new DirectPost(at, kind, other, corrects, legs);
    }

    DirectPost correcting(long transfer) {
        return new DirectPost(at, kind, refusal, transfer, legs);
    }

    /// @return the number of the request
    long send(JdbcClient jdbc) {
        return jdbc.sql("""
                        select (ledger.post(cast(:at as timestamptz), array[gen_random_uuid()], array[repeat('00', 32)],
                                            array[cast(:refusal as text)], array[cast(:kind as text)],
                                            array[cast(:at as timestamptz)], array['account:1'], array[''], array[''],
                                            array[cast(:corrects as bigint)], cast(:nth as int[]),
                                            cast(:from as bigint[]), cast(:to as bigint[]), cast(:amounts as bigint[])))[1]
                        """)
                .param("at", at)
                .param("refusal", refusal)
                .param("kind", kind)
                .param("corrects", corrects)
                .param("nth", IntStream.range(0, legs.size()).mapToObj(_ -> 1).toArray(Integer[]::new))
                .param("from", legs.stream().map(Leg::from).toArray(Long[]::new))
                .param("to", legs.stream().map(Leg::to).toArray(Long[]::new))
                .param("amounts", legs.stream().map(Leg::amount).toArray(Long[]::new))
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
