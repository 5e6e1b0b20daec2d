package dev.ceyuan.platform.intake;

import org.springframework.stereotype.Component;

/// The two sides of an import: who asks for it, and who takes it.
@Component
record Parties(Owners owners, ImportTargets targets) {}
