package io.dateline.app.job;

import io.dateline.app.run.Database;
import io.dateline.common.rejection.BadSettingException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A database that is up, and the application context on it; what every command that needs either works in. */
public final class Session implements AutoCloseable {

    private final Database database;
    private final ConfigurableApplicationContext context;

    private Session(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** @param settings {@code ingest.*}, {@code transform.*} and {@code export.*}, as given on the command line */
    public static Session open(Path workspace, Optional<String> databaseUrl, Map<String, String> settings) {
        Database database = Database.open(databaseUrl, workspace);
        try {
            Map<String, Object> properties = new LinkedHashMap<>(settings);
            properties.put(
                    "dateline.workspace", workspace.toAbsolutePath().normalize().toString());
            properties.put("spring.datasource.url", database.jdbcUrl());
            properties.put("spring.datasource.username", database.user());
            properties.put("spring.datasource.password", database.password().value());
            return new Session(
                    database,
                    new SpringApplicationBuilder(JobsConfiguration.class)
                            .web(WebApplicationType.NONE)
                            .bannerMode(Banner.Mode.OFF)
                            .registerShutdownHook(false)
                            .logStartupInfo(false)
                            .properties(Map.of("spring.config.name", "dateline-defaults,dateline"))
                            .initializers(fresh -> fresh.getEnvironment()
                                    .getPropertySources()
                                    .addFirst(new MapPropertySource("command line", properties)))
                            .run());
        } catch (RuntimeException e) {
            database.close();
            throw explained(e);
        }
    }

    /** A bad setting is the user's to mend; anything else is ours. */
    private static RuntimeException explained(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationPropertiesBindException bind) {
                Throwable root = bind;
                while (root.getCause() != null) {
                    root = root.getCause();
                }
                return new BadSettingException("A setting cannot be used: " + root.getMessage(), e);
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("08")) {
                return new BadSettingException("The database does not answer: " + sql.getMessage(), e);
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("28")) {
                return new BadSettingException("The database refuses us: " + sql.getMessage(), e);
            }
        }
        return e;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Map<String, T> beans(Class<T> type) {
        return context.getBeansOfType(type);
    }

    public Database database() {
        return database;
    }

    JobRunner jobs() {
        return new JobRunner(
                bean(JobOperator.class), bean(JobRepository.class), beans(Job.class), bean(JobThread.class));
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
