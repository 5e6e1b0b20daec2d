-- Double entry. A transfer moves amounts from account to account; each of its legs is two entries, one on each side.
-- Transfers and entries are history: they are only ever added, and only by `ledger.post`, which keeps the balances.
-- Amounts are integers of the account's unit: fen, or thousandths of a card-hour.

-- The fiscal year is the calendar year (预算法, article 18), in the time of Beijing. What happened in a year that is
-- not open, or is closed, is not posted.
create table ledger.fiscal_year (
    year      int         primary key check (year between 2000 and 2999),
    opened_at timestamptz not null,
    closed_at timestamptz
);

-- Money or card-hours set aside for a measure in a fiscal year.
create table ledger.budget (
    id          uuid        primary key,
    code        text        not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    name        text        not null check (name <> '' and length(name) <= 200),
    fiscal_year int         not null references ledger.fiscal_year,
    unit        text        not null check (unit in ('FEN', 'MILLI_CARD_HOUR')),
    opened_at   timestamptz not null,
    unique (id, unit)
);

-- Vouchers that were issued together to one holder, and are spent together: what for, at which rate, until when.
create table ledger.lot (
    id                uuid        primary key,
    budget_id         uuid        not null,
    unit              text        not null,
    holder_id         uuid        not null references registry.organisation,
    purpose           text        not null check (purpose ~ '^[a-z][a-z-]{0,39}$'),
    rate_basis_points int         not null check (rate_basis_points between 1 and 10000),
    hold_cap          bigint      check (hold_cap > 0),
    issued_at         timestamptz not null,
    expires_at        timestamptz not null check (expires_at > issued_at),
    foreign key (budget_id, unit) references ledger.budget (id, unit),
    unique (id, budget_id, unit)
);
create index lot_holder on ledger.lot (holder_id, expires_at);
create index lot_budget on ledger.lot (budget_id);
create index lot_expiry on ledger.lot (expires_at);

-- Where a lot may be spent; a lot without a line here, anywhere.
create table ledger.lot_supplier (
    lot_id      uuid not null references ledger.lot,
    supplier_id uuid not null references registry.organisation,
    primary key (lot_id, supplier_id)
);

-- What one use reserves of a holder's lots.
create table ledger.hold (
    id          uuid        primary key,
    holder_id   uuid        not null references registry.organisation,
    supplier_id uuid        not null references registry.organisation,
    purpose     text        not null,
    unit        text        not null check (unit in ('FEN', 'MILLI_CARD_HOUR')),
    bill        bigint      not null check (bill > 0),
    placed_at   timestamptz not null,
    expires_at  timestamptz not null check (expires_at > placed_at)
);
create index hold_holder on ledger.hold (holder_id, placed_at);
create index hold_supplier on ledger.hold (supplier_id, placed_at);
create index hold_expiry on ledger.hold (expires_at);

-- Where an amount can be. A budget has two accounts; a lot has one that was issued, one for each hold, and for each
-- supplier those through which a use goes on to its payment. Only the treasury may be below zero: what it has given.
create sequence ledger.account_id increment by 100;
create table ledger.account (
    id            bigint  primary key,
    kind          text    not null check (kind in ('TREASURY', 'BUDGET', 'ISSUED', 'HELD', 'USED', 'VERIFIED',
                                                   'PAYABLE', 'PAID', 'DISPUTED', 'RECOVERED')),
    unit          text    not null,
    budget_id     uuid    not null,
    lot_id        uuid,
    supplier_id   uuid    references registry.organisation,
    hold_id       uuid    references ledger.hold,
    balance       bigint  not null default 0 check (kind = 'TREASURY' or balance >= 0),
    version       bigint  not null default 0 check (version >= 0),
    last_entry_at timestamptz,
    foreign key (budget_id, unit) references ledger.budget (id, unit),
    foreign key (lot_id, budget_id, unit) references ledger.lot (id, budget_id, unit),
    unique (id, unit),
    unique nulls not distinct (budget_id, kind, lot_id, supplier_id, hold_id),
    check ((lot_id is null) = (kind in ('TREASURY', 'BUDGET'))),
    check ((hold_id is not null) = (kind = 'HELD')),
    check ((supplier_id is null) = (kind in ('TREASURY', 'BUDGET', 'ISSUED')))
);
create index account_lot on ledger.account (lot_id) where lot_id is not null;
create index account_hold on ledger.account (hold_id) where hold_id is not null;
create index account_supplier on ledger.account (supplier_id, kind) where supplier_id is not null;

