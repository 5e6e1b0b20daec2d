package dev.ceyuan.platform.registry;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the vocabularies of the release into the database before anything refers to them.
@Component
class VocabularyLoader implements InitializingBean {
    private final VocabularyStore store;
    private final List<Vocabulary> vocabularies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VocabularyLoader(
            VocabularyStore store, Vocabularies vocabularies, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.vocabularies = vocabularies.all();
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        load();
    }

    /// Loads every vocabulary of which the database has an older edition or none. Several nodes may do so
    /// at once.
    ///
    /// @return how many were loaded
    int load() {
        var loaded = 0;
        for (var vocabulary : vocabularies) {
            if (Boolean.TRUE.equals(transaction.execute(_ -> loadIfNewer(vocabulary)))) {
                loaded++;
            }
        }
        return loaded;
    }

    private boolean loadIfNewer(Vocabulary vocabulary) {
        var edition = vocabulary.edition();
        store.lock();
        var known = store.newest(edition.name());
        if (known.isPresent() && known.get().version() > edition.version()) {
            return false;
        }
        if (known.isPresent() && known.get().version() == edition.version()) {
            if (!known.get().digest().equals(edition.digest())) {
                throw new IllegalStateException("A vocabulary was changed without a new version (%s, version=%d)"
                        .formatted(edition.name(), edition.version()));
            }
            return false;
        }
        store.replace(vocabulary, clock.instant());
        return true;
    }
}
