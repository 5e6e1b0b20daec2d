package dev.ceyuan.platform.identity;

/// What someone who opens a one-time link types to get an account. `toString` leaves the password out.
public record NewAccount(String displayName, String password) {
    @Override
    public String toString() {
        return "NewAccount";
    }
}
