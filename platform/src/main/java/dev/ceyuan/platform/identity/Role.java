package dev.ceyuan.platform.identity;

/// What a member may do for an organisation. Roles are separate: none includes another.
public enum Role {
    /// Works in the office that runs the programme: publishes lists, imports, introduces.
    OFFICER,
    /// Speaks for an organisation that supplies.
    SUPPLIER,
    /// Speaks for an organisation that has needs.
    DEMAND_OWNER,
    /// Reads everything, changes nothing.
    AUDITOR,
    /// Looks after accounts and memberships; has no say in the programme and cannot grant himself a role.
    ADMINISTRATOR;

    /// True for the roles a member holds for one organisation; the others belong to the whole programme.
    public boolean speaksForOrganisation() {
        return this == SUPPLIER || this == DEMAND_OWNER;
    }
}
