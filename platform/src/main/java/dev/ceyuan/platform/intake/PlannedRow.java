package dev.ceyuan.platform.intake;

import dev.ceyuan.tables.TableRow;

/// A row with what applying it will do.
public record PlannedRow(TableRow row, RowPlan plan) {}