-- The moves there are. A correction turns a transfer round, so it may go every way backwards.
create table ledger.move (
    transfer_kind text not null,
    from_kind     text not null,
    to_kind       text not null,
    primary key (transfer_kind, from_kind, to_kind)
);
insert into ledger.move (transfer_kind, from_kind, to_kind)
values ('APPROPRIATE', 'TREASURY', 'BUDGET'),
       ('RETURN', 'BUDGET', 'TREASURY'),
       ('ISSUE', 'BUDGET', 'ISSUED'),
       ('REVOKE', 'ISSUED', 'BUDGET'),
       ('EXPIRE', 'ISSUED', 'BUDGET'),
       ('HOLD', 'ISSUED', 'HELD'),
       ('RELEASE', 'HELD', 'ISSUED'),
       ('LAPSE', 'HELD', 'ISSUED'),
       ('CAPTURE', 'HELD', 'USED'),
       ('VERIFY', 'USED', 'VERIFIED'),
       ('APPROVE', 'VERIFIED', 'PAYABLE'),
       ('PAY', 'PAYABLE', 'PAID'),
       ('DISPUTE', 'USED', 'DISPUTED'),
       ('DISPUTE', 'VERIFIED', 'DISPUTED'),
       ('DISPUTE', 'PAYABLE', 'DISPUTED'),
       ('UPHOLD', 'DISPUTED', 'VERIFIED'),
       ('REJECT', 'DISPUTED', 'ISSUED'),
       ('RECOVER', 'PAID', 'RECOVERED'),
       ('REPAY', 'RECOVERED', 'TREASURY');
insert into ledger.move (transfer_kind, from_kind, to_kind)
select distinct 'CORRECT', to_kind, from_kind from ledger.move;

-- Every request that was answered, under the id that the client chose. `no` is the order in which they were answered;
-- of two that touch the same account it is the order of their effects.
create sequence ledger.request_no;
create table ledger.request (
    id          uuid        primary key,
    no          bigint      not null,
    hash        bytea       not null check (octet_length(hash) = 32),
    answered_at timestamptz not null,
    fiscal_year int,
    refusal     text,
    check ((fiscal_year is null) = (refusal is not null))
);

create table ledger.transfer (
    no          bigint      not null,
    fiscal_year int         not null references ledger.fiscal_year,
    id          uuid        not null,
    kind        text        not null,
    amount      bigint      not null check (amount > 0),
    unit        text        not null,
    budget_id   uuid        references ledger.budget,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    actor       text        not null check (actor <> ''),
    reference   text        not null check (length(reference) <= 200),
    note        text        not null check (length(note) <= 2000),
    corrects    bigint,
    primary key (no, fiscal_year),
    check (fiscal_year = extract(year from happened_at at time zone 'Asia/Shanghai')),
    check (happened_at <= recorded_at),
    check ((kind = 'CORRECT') = (corrects is not null))
) partition by list (fiscal_year);
create index transfer_back on ledger.transfer (budget_id, kind)
    where kind in ('RETURN', 'REVOKE', 'EXPIRE', 'REJECT', 'REPAY');

-- Which transfer turns which one round. A transfer is turned round once.
create table ledger.correction (
    corrected bigint primary key,
    by        bigint not null unique
);

-- One line of an account. Versions count an account's entries; `balance` is what it holds after this one.
create table ledger.entry (
    account_id  bigint      not null,
    version     bigint      not null check (version > 0),
    fiscal_year int         not null,
    transfer_no bigint      not null,
    leg         int         not null check (leg > 0),
    counter_id  bigint      not null,
    unit        text        not null,
    amount      bigint      not null check (amount <> 0 and amount between -100000000000000 and 100000000000000),
    balance     bigint      not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (account_id, recorded_at, version, fiscal_year),
    foreign key (account_id, unit) references ledger.account (id, unit),
    foreign key (transfer_no, fiscal_year) references ledger.transfer (no, fiscal_year)
) partition by list (fiscal_year);
create index entry_transfer on ledger.entry (transfer_no);
create index entry_happened on ledger.entry (account_id, happened_at, version) include (amount);

-- What moved on an account that has no lot, day by day: such accounts have millions of entries.
create table ledger.day_total (
    account_id bigint not null references ledger.account,
    day        date   not null,
    amount     bigint not null,
    entries    bigint not null,
    primary key (account_id, day)
);

