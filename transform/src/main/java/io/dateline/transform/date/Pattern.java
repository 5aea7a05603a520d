package io.dateline.transform.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compiles the pattern of a rule into {@link Node}s.
 *
 * <p>The language: {@code ago} is a word, {@code ^Black} a word with a capital, {@code '-'} a mark, {@code MONTHNAME:month} a class of
 * the lexicon whose value goes to a slot, {@code $DATE} a named part, {@code ( … | … )} a choice, {@code ?} after anything makes it
 * optional, {@code +} before a token says that it touches the one before, {@code {mod=1 ordinal=-1}} writes constants and {@code
 * &} marks where a range's first half ends, {@code <} where the mention begins when words before it are looked at too, {@code >} where it ends when words behind it are.
 */
final class Pattern {

    private final Map<String, Tree> parts;
    private final Words words;
    private final String source;
    private int at;

    /** What patterns need of the lexicon. */
    interface Words {
        /** The class of a literal word or mark. */
        int literal(String word);

        int classId(String name);
    }

    private Pattern(String source, Map<String, Tree> parts, Words words) {
        this.source = source;
        this.parts = parts;
        this.words = words;
    }

    /** Reads a pattern, which may name {@code parts} read before. */
    static Tree parse(String source, Map<String, Tree> parts, Words words) {
        Pattern pattern = new Pattern(source, parts, words);
        Tree tree = pattern.choice();
        if (pattern.at < source.length()) {
            throw pattern.wrong("unexpected '" + source.charAt(pattern.at) + "'");
        }
        return tree;
    }

    /** A pattern or a piece of one. */
    interface Tree {
        /** Its first node, in a graph that goes on to {@code next}. */
        Node compile(Node next);
    }

    private Tree choice() {
        List<Tree> branches = new ArrayList<>();
        branches.add(sequence());
        while (peek() == '|') {
            at++;
            branches.add(sequence());
        }
        if (branches.size() == 1) {
            return branches.get(0);
        }
        return next -> Node.fork(branches.stream().map(b -> b.compile(next)).toArray(Node[]::new));
    }

    private Tree sequence() {
        List<Tree> items = new ArrayList<>();
        for (char c = peek(); c != 0 && c != '|' && c != ')'; c = peek()) {
            items.add(item());
        }
        return next -> {
            Node node = next;
            for (int i = items.size() - 1; i >= 0; i--) {
                node = items.get(i).compile(node);
            }
            return node;
        };
    }

    private Tree item() {
        Tree item = atom();
        if (at < source.length() && source.charAt(at) == '?') {
            at++;
            return next -> Node.fork(item.compile(next), next);
        }
        return item;
    }

    private Tree atom() {
        char c = peek();
        boolean touching = c == '+';
        if (touching) {
            at++;
            c = source.charAt(at);
        }
        if (c == '(') {
            at++;
            Tree inner = choice();
            expect(')');
            return inner;
        }
        if (c == '{') {
            return constants();
        }
        if (c == '&') {
            at++;
            return next -> new Node(Node.Kind.MARK, -1, false, Slot.SPLIT, 0).before(next);
        }
        if (c == '<') {
            at++;
            return next -> new Node(Node.Kind.MARK, -1, false, Slot.BEGIN, 0).before(next);
        }
        if (c == '>') {
            at++;
            return next -> new Node(Node.Kind.MARK, -1, false, Slot.FINISH, 0).before(next);
        }
        if (c == '\'') {
            String mark = source.substring(at + 1, at + 2);
            at += 2;
            expect('\'');
            return take(words.literal(mark), touching, Slot.NONE);
        }
        if (c == '$') {
            at++;
            String name = name();
            Tree part = parts.get(name);
            if (part == null) {
                throw wrong("no part named " + name);
            }
            return part;
        }
        if (c == '^') {
            at++;
            return take(words.literal(name()), touching, Slot.NONE);
        }
        String name = name();
        if (Character.isLowerCase(name.charAt(0))) {
            return take(words.literal(name), touching, Slot.NONE);
        }
        Slot slot = Slot.NONE;
        if (at < source.length() && source.charAt(at) == ':') {
            at++;
            slot = slot(name());
        }
        return take(words.classId(name), touching, slot);
    }

    private Tree constants() {
        expect('{');
        List<Node> nodes = new ArrayList<>();
        while (peek() != '}') {
            String name = name();
            expect('=');
            int start = at;
            while (at < source.length() && source.charAt(at) != ' ' && source.charAt(at) != '}') {
                at++;
            }
            Slot slot = slot(name);
            nodes.add(new Node(Node.Kind.SET, -1, false, slot, slot.parse(source.substring(start, at))));
        }
        expect('}');
        return next -> {
            Node node = next;
            for (Node set : nodes) {
                node = new Node(Node.Kind.SET, -1, false, set.slot, set.value).before(node);
            }
            return node;
        };
    }

    private static Tree take(int classId, boolean touching, Slot slot) {
        return next -> new Node(Node.Kind.TAKE, classId, touching, slot, 0).before(next);
    }

    private Slot slot(String name) {
        try {
            return Slot.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("no slot named " + name);
        }
    }

    private String name() {
        int start = at;
        while (at < source.length() && Character.isLetterOrDigit(source.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw wrong("a name is missing");
        }
        return source.substring(start, at);
    }

    /** The next visible character, 0 at the end. */
    private char peek() {
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        return at < source.length() ? source.charAt(at) : 0;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("expected '" + c + "'");
        }
        at++;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + " at " + at + " in the pattern: " + source);
    }
}
