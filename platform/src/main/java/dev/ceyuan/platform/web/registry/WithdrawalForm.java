package dev.ceyuan.platform.web.registry;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// Which fact shall no longer stand.
///
/// @param version of the organisation on which it is based
public record WithdrawalForm(long version, @NotNull UUID fact) {}