-- Whoever inserts entries, also the owner: each transfer gives what it takes, in each unit.
create function ledger.entries_balance() returns trigger
    language plpgsql security definer set search_path = '' as
$$
begin
    if exists (select 1 from added group by transfer_no, unit having sum(amount) <> 0) then
        raise exception 'the entries of a transfer do not balance';
    end if;
    return null;
end
$$;
create trigger entries_balance after insert on ledger.entry
    referencing new table as added for each statement execute function ledger.entries_balance();

-- Whoever tries, also the owner: history stays as it was written.
create function ledger.history_stays() returns trigger
    language plpgsql set search_path = '' as
$$
begin
    raise exception 'what is in ledger.% is history and stays as it is', tg_table_name;
end
$$;
create trigger transfer_stays before update or delete on ledger.transfer
    for each row execute function ledger.history_stays();
create trigger entry_stays before update or delete on ledger.entry
    for each row execute function ledger.history_stays();
create trigger request_stays before update or delete on ledger.request
    for each row execute function ledger.history_stays();
create trigger correction_stays before update or delete on ledger.correction
    for each row execute function ledger.history_stays();
create trigger lot_stays before update or delete on ledger.lot
    for each row execute function ledger.history_stays();
create trigger lot_supplier_stays before update or delete on ledger.lot_supplier
    for each row execute function ledger.history_stays();
create trigger hold_stays before update or delete on ledger.hold
    for each row execute function ledger.history_stays();
create trigger correction_is_not_emptied before truncate on ledger.correction
    for each statement execute function ledger.history_stays();
create trigger lot_is_not_emptied before truncate on ledger.lot
    for each statement execute function ledger.history_stays();
create trigger lot_supplier_is_not_emptied before truncate on ledger.lot_supplier
    for each statement execute function ledger.history_stays();
create trigger hold_is_not_emptied before truncate on ledger.hold
    for each statement execute function ledger.history_stays();
create trigger transfer_is_not_emptied before truncate on ledger.transfer
    for each statement execute function ledger.history_stays();
create trigger entry_is_not_emptied before truncate on ledger.entry
    for each statement execute function ledger.history_stays();
create trigger request_is_not_emptied before truncate on ledger.request
    for each statement execute function ledger.history_stays();

-- Opens a fiscal year, with a partition of its own for its transfers and its entries. The partitions are made beside
-- the tables and then attached: who reads or posts meanwhile is not stopped.
create function ledger.open_year(opened int, at timestamptz) returns void
    language plpgsql security definer set search_path = '' as
$$
declare
    parent text;
begin
    insert into ledger.fiscal_year (year, opened_at) values (opened, at);
    foreach parent in array array['transfer', 'entry'] loop
        execute format('create table ledger.%1$s_%2$s (like ledger.%1$s including all,'
                       ' constraint of_year check (fiscal_year is not null and fiscal_year = %2$s))', parent, opened);
        execute format('alter table ledger.%1$s attach partition ledger.%1$s_%2$s for values in (%2$s)',
                       parent, opened);
        execute format('create trigger %1$s_is_not_emptied before truncate on ledger.%1$s_%2$s'
                       ' for each statement execute function ledger.history_stays()', parent, opened);
    end loop;
    execute format('create trigger entries_balance after insert on ledger.entry_%s referencing new table as added'
                   ' for each statement execute function ledger.entries_balance()', opened);
end
$$;

-- Closes a fiscal year for good. Waits for what is being posted into it.
create function ledger.close_year(closed int, at timestamptz) returns boolean
    language plpgsql security definer set search_path = '' as
$$
begin
    update ledger.fiscal_year set closed_at = at where year = closed and closed_at is null;
    return found;
end
$$;

-- Locks what requests touch and answers the accounts, as they are once they are locked: those of budgets without their
-- lots; those of lots without their holds, and of their budgets where asked; those of holds; what holders were issued
-- that is not over; those of transfers to be corrected.
--
-- An account that is being opened cannot be locked yet. So first the holders are, to whom lots are issued or whose lots
-- are spent, then the lots, and the accounts are looked up after that. Everybody locks in this order, and each kind in
-- the order of its ids, so that nobody waits for somebody who waits for him.
create function ledger.lock_accounts(
    at timestamptz, budgets uuid[], lots uuid[], lots_and_budgets uuid[], holds uuid[], holders uuid[],
    issued_to uuid[], transfers bigint[]
) returns setof ledger.account
    language plpgsql security definer set search_path = '' as
