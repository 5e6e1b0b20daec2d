package dev.ceyuan.tables.hostile;

/// A file that was good before it was mutated.
///
/// @param name the name to upload it under
/// @param seed [HostileFiles#mutate] makes the same file from the same original and seed
/// @param mutation what was done to it
public record HostileFile(String name, byte[] content, long seed, String mutation) {

    @Override
    public String toString() {
        return name + " (seed " + seed + ", " + mutation + ", " + content.length + " bytes)";
    }
}
