package dev.ceyuan.platform.intake;

import org.springframework.stereotype.Component;

/// The SQL of the module, table by table.
@Component
record IntakeStores(ImportStore imports, ChunkStore chunks, RowStore rows, ProgressStore progress) {}