$$
declare
    touched_lots uuid[]   := lots;
    touched      bigint[] := '{}';
begin
    if cardinality(holders) + cardinality(issued_to) > 0 then
        perform pg_advisory_xact_lock(each.key)
        from (select distinct hashtextextended(holder::text, 0) as key
              from unnest(holders || issued_to) as party (holder) order by key) each;
    end if;
    if cardinality(holders) > 0 then
        touched_lots := touched_lots || array(
            select id from ledger.lot where holder_id = any (holders) and expires_at > at);
    end if;
    if cardinality(holds) > 0 then
        touched_lots := touched_lots || array(
            select lot_id from ledger.account where hold_id = any (holds));
    end if;
    if cardinality(transfers) > 0 then
        touched := array(select account_id from ledger.entry where transfer_no = any (transfers));
        touched_lots := touched_lots || array(
            select lot_id from ledger.account where id = any (touched) and lot_id is not null);
    end if;
    if cardinality(touched_lots) > 0 then
        perform 1 from ledger.lot where id = any (touched_lots) order by id for no key update;
    end if;

    if cardinality(budgets) > 0 then
        touched := touched || array(
            select id from ledger.account where budget_id = any (budgets) and lot_id is null);
    end if;
    if cardinality(lots_and_budgets) > 0 then
        touched := touched || array(
            select a.id from ledger.lot l join ledger.account a on a.budget_id = l.budget_id and a.lot_id is null
            where l.id = any (lots_and_budgets));
    end if;
    if cardinality(touched_lots) > 0 then
        touched := touched || array(
            select id from ledger.account
            where lot_id = any (touched_lots) and (hold_id is null or hold_id = any (holds)));
    end if;
    return query select * from ledger.account where id = any (touched) order by id for update;
end
$$;

-- Writes down lots that are about to be issued, each with where it may be spent: the n-th supplier belongs to the lot
-- whose place in `ids` is the n-th of `supplier_of`. Nothing is added to the terms of a lot later on.
create function ledger.begin_lots(
    ids uuid[], budgets uuid[], units text[], holders uuid[], purposes text[], rates int[], caps bigint[],
    begins timestamptz[], ends timestamptz[], supplier_of int[], suppliers uuid[]
) returns void
    language sql security definer set search_path = '' as
$$
    insert into ledger.lot (id, budget_id, unit, holder_id, purpose, rate_basis_points, hold_cap, issued_at, expires_at)
    select each.id, each.budget, each.unit, each.holder, each.purpose, each.rate, each.cap,
           each.begins, each.ends
    from unnest(ids, budgets, units, holders, purposes, rates, caps, begins, ends)
             as each (id, budget, unit, holder, purpose, rate, cap, begins, ends);

    insert into ledger.lot_supplier (lot_id, supplier_id)
    select ids[each.nth], each.supplier from unnest(supplier_of, suppliers) as each (nth, supplier);
$$;

-- Writes down holds that are about to be placed.
create function ledger.begin_holds(
    ids uuid[], holders uuid[], suppliers uuid[], purposes text[], units text[], bills bigint[],
    begins timestamptz[], ends timestamptz[]
) returns void
    language sql security definer set search_path = '' as
$$
    insert into ledger.hold (id, holder_id, supplier_id, purpose, unit, bill, placed_at, expires_at)
    select each.id, each.holder, each.supplier, each.purpose, each.unit, each.bill, each.begins,
           each.ends
    from unnest(ids, holders, suppliers, purposes, units, bills, begins, ends)
             as each (id, holder, supplier, purpose, unit, bill, begins, ends);
$$;

-- Whether transfers turn others round: leg for leg what those moved, the other way, and none that is a correction
-- itself. The arrays are those of `ledger.post`.
create function ledger.mirrors(
    corrected bigint[], leg_of int[], leg_from bigint[], leg_to bigint[], leg_amount bigint[]
) returns boolean
    language sql stable set search_path = '' as
