package dev.ceyuan.platform.registry;

import org.springframework.stereotype.Component;

/// The SQL of the module, table by table.
@Component
record RegistryStores(
        OrganisationStore organisations,
        OrganisationSearch search,
        FactStore facts,
        RelationStore relations,
        MergeStore merges,
        DuplicateStore duplicates) {}
