package dev.ceyuan.platform.audit;

import dev.ceyuan.proofs.Checkpoint;
import dev.ceyuan.proofs.Malformed;
import dev.ceyuan.proofs.SignedNote;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The thread that keeps the log's tree: it lets it grow, signs it and publishes what was signed.
///
/// Before it signs it looks at the last checkpoint that this node published. If the database no longer agrees
/// with it, somebody has changed or lost history: nothing is signed any more, and every round says so in the
/// log file, until a person has looked.
@Component
class TreeKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TreeKeeper.class);
    private static final int PHASE = 900;

    private final AuditTree tree;
    private final Keeping keeping;
    private final AuditSettings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;
    private boolean opened;
    private volatile boolean contradicted;

    /// Where the log is kept: in the database, and its signed heads in the folder.
    @Component
    record Keeping(TreeStore store, CheckpointFolder folder) {}

    TreeKeeper(AuditTree tree, Keeping keeping, AuditSettings settings) {
        this.tree = tree;
        this.keeping = keeping;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.background();
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("ceyuan-audit").start(this::run);
    }

    @Override
    public void stop() {
        stopped.countDown();
        var last = thread;
        if (last != null) {
            try {
                last.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void run() {
        try {
            do {
                round();
            } while (!stopped.await(settings.pollMilliseconds(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One round; the thread makes one after the other.
    void round() {
        try {
            open();
            tree.grow();
            var interval = Duration.ofSeconds(settings.checkpointSeconds());
            if (tree.due(interval) && agrees() && publishLast()) {
                tree.sign(interval).ifPresent(this::publish);
            }
        } catch (RuntimeException e) {
            // Whatever it was: the events are in the database, and the next round takes them up.
            LOG.warn("audit_tree_waits cause={}", e.toString());
        }
    }

    /// Names the log, takes up the key and publishes what an interrupted round had signed.
    private void open() {
        if (opened) {
            return;
        }
        var origin = settings.origin().isBlank() ? "ceyuan.local/" + random() : settings.origin();
        tree.begin(origin);
        opened = true;
        if (agrees()) {
            publishLast();
        }
    }

    /// Writes the last checkpoint into the folder; an interrupted round may have left it out.
    ///
    /// @return false if the folder contradicts it
    private boolean publishLast() {
        keeping.store().latest().map(TreeStore.Stored::signed).ifPresent(this::publish);
        return !contradicted;
    }

    private void publish(SignedNote note) {
        if (!keeping.folder().publish(note)) {
            contradict();
        }
    }

    private void contradict() {
        contradicted = true;
        LOG.error("audit_log_contradicts_its_last_checkpoint next=unsigned");
    }

    private static String random() {
        var bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// True if the tree still has the roots of the last checkpoints, that of the folder and that of the
    /// database.
    private boolean agrees() {
        contradicted = false;
        var stored = keeping.store().latest().map(TreeStore.Stored::signed).map(TreeKeeper::checkpoint);
        if (Stream.concat(keeping.folder().latest().stream(), stored.stream()).anyMatch(this::contradicts)) {
            contradict();
        }
        return !contradicted;
    }

    private static Checkpoint checkpoint(SignedNote note) {
        try {
            return Checkpoint.of(note);
        } catch (Malformed e) {
            throw new IllegalStateException("not a checkpoint", e);
        }
    }

    private boolean contradicts(Checkpoint published) {
        var head = keeping.store().head().orElseThrow();
        return !published.origin().equals(head.origin())
                || published.size() > head.size()
                || !tree.proofs().root(published.size()).equals(published.root());
    }

    /// True if the database no longer agrees with the last checkpoint that was published.
    boolean contradicted() {
        return contradicted;
    }
}
