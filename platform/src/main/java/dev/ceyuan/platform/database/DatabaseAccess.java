package dev.ceyuan.platform.database;

/// How to reach the database, as two roles: the owner migrates the schemas, the application only works in
/// them.
///
/// The application role has no rights to change history (see the migrations of `audit`), so a defect in the
/// application cannot either.
///
/// @param jdbcUrl `jdbc:postgresql://…`, without credentials
/// @param owner the role that owns all schemas
/// @param application the role of the running application
public record DatabaseAccess(String jdbcUrl, Credentials owner, Credentials application) {

    /// A database role with its password; `toString` never shows the password.
    public record Credentials(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