$$
    with asked as (
        select nth, no from unnest(corrected) with ordinality as each (no, nth) where no is not null
    ), moved as (
        select asked.nth, e.counter_id as giver, e.account_id as taker, -e.amount as amount
        from asked
        join ledger.transfer t on t.no = asked.no and t.kind <> 'CORRECT'
        join ledger.entry e on e.transfer_no = t.no and e.fiscal_year = t.fiscal_year and e.amount < 0
    ), turned as (
        select asked.nth, leg.giver, leg.taker, leg.amount
        from asked join unnest(leg_of, leg_from, leg_to, leg_amount) as leg (nth, giver, taker, amount) using (nth)
    )
    select not exists (select 1 from asked where nth not in (select nth from moved))
       and not exists ((table moved except all table turned) union all (table turned except all table moved));
$$;

-- Posts requests in their order: numbers them, writes the transfers of those that were not refused (`kinds` is null
-- for the others) with the entries of their legs, and moves the balances. All of it or nothing.
--
-- Who calls has decided on locked accounts. Nothing of that is taken on trust: the accounts are locked again, which
-- costs nothing if they are, and every rule that must hold of what is written is looked at here: the clock, years,
-- moves, to whom accounts belong, units, balances after each entry, and that corrections turn round what they correct.
create function ledger.post(
    at timestamptz, ids uuid[], hashes text[], refusals text[], kinds text[], happened timestamptz[], actors text[],
    refs text[], notes text[], corrected bigint[],
    leg_of int[], leg_from bigint[], leg_to bigint[], leg_amount bigint[]
) returns bigint[]
    language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan as
$$
declare
    numbers bigint[] := array(select nextval('ledger.request_no') from generate_series(1, cardinality(ids)));
    years   int[]    := array(select extract(year from each.happened at time zone 'Asia/Shanghai')::int
                              from unnest(happened) with ordinality as each (happened, nth) order by each.nth);
    wrong   record;
