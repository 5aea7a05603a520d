package io.dateline.ingest.batch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** A site on loopback that does what sites do, on purpose. */
final class LocalSite implements AutoCloseable {

    private static final byte[] BOMB = bomb();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, String> types = new ConcurrentHashMap<>();
    private final AtomicInteger busy = new AtomicInteger();

    /** Paths that were answered in full, in order. */
    final List<String> served = new CopyOnWriteArrayList<>();
    /** Paths that were asked for, whatever the answer. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    LocalSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void page(String path, String content) {
        pages.put(path, content);
        types.put(
                path,
                content.startsWith("<?xml")
                        ? "application/xml"
                        : content.startsWith("<") ? "text/html; charset=utf-8" : "text/plain");
    }

    void article(String path, String title, String date, String town) {
        page(
                path,
                "<html lang=en><head><title>" + title + "</title><meta property=article:published_time content=" + date
                        + "></head><body><article><h1>" + title + "</h1><p>The council of " + town
                        + " voted on Monday to open the new bridge to lorries, ending two years of detours, officials said.</p><p>Drivers of "
                        + town
                        + " had complained of the long way round, and shopkeepers, too, had asked for an end to the ban since last autumn.</p></article></body></html>");
    }

    /** The same site after its relaunch: longer articles, and no date that could be found. */
    void relaunched(String path, String title) {
        page(
                path,
                "<html lang=en><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1>"
                        + "<p>The council voted on Monday to open the new bridge to lorries, ending two years of detours, officials said.</p>"
                        + IntStream.range(0, 30)
                                .mapToObj(
                                        i -> "<p>Speaker " + i
                                                + " of that long evening asked for one more lane, and the chair, who was tired, wrote it down.</p>")
                                .collect(Collectors.joining())
                        + "</article></body></html>");
    }

    /** Lets a page say that its address is another. */
    void canonical(String path, String target) {
        pages.computeIfPresent(
                path,
                (same, html) -> html.replace("<head>", "<head><link rel=canonical href='" + address(target) + "'>"));
    }

    void type(String path, String type) {
        types.put(path, type);
    }

    private void answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        try (exchange) {
            switch (path.replaceFirst("\\?.*", "")) {
                case "/moved" -> redirect(exchange, "/target");
                case "/circle" -> redirect(exchange, "/circle");
                case "/busy" -> {
                    if (busy.getAndIncrement() == 0) {
                        exchange.getResponseHeaders().set("Retry-After", "1");
                        exchange.sendResponseHeaders(429, -1);
                    } else {
                        page(exchange, path);
                    }
                }
                case "/bomb" -> bomb(exchange);
                case "/short" -> {
                    exchange.sendResponseHeaders(200, 100_000);
                    exchange.getResponseBody().write("<html><p>The beginning".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                }
                case "/drip" -> drip(exchange);
                default -> page(exchange, path);
            }
        } catch (IOException ignored) {
            // the other side has had enough, as it should
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        String content = pages.get(path);
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        String tag = "\"" + Integer.toHexString(content.hashCode()) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Content-Type", types.getOrDefault(path, "text/html"));
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        served.add(path);
    }

    /** Two hundred megabytes of nothing, zipped. */
    private static byte[] bomb() {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(zipped)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                gzip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static void bomb(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, BOMB.length);
        exchange.getResponseBody().write(BOMB);
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000_000);
        try {
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                Thread.sleep(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
