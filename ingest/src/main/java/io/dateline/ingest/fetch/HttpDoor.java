package io.dateline.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP/1.1 request over one connection to one address that was checked before.
 *
 * <p>Plain sockets and not {@code java.net.http}: that client resolves names itself, behind the back of whoever checked them, and its
 * timeouts end with the headers, so that a server which drips its body holds it forever. Here a watchdog closes the socket when the time
 * is up, whatever the other side does.
 */
final class HttpDoor implements AutoCloseable {

    private static final int MAX_HEADER = 1 << 16;

    /**
     * A response as it came.
     *
     * @param body unchunked, still in its content encoding
     */
    record Answer(int status, String statusLine, Map<String, String> headers, byte[] body) {
        Answer {
            TreeMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            sorted.putAll(headers);
            headers = sorted;
        }
    }

    private final FetchSettings settings;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fetch-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    HttpDoor(FetchSettings settings) {
        this.settings = settings;
    }

    /** Dials the addresses in turn until one answers the call; everything together within {@code time}. */
    Answer get(URI uri, List<InetAddress> addresses, Map<String, String> headers, Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        IOException last = new IOException("no address");
        for (InetAddress address : addresses.subList(0, Math.min(3, addresses.size()))) {
            try (Socket socket = new Socket()) {
                ScheduledFuture<?> bite = watchdog.schedule(
                        () -> closeQuietly(socket), Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                try {
                    socket.connect(new InetSocketAddress(address, port(uri)), (int)
                            settings.connectTimeout().toMillis());
                } catch (IOException e) {
                    bite.cancel(false);
                    last = e;
                    continue;
                }
                try {
                    socket.setSoTimeout((int) Math.max(1, time.toMillis()));
                    return exchange(uri, secured(uri, socket), headers);
                } catch (IOException e) {
                    throw bite.isDone()
                            ? new SocketTimeoutException("no full answer within " + time.toSeconds() + " s")
                            : e;
                } finally {
                    bite.cancel(false);
                }
            }
        }
        throw last;
    }

    private static int port(URI uri) {
        return uri.getPort() != -1 ? uri.getPort() : isSecure(uri) ? 443 : 80;
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static Socket secured(URI uri, Socket socket) throws IOException {
        if (!isSecure(uri)) {
            return socket;
        }
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(socket, uri.getHost(), port(uri), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private Answer exchange(URI uri, Socket socket, Map<String, String> headers) throws IOException {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        StringBuilder request = new StringBuilder("GET ").append(path);
        request.append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()).append(" HTTP/1.1\r\n");
        request.append("Host: ")
                .append(uri.getHost())
                .append(uri.getPort() == -1 ? "" : ":" + uri.getPort())
                .append("\r\n");
        request.append("User-Agent: ").append(settings.userAgent()).append("\r\n");
        request.append("Accept: text/html,application/xhtml+xml,application/xml,application/feed+json,*/*;q=0.5\r\n");
        request.append("Accept-Encoding: gzip\r\nConnection: close\r\n");
        headers.forEach((name, value) -> request.append(name)
                .append(": ")
                .append(value.replaceAll("[\\r\\n]", ""))
                .append("\r\n"));
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        return answer(in);
    }

    private Answer answer(InputStream in) throws IOException {
        while (true) {
            String[] lines = header(in).split("\r?\n");
            String[] parts = lines[0].split(" ", 3);
            if (!parts[0].startsWith("HTTP/") || parts.length < 2 || !parts[1].matches("\\d{3}")) {
                throw new IOException("the answer is no HTTP");
            }
            int status = Integer.parseInt(parts[1]);
            if (status >= 200) {
                Map<String, String> headers = headers(lines);
                return new Answer(
                        status,
                        lines[0],
                        headers,
                        HttpBody.read(in, status, headers, settings.maxBytes().toBytes()));
            }
        }
    }

    private static String header(InputStream in) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream(1024);
        int ends = 0;
        while (ends < 2) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("the answer broke off in its header");
            }
            if (header.size() >= MAX_HEADER) {
                throw new HttpBody.TooLargeException(MAX_HEADER);
            }
            header.write(b);
            ends = b == '\n' ? ends + 1 : b == '\r' ? ends : 0;
        }
        return header.toString(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> headers(String[] lines) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        lines[i].substring(0, colon).strip(),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // the time is up; whatever closing says changes nothing
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }
}
