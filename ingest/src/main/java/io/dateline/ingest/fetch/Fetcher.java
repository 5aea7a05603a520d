package io.dateline.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.dateline.common.rejection.Reason;
import io.dateline.ingest.fetch.AddressGuard.ForbiddenAddressException;
import io.dateline.ingest.fetch.Fetched.Failed;
import io.dateline.ingest.fetch.Fetched.NotModified;
import io.dateline.ingest.fetch.Fetched.Page;
import io.dateline.ingest.fetch.HttpBody.TooLargeException;
import io.dateline.ingest.fetch.HttpDoor.Answer;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches pages as a good guest: asks robots.txt, waits its turn, follows few redirects, tries again where that helps, gives up in time.
 *
 * <p>Safe for many threads; each host is asked by one of them at a time. <b>Errors:</b> {@link Failed}, never an exception.
 */
public final class Fetcher implements AutoCloseable {

    private static final Set<Integer> WORTH_TRYING_AGAIN = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(2);
    private static final Duration LONGEST_CRAWL_DELAY = Duration.ofSeconds(30);

    private final FetchSettings settings;
    private final AddressGuard guard;
    private final HttpDoor door;
    private final Clock clock;
    private final long deadline;
    private final Map<String, HostGate> gates = new ConcurrentHashMap<>();
    private final Map<String, BaseRobotRules> robots = new ConcurrentHashMap<>();
    private final Map<String, Object> robotsAsked = new ConcurrentHashMap<>();

    /** @param clock for what servers say in dates; the deadline is kept without it */
    public Fetcher(FetchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.guard = new AddressGuard(settings.allowPrivateAddresses());
        this.door = new HttpDoor(settings);
        this.deadline = System.nanoTime() + settings.deadline().toNanos();
    }

    /** @param known what an earlier answer said of itself, for asking only whether it has changed */
    public Fetched fetch(String address, Optional<Validators> known) throws InterruptedException {
        try {
            return follow(uri(address), known);
        } catch (URISyntaxException e) {
            return new Failed(Reason.FORBIDDEN_ADDRESS, "the address cannot be understood");
        } catch (ForbiddenAddressException e) {
            return new Failed(Reason.FORBIDDEN_ADDRESS, String.valueOf(e.getMessage()));
        }
    }

    private static URI uri(String address) throws URISyntaxException {
        URI uri = new URI(address.strip().replace(" ", "%20").replaceFirst("#.*$", ""));
        // names in other scripts go over the wire in ASCII
        return uri.getHost() != null || uri.getRawAuthority() == null
                ? new URI(uri.toASCIIString())
                : new URI(address.replace(
                        uri.getRawAuthority(),
                        java.net.IDN.toASCII(uri.getRawAuthority(), java.net.IDN.ALLOW_UNASSIGNED)));
    }

