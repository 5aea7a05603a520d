package io.dateline.ingest.batch;

import io.dateline.common.store.ArticleStore;
import io.dateline.common.store.InputStore;
import io.dateline.common.store.SourceStore;
import io.dateline.ingest.fetch.SourcePuller;
import io.dateline.ingest.source.Source;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;

/** The step {@code pull-sources}: what the web has goes into captures, what the user gave is listed. */
@Configuration(proxyBeanMethods = false)
class PullSourcesConfiguration {

    /** Fetching takes as long as it takes; its result is written in a transaction of its own. */
    @Bean
    Step pullSourcesStep(
            JobRepository jobRepository, PlatformTransactionManager transactionManager, Tasklet pullSourcesTasklet) {
        return new StepBuilder("pull-sources", jobRepository)
                .tasklet(pullSourcesTasklet, transactionManager)
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .build();
    }

    @Bean
    Inbox inbox(@Value("${dateline.workspace:.dateline}") Path workspace) {
        return new Inbox(workspace);
    }

    @Bean
    PullLedger pullLedger(
            InputStore inputs,
            SourceStore sources,
            ArticleStore articles,
            PlatformTransactionManager transactionManager) {
        return new PullLedger(inputs, sources, articles, new TransactionTemplate(transactionManager));
    }

    @Bean
    SourcePuller sourcePuller(IngestSettings settings, SourceStore sources) {
        return new SourcePuller(settings.fetch(), new StoredPageMemory(sources), Clock.systemUTC());
    }

    /** Tries sources without storing anything; for the command {@code sources check}. */
    @Bean
    SourcesCheck sourcesCheck(IngestSettings settings) {
        return new SourcesCheck(settings.fetch());
    }

    /**
     * Job parameters: {@code inputs}, the paths given by the user, one a line, {@code -} for standard input; {@code sources}, a sources
     * file; {@code from} and {@code to}, the days wanted of web archives.
     */
    @Bean
    @StepScope
    Tasklet pullSourcesTasklet(
            SourcePuller puller,
            PullLedger ledger,
            Inbox inbox,
            @Value("${dateline.workspace:.dateline}") Path workspace,
            @Value("#{jobParameters}") Map<String, Object> parameters) {
        List<String> paths = text(parameters, "inputs").stream()
                .flatMap(inputs -> Arrays.stream(inputs.split("\n")))
                .filter(line -> !line.isEmpty())
                .toList();
        List<Source> sources = text(parameters, "sources")
                .map(file -> SourcesFiles.read(Path.of(file)))
                .orElse(List.of());
        PullSourcesTasklet.Order order = new PullSourcesTasklet.Order(
                Long.parseLong(text(parameters, "run").orElseThrow()),
                paths,
                sources,
                text(parameters, "from").map(LocalDate::parse),
                text(parameters, "to").map(LocalDate::parse));
        return new PullSourcesTasklet(
                order,
                puller,
                ledger,
                inbox,
                new CaptureFolders(workspace.toAbsolutePath().normalize().resolve("captures")));
    }

    private static Optional<String> text(Map<String, Object> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(Object::toString).filter(text -> !text.isEmpty());
    }
}
