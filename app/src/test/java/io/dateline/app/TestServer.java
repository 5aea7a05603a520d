package io.dateline.app;

import io.dateline.app.run.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One embedded PostgreSQL for all integration tests of this JVM, with a fresh database for whoever asks. */
public final class TestServer implements BeforeAllCallback, ParameterResolver {

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** The server, kept by JUnit until the last test is over. */
    public record Running(Database database) implements AutoCloseable {

        /** The address of a new, empty database. */
        public String freshDatabase() {
            String name = "t" + NEXT.incrementAndGet();
            try (Connection connection = DriverManager.getConnection(
                            database.jdbcUrl(),
                            database.user(),
                            database.password().value());
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return database.jdbcUrl()
                    .replace(
                            "jdbc:postgresql://",
                            "postgresql://" + database.user() + ":"
                                    + database.password().value() + "@")
                    .replaceFirst("/postgres$", "/" + name);
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(
                        TestServer.class,
                        key -> {
                            try {
                                Path workspace = Files.createTempDirectory("dateline-test-server-");
                                return new Running(Database.open(Optional.empty(), workspace));
                            } catch (java.io.IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        },
                        Running.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context);
    }
}