    private Fetched follow(URI start, Optional<Validators> known)
            throws URISyntaxException, ForbiddenAddressException, InterruptedException {
        URI uri = start;
        for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
            Optional<Failed> refused = askRobots(uri);
            if (refused.isPresent()) {
                return refused.get();
            }
            Tried tried = patiently(uri, known);
            if (tried.failed().isPresent()) {
                return tried.failed().get();
            }
            Answer answer = tried.answer().orElseThrow();
            String location = answer.headers().getOrDefault("Location", "");
            if (answer.status() == 304) {
                return new NotModified();
            }
            if (answer.status() / 100 != 3 || location.isEmpty()) {
                return answer.status() == 200
                        ? new Page(uri.toString(), answer.statusLine(), answer.headers(), answer.body())
                        : new Failed(Reason.HTTP_ERROR, "the server answered " + answer.status());
            }
            uri = uri.resolve(uri(location));
        }
        return new Failed(Reason.HTTP_ERROR, "more than " + settings.maxRedirects() + " redirects");
    }

    /** @param again whether another attempt could help */
    private record Tried(Optional<Answer> answer, Optional<Failed> failed, boolean again) {
        static Tried failed(Reason reason, String detail, boolean again) {
            return new Tried(Optional.empty(), Optional.of(new Failed(reason, detail)), again);
        }
    }

    private Tried patiently(URI uri, Optional<Validators> known)
            throws ForbiddenAddressException, InterruptedException {
        HostGate gate = gates.computeIfAbsent(hostKey(uri), host -> new HostGate());
        Tried tried = attempts(gate, uri, known);
        gate.count(tried.answer().isPresent()
                || tried.failed()
                        .map(Failed::reason)
                        .filter(Reason.UNREACHABLE::equals)
                        .isEmpty());
        return tried;
    }

    /** As often as the settings say, with pauses that grow, or as long as the server asks for. */
    private Tried attempts(HostGate gate, URI uri, Optional<Validators> known)
            throws ForbiddenAddressException, InterruptedException {
        Tried tried = Tried.failed(Reason.UNREACHABLE, "the run's time for fetching is up", false);
        Duration pause = settings.backoff();
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            if (!gate.enter(deadline)) {
                return gate.isGivenUp()
                        ? Tried.failed(Reason.UNREACHABLE, "the host failed three times in a row", false)
                        : tried;
            }
            Duration wait = delay(uri);
            try {
                tried = once(uri, known);
                if (!tried.again() || attempt == settings.attempts()) {
                    return tried;
                }
                Duration asked = tried.answer().flatMap(this::retryAfter).orElse(pause);
                wait = asked.compareTo(wait) > 0 ? asked : wait;
            } finally {
                gate.leave(wait);
            }
            pause = pause.multipliedBy(2);
        }
        return tried;
    }

    private Tried once(URI uri, Optional<Validators> known) throws ForbiddenAddressException {
        long left = deadline - System.nanoTime();
        Duration time = left < settings.timeout().toNanos() ? Duration.ofNanos(Math.max(1, left)) : settings.timeout();
        try {
            Map<String, String> headers = known.map(Validators::headers).orElse(Map.of());
            Answer answer = door.get(uri, guard.resolve(uri), headers, time);
            return new Tried(Optional.of(answer), Optional.empty(), WORTH_TRYING_AGAIN.contains(answer.status()));
        } catch (TooLargeException e) {
            return Tried.failed(Reason.TOO_LARGE, String.valueOf(e.getMessage()), false);
        } catch (UnknownHostException e) {
            return Tried.failed(Reason.UNREACHABLE, "the host name is unknown", false);
        } catch (SocketTimeoutException e) {
            // whoever took all of the time once would take it again
            return Tried.failed(Reason.UNREACHABLE, describe(e), false);
        } catch (IOException e) {
            return Tried.failed(Reason.UNREACHABLE, describe(e), true);
        }
    }

    private static String describe(IOException e) {
        String said = Optional.ofNullable(e.getMessage()).orElse("");
        return said.startsWith("the answer") || said.startsWith("no full answer")
                ? said
                : e.getClass().getSimpleName().replace("Exception", "") + " while fetching";
    }

    private Optional<Duration> retryAfter(Answer answer) {
        return RetryAfter.parse(answer.headers().getOrDefault("Retry-After", ""), clock.instant())
                .map(asked -> asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : asked);
    }

    private Duration delay(URI uri) {
        BaseRobotRules rules = robots.get(siteKey(uri));
        long asked = rules == null ? 0 : Math.min(rules.getCrawlDelay(), LONGEST_CRAWL_DELAY.toMillis());
        return Duration.ofMillis(Math.max(asked, settings.delay().toMillis()));
    }

    private Optional<Failed> askRobots(URI uri)
            throws ForbiddenAddressException, InterruptedException, URISyntaxException {
        guardScheme(uri);
        BaseRobotRules rules;
        // one of those who come at the same time asks, the others wait for it
        synchronized (robotsAsked.computeIfAbsent(siteKey(uri), site -> new Object())) {
            rules = robots.get(siteKey(uri));
            if (rules == null) {
                URI address = uri.resolve(new URI("/robots.txt"));
                Tried tried = patiently(address, Optional.empty());
                if (tried.failed().isPresent()) {
                    return tried.failed();
                }
                rules = rules(address, tried.answer().orElseThrow());
                robots.put(siteKey(uri), rules);
            }
        }
        return rules.isAllowed(uri.toString())
                ? Optional.empty()
                : Optional.of(new Failed(
                        Reason.ROBOTS_DISALLOWED, "robots.txt does not allow " + settings.robotName() + " there"));
    }

    private static void guardScheme(URI uri) throws ForbiddenAddressException {
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new ForbiddenAddressException("the address has no plain host name");
        }
    }

    private BaseRobotRules rules(URI address, Answer answer) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        // robots.txt often moves with the site; where it does, what stands at the old place counts as none
        if (answer.status() != 200) {
            return parser.failedFetch(answer.status() / 100 == 3 ? 404 : answer.status());
        }
        return parser.parseContent(address.toString(), answer.body(), "text/plain", List.of(settings.robotName()));
    }

    private static String hostKey(URI uri) {
        return uri.getRawAuthority().toLowerCase(Locale.ROOT);
    }

    private static String siteKey(URI uri) {
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://"
                + uri.getRawAuthority().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        door.close();
    }
}
