package io.dateline.ingest.batch;

import io.dateline.common.store.SourceStore;
import io.dateline.ingest.fetch.PageMemory;
import io.dateline.ingest.fetch.Validators;
import java.util.Optional;

/** The memory of fetched addresses, in the store. */
final class StoredPageMemory implements PageMemory {

    private final SourceStore store;

    StoredPageMemory(SourceStore store) {
        this.store = store;
    }

    @Override
    public Optional<Known> find(String url) {
        return store.address(url)
                .map(found -> new Known(
                        found.url(),
                        new Validators(found.etag(), found.lastModified()),
                        found.fetchedAt(),
                        found.body()));
    }
}
