package io.dateline.common.store;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stores, over the application's one data source. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    RunFence runFence(JdbcTemplate jdbc) {
        return new RunFence(jdbc);
    }

    @Bean
    RunLockStore runLockStore(DataSource dataSource, JdbcTemplate jdbc) {
        return new RunLockStore(dataSource, jdbc);
    }

    @Bean
    RejectionStore rejectionStore(JdbcTemplate jdbc) {
        return new RejectionStore(jdbc);
    }

    @Bean
    InputStore inputStore(JdbcTemplate jdbc, RunFence fence) {
        return new InputStore(jdbc, fence);
    }

    @Bean
    ArticleStore articleStore(JdbcTemplate jdbc, RejectionStore rejections, RunFence fence) {
        return new ArticleStore(jdbc, rejections, fence);
    }

    @Bean
    AnnotationStore annotationStore(JdbcTemplate jdbc, RejectionStore rejections, RunFence fence) {
        return new AnnotationStore(jdbc, rejections, fence);
    }

    @Bean
    OutletStore outletStore(JdbcTemplate jdbc, RunFence fence) {
        return new OutletStore(jdbc, fence);
    }

    @Bean
    DuplicateStore duplicateStore(JdbcTemplate jdbc, RunFence fence) {
        return new DuplicateStore(jdbc, fence);
    }

    @Bean
    SourceStore sourceStore(JdbcTemplate jdbc, RunFence fence) {
        return new SourceStore(jdbc, fence);
    }

    @Bean
    SourceHealthStore sourceHealthStore(JdbcTemplate jdbc, RunFence fence) {
        return new SourceHealthStore(jdbc, fence);
    }

    @Bean
    ReleaseStore releaseStore(DataSource dataSource) {
        return new ReleaseStore(dataSource);
    }
}