begin
    -- A node whose clock is ahead would close its accounts to all others until then.
    if at > clock_timestamp() + interval '1 minute' then
        raise exception 'the moment is to come';
    end if;
    perform 1 from ledger.account where id = any (leg_from || leg_to) order by id for update;
    perform 1 from ledger.fiscal_year y where y.year = any (years) order by y.year for share;
    if exists (select 1 from unnest(kinds, years) as each (kind, year)
               left join ledger.fiscal_year y on y.year = each.year and y.closed_at is null
               where each.kind is not null and y.year is null) then
        raise exception 'the fiscal year is not open';
    end if;
    if exists (select 1 from unnest(kinds, refusals) with ordinality as each (kind, refusal, nth)
               where (each.kind is null) <> (each.refusal is not null)
                  or (each.kind is not null) <> (each.nth = any (leg_of))) then
        raise exception 'a request is either refused or moves something';
    end if;
    if exists (select 1 from unnest(corrected) as no where no is not null) then
        if not ledger.mirrors(corrected, leg_of, leg_from, leg_to, leg_amount) then
            raise exception 'a correction turns round a transfer, and all of it';
        end if;
        insert into ledger.correction (corrected, by)
        select each.no, numbers[each.nth] from unnest(corrected) with ordinality as each (no, nth)
        where each.no is not null;
    end if;

    insert into ledger.request (id, no, hash, answered_at, fiscal_year, refusal)
    select each.id, numbers[each.nth], decode(each.hash, 'hex'), at,
           case when each.refusal is null then years[each.nth] end, each.refusal
    from unnest(ids, hashes, refusals) with ordinality as each (id, hash, refusal, nth);

    insert into ledger.transfer (no, fiscal_year, id, kind, amount, unit, budget_id, happened_at, recorded_at, actor,
                                 reference, note, corrects)
    select numbers[each.nth], years[each.nth], each.id, each.kind, leg.amount, leg.unit, leg.budget_id,
           each.happened, at, each.actor, each.ref, each.note, each.corrected
    from unnest(ids, kinds, happened, actors, refs, notes, corrected)
             with ordinality as each (id, kind, happened, actor, ref, note, corrected, nth)
    join (select l.nth, sum(l.amount) as amount, min(a.unit) as unit,
                 case when count(distinct a.budget_id) = 1 then (array_agg(a.budget_id))[1] end as budget_id
          from unnest(leg_of, leg_from, leg_amount) as l (nth, giver, amount)
          join ledger.account a on a.id = l.giver
          group by l.nth) leg on leg.nth = each.nth
    where each.kind is not null;

    with leg as (
        select *, row_number() over (partition by leg.nth order by leg.place) as leg
        from unnest(leg_of, leg_from, leg_to, leg_amount)
            with ordinality as leg (nth, giver, taker, amount, place)
    ), side as (
        select nth, leg, true as giver, giver as account_id, taker as counter_id, -amount as amount, 2 * place as place
        from leg
        union all
        select nth, leg, false, taker, giver, amount, 2 * place + 1 from leg
    ), moved as (
        select side.nth, side.leg, side.giver, side.account_id, side.counter_id, side.amount, a.kind, a.unit, a.budget_id,
               a.lot_id, a.supplier_id, a.hold_id,
               a.version + row_number() over history as version,
               a.balance + sum(side.amount) over history as balance,
               a.last_entry_at, min(a.unit) over (partition by side.nth) as first_unit
        from side join ledger.account a on a.id = side.account_id
        window history as (partition by side.account_id order by side.place)
    ), written as (
        insert into ledger.entry (account_id, version, fiscal_year, transfer_no, leg, counter_id, unit, amount,
                                  balance, happened_at, recorded_at)
        select account_id, version, years[nth], numbers[nth], leg, counter_id, unit, amount, balance, happened[nth], at
        from moved
    ), kept as (
        update ledger.account a set balance = last.balance, version = last.version, last_entry_at = at
        from (select distinct on (account_id) account_id, version, balance from moved
              order by account_id, version desc) last
        where a.id = last.account_id
    ), totals as (
        insert into ledger.day_total as kept (account_id, day, amount, entries)
        select account_id, (happened[nth] at time zone 'Asia/Shanghai')::date, sum(amount), count(*)
        from moved where lot_id is null group by 1, 2 order by 1, 2
        on conflict (account_id, day)
        do update set amount = kept.amount + excluded.amount, entries = kept.entries + excluded.entries
    )
    select count(*) filter (where moved.balance < 0 and moved.kind <> 'TREASURY') as overdrawn,
           count(*) filter (where moved.last_entry_at > at) as late,
           count(*) filter (where moved.unit <> counter.unit or moved.unit <> moved.first_unit) as mixed,
           count(*) filter (where moved.giver = (moved.amount > 0)) as below,
           count(*) filter (where moved.budget_id <> counter.budget_id or moved.lot_id <> counter.lot_id
                            or moved.supplier_id <> counter.supplier_id or moved.hold_id <> counter.hold_id) as astray,
           count(*) filter (where moved.amount < 0 and move.transfer_kind is null) as unknown,
           count(*) filter (where budget.closed_at is not null and kinds[moved.nth] in ('APPROPRIATE', 'ISSUE')) as over,
           count(*) - 2 * cardinality(leg_of) as missing
    into strict wrong
    from moved
    join ledger.account counter on counter.id = moved.counter_id
    join (select b.id, y.closed_at from ledger.budget b join ledger.fiscal_year y on y.year = b.fiscal_year) budget
         on budget.id = moved.budget_id
    left join ledger.move on move.transfer_kind = kinds[moved.nth]
         and move.from_kind = moved.kind and move.to_kind = counter.kind;

    if wrong.overdrawn > 0 then
        raise exception 'an account would be overdrawn';
    elsif wrong.late > 0 then
        raise exception 'an account has entries from later on';
    elsif wrong.mixed > 0 then
        raise exception 'a transfer mixes units';
    elsif wrong.below > 0 then
        raise exception 'a leg moves less than one';
    elsif wrong.astray > 0 then
        raise exception 'a leg leads to another budget, lot, supplier or hold';
    elsif wrong.unknown > 0 then
        raise exception 'there is no such move';
    elsif wrong.over > 0 then
        raise exception 'the fiscal year of the budget is closed';
    elsif wrong.missing <> 0 then
        raise exception 'a leg names no account';
    end if;
    return numbers;
end
$$;

revoke all on all functions in schema ledger from public;
grant usage on schema ledger to ${app};
grant execute on function ledger.open_year, ledger.close_year, ledger.lock_accounts, ledger.begin_lots,
    ledger.begin_holds, ledger.post to ${app};
grant usage on sequence ledger.account_id to ${app};
grant select on ledger.fiscal_year, ledger.move, ledger.request, ledger.transfer, ledger.correction, ledger.entry,
    ledger.day_total, ledger.account, ledger.lot, ledger.lot_supplier, ledger.hold to ${app};
grant select, insert on ledger.budget to ${app};
-- Accounts begin empty: their balance is not for the application to say.
grant insert (id, kind, unit, budget_id, lot_id, supplier_id, hold_id) on ledger.account to ${app};
