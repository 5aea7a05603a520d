package io.dateline.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A news site on loopback with a feed of slow pages, which counts how often each of them is asked for. */
public final class CountingSite implements AutoCloseable {

    private static final long MILLIS_A_PAGE = 50;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final int pages;

    public CountingSite(int pages) throws IOException {
        this.pages = pages;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Pages, not lists or robots.txt, by how often they were asked for. */
    public Map<String, Integer> pagesAsked() {
        return asked.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/page-"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void forget() {
        asked.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.merge(path, 1, Integer::sum);
        if (path.equals("/feed.xml")) {
            send(exchange, "application/rss+xml", feed());
        } else if (path.startsWith("/page-")) {
            pause();
            send(exchange, "text/html", page(path.substring("/page-".length())));
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    private String feed() {
        return IntStream.range(0, pages)
                .mapToObj(page -> "<item><link>" + address("/page-" + page) + "</link></item>")
                .collect(Collectors.joining("", "<rss version='2.0'><channel>", "</channel></rss>"));
    }

    private static String page(String number) {
        return "<html lang=en><head><title>Ferry number " + number + " sails again</title>"
                + "<meta property=article:published_time content=2019-10-22></head><body><article><h1>Ferry number "
                + number + " sails again</h1><p>The ferry with the number " + number
                + " sailed from Oslo on Monday for the first time in two years, and the harbour master spoke of a good day.</p>"
                + "<p>Those who live on the islands had waited for it since the storm, and some of them came to see it off.</p>"
                + "</article></body></html>";
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_A_PAGE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
