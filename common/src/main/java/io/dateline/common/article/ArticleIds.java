package io.dateline.common.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where the ids of articles come from: from what the caller calls them, never from a counter or a clock.
 *
 * <p>The caller's own id and source identify an article; without an id its address does; without both, its words. So the same input
 * gives the same ids on every machine, and a changed article with an id or an address is a revision, not a new article.
 */
public final class ArticleIds {

    private ArticleIds() {}

    /** 16 hexadecimal digits: at ten million articles, two of them collide with a chance of one in 300,000. */
    public static String articleId(
            Optional<String> externalId, Optional<String> source, Optional<String> url, ArticleText text) {
        List<String> key = externalId
                .map(id -> List.of("id", source.orElse(""), id))
                .or(() -> url.map(address -> List.of("url", address)))
                .orElseGet(() -> List.of("text", text.title(), text.body()));
        return sha256(key).substring(0, 16);
    }

    /** The content hash that duplicates share: sha256 over headline and body. */
    public static String contentSha256(ArticleText text) {
        return sha256(List.of(text.title(), text.body()));
    }

    /** sha256, as hexadecimal digits, over the parts, each closed by a NUL so that no two lists of parts look alike. */
    public static String sha256(List<String> parts) {
        MessageDigest digest = newSha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** sha256 over bytes as they are. */
    public static byte[] digest(byte[] bytes) {
        return newSha256().digest(bytes);
    }

    /** A sha256 in the making that has seen {@code begin}; for bytes that are too many to hold. */
    public static MessageDigest newSha256(byte[] begin) {
        MessageDigest digest = newSha256();
        digest.update(begin);
        return digest;
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
