package dev.ceyuan.cli;

/// The exit codes that are not those of a refused start, after `sysexits.h`. `ceyuan --help` lists all of
/// them.
final class ExitCodes {
    /// Done as asked; for `start` also: stopped by Ctrl-C or `kill`.
    static final int DONE = 0;
    /// What was to be verified does not hold.
    static final int DOES_NOT_HOLD = 1;
    /// The command line is wrong.
    static final int USAGE = 64;
    /// An input file is not as it should be.
    static final int INPUT = 65;
    /// A defect of the program; the log has the stack trace.
    static final int DEFECT = 70;
    /// The memory did not suffice.
    static final int MEMORY = 71;
    /// A folder or file to be written cannot be written, or the disk failed.
    static final int UNUSABLE = 73;

    private ExitCodes() {}
}
