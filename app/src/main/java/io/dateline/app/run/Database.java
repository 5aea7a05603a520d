package io.dateline.app.run;

import io.dateline.common.rejection.BadSettingException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A PostgreSQL database that is up: the workspace's own, or one that the user named.
 *
 * @param jdbcUrl without user and password
 * @param embedded the server to let go of at the end, where it is the workspace's own
 */
public record Database(String jdbcUrl, String user, Secret password, Optional<EmbeddedServer> embedded)
        implements AutoCloseable {

    /** @param url a {@code postgresql://user:password@host/database} or {@code jdbc:postgresql:} address; empty for the embedded server */
    public static Database open(Optional<String> url, Path workspace) {
        return url.map(Database::external).orElseGet(() -> embedded(workspace));
    }

    private static Database embedded(Path workspace) {
        EmbeddedServer server = EmbeddedServer.use(workspace);
        return new Database(server.jdbcUrl(), EmbeddedServer.USER, server.password(), Optional.of(server));
    }

    private static Database external(String url) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        URI uri;
        try {
            uri = URI.create(plain.replaceFirst("^postgres:", "postgresql:"));
        } catch (IllegalArgumentException e) {
            throw new BadSettingException(
                    "The database address cannot be understood; write postgresql://user:password@host:5432/database",
                    e);
        }
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getPath().length() < 2) {
            throw new BadSettingException(
                    "The database address must look like postgresql://user:password@host:5432/database");
        }
        String[] userInfo = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Database(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                decode(userInfo[0]),
                new Secret(userInfo.length > 1 ? decode(userInfo[1]) : ""),
                Optional.empty());
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedServer::close);
    }
}
