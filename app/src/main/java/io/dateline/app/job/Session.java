package io.dateline.app.job;

import io.dateline.app.run.Database;
import io.dateline.common.rejection.BadSettingException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

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
                return new BadSettingException(unusable(bind), e);
            }
            String state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
            if (state.startsWith("08") || state.startsWith("57P")) {
                return new BadSettingException("The database does not answer: " + cause.getMessage(), e);
            }
            // a wrong user or password, no such database, no right to make tables, no connection left
            if (state.startsWith("28") || Set.of("3D000", "42501", "53300").contains(state)) {
                return new BadSettingException("The database refuses us: " + cause.getMessage(), e);
            }
        }
        return e;
    }

    private static String unusable(ConfigurationPropertiesBindException bind) {
        String setting = "";
        Throwable root = bind;
        for (Throwable cause = bind; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnboundConfigurationPropertiesException unknown) {
                return "There is no setting "
                        + unknown.getUnboundProperties().stream()
                                .map(property -> property.getName().toString())
                                .collect(Collectors.joining(", "))
                        + "; README.md and docs/sources.md list them";
            }
            if (cause instanceof BindValidationException invalid) {
                return invalid.getValidationErrors().getAllErrors().stream()
                        .map(error ->
                                "The setting " + named(error) + " cannot be used: it " + error.getDefaultMessage())
                        .collect(Collectors.joining("; "));
            }
            if (cause instanceof BindException at && at.getProperty() != null) {
                setting = at.getProperty().getName() + " ";
            }
            root = cause;
        }
        return "The setting " + setting + "cannot be used: " + root.getMessage();
    }

    private static String named(ObjectError error) {
        String stage = error.getObjectName();
        return error instanceof FieldError field
                ? stage + "." + field.getField().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)
                : stage;
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
