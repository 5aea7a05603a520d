package io.dateline.export.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, driven through its DevTools protocol. */
public final class Chromium implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Where the browser is; empty where there is none. */
    public static Optional<Path> find() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public Chromium(Path browser) throws Exception {
        profile = Files.createTempDirectory("chromium");
        process = new ProcessBuilder(
                        browser.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0;
                i < SECONDS * 10
                        && !(Files.exists(port) && Files.readAllLines(port).size() > 1);
                i++) {
            Thread.sleep(100);
        }
        HttpClient client = HttpClient.newHttpClient();
        String list = client.send(
                        java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + Files.readAllLines(port).get(0) + "/json/list"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
        String address = "";
        for (JsonNode target : JSON.readTree(list)) {
            if (target.path("type").asString().equals("page")) {
                address = target.path("webSocketDebuggerUrl").asString();
            }
        }
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .get(SECONDS, TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", Map.of());
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                if (message.has("id")) {
                    CompletableFuture<JsonNode> answer =
                            answers.remove(message.path("id").asInt());
                    if (answer != null) {
                        answer.complete(message);
                    }
                } else {
                    event(message.path("method").asString(), message.path("params"));
                }
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void event(String method, JsonNode parameters) {
            switch (method) {
                case "Runtime.exceptionThrown" ->
                    troubles.add(parameters.path("exceptionDetails").toString());
                case "Log.entryAdded" -> troubles.add(parameters.path("entry").toString());
                case "Runtime.consoleAPICalled" -> troubles.add(parameters.toString());
                case "Network.requestWillBeSent" ->
                    requests.add(parameters.path("request").path("url").asString());
                default -> {
                    // Of no interest.
                }
            }
        }
    }

    /** Calls a method of the protocol. */
    public JsonNode call(String method, Map<String, Object> parameters) throws Exception {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .get(SECONDS, TimeUnit.SECONDS);
        JsonNode message = answer.get(SECONDS, TimeUnit.SECONDS);
        if (message.has("error")) {
            throw new IOException(method + ": " + message.path("error"));
        }
        return message.path("result");
    }

    public void window(int width, int height, boolean phone) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    public void scheme(String scheme) throws Exception {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Opens a page and waits until it says that it is ready. */
    public void open(Path page) throws Exception {
        // A page that was ready before must not be taken for the new one.
        evaluate("delete document.documentElement.dataset.ready");
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        for (int i = 0; i < SECONDS * 10; i++) {
            if (evaluate("document.documentElement?.dataset.ready || ''").equals("true")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException("The page never got ready: " + troubles);
    }

    /** The value of an expression, as text. */
    public String evaluate(String expression) throws Exception {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", "String(" + expression + ")", "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(expression + ": " + result.path("exceptionDetails"));
        }
        return result.path("result").path("value").asString();
    }

    /** Clicks in the middle of an element, as a mouse does. */
    public void click(String selector) throws Exception {
        mouse(selector, true);
    }

    public void hover(String selector) throws Exception {
        mouse(selector, false);
    }

    private void mouse(String selector, boolean press) throws Exception {
        String quoted = JSON.writeValueAsString(selector);
        String[] at = evaluate(
                        "(() => { const e = document.querySelector(" + quoted
                                + "); e.scrollIntoView({block: 'center'});"
                                + " const b = e.getBoundingClientRect(); return (b.left + b.width / 2) + ' ' + (b.top + b.height / 2); })()")
                .split(" ");
        List<String> types = new ArrayList<>(List.of("mouseMoved"));
        if (press) {
            types.addAll(List.of("mousePressed", "mouseReleased"));
        }
        for (String type : types) {
            call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            Double.valueOf(at[0]),
                            "y",
                            Double.valueOf(at[1]),
                            "button",
                            press ? "left" : "none",
                            "clickCount",
                            press ? 1 : 0));
        }
    }

    public void key(String key) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "text", type.equals("keyDown") && key.length() == 1 ? key : ""));
        }
    }

    public void screenshot(Path target, boolean whole) throws Exception {
        JsonNode result = call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
        Files.write(target, Base64.getDecoder().decode(result.path("data").asString()));
    }

    public void print(Path target) throws Exception {
        JsonNode result = call("Page.printToPDF", Map.of("printBackground", true));
        Files.write(target, Base64.getDecoder().decode(result.path("data").asString()));
    }

    /** Exceptions, console messages and log entries since the start. */
    public List<String> troubles() {
        return troubles;
    }

    /** Every address asked for since the start. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
