package io.dateline.app.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.app.TestServer;
import io.dateline.app.job.Session;
import io.dateline.app.run.RunLock;
import io.dateline.common.article.Article;
import io.dateline.common.article.ArticleIds;
import io.dateline.common.article.ArticleText;
import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.IntakeRecord;
import io.dateline.common.store.RunFence;
import io.dateline.common.store.RunLockStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A run that lost its lock to another one writes nothing more, even if it does not know yet. */
@ExtendWith(TestServer.class)
class FenceIT {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aRunWhoseLockWasTakenOverCannotWrite(TestServer.Running server) throws Exception {
        try (Session session = Session.open(folder, Optional.of(server.freshDatabase()), Map.of());
                RunLock lock = RunLock.acquire(
                        session.database(), session.bean(RunLockStore.class), session.bean(RunFence.class), "first")) {
            assertThat(lock).isNotNull();
            ArticleStore articles = session.bean(ArticleStore.class);
            TransactionTemplate chunk = new TransactionTemplate(session.bean(PlatformTransactionManager.class));
            chunk.executeWithoutResult(status -> articles.write(List.of(record("one")), 1));

            session.bean(JdbcTemplate.class).update("update run_lock set epoch = epoch + 1, holder = 'second'");
            assertThatThrownBy(() -> chunk.executeWithoutResult(status -> articles.write(List.of(record("two")), 1)))
                    .isInstanceOf(RunFence.LockLostException.class);
            assertThat(session.bean(JdbcTemplate.class).queryForObject("select count(*) from article", Long.class))
                    .isEqualTo(1);
        }
    }

    private static IntakeRecord record(String id) {
        ArticleText text = new ArticleText("Title", "Body of " + id);
        Optional<String> name = Optional.of(id);
        Article article = new Article(
                ArticleIds.articleId(name, Optional.empty(), Optional.empty(), text),
                ArticleIds.contentSha256(text),
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                "input:1",
                text);
        return new IntakeRecord("input", 1, "input", Optional.of(article), List.of());
    }
}
