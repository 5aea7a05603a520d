package io.dateline.ingest.source;

import io.dateline.ingest.source.Source.Kind;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a sources file, {@code sources.yml}. Only the tree that YAML describes is read, no objects are made from it.
 *
 * <p><b>Errors:</b> {@link SourcesException} with every trouble found, each with its line.
 */
public final class SourcesFile {

    private static final int MAX_ALIASES = 0;
    private static final int MAX_CODE_POINTS = 5_000_000;

    private final String fileName;
    private final List<Trouble> troubles = new ArrayList<>();

    /** @param line from 1; 0 for what concerns the file as a whole */
    private record Trouble(int line, String what) {}

    private SourcesFile(String fileName) {
        this.fileName = fileName;
    }

    /** @param fileName what messages call the file */
    public static List<Source> parse(String text, String fileName) {
        SourcesFile file = new SourcesFile(fileName);
        List<Source> sources = file.sources(text);
        if (!file.troubles.isEmpty()) {
            throw new SourcesException(file.messages());
        }
        return sources;
    }

    private List<String> messages() {
        return troubles.stream()
                .sorted(Comparator.comparingInt(Trouble::line))
                .map(trouble ->
                        fileName + (trouble.line() > 0 ? " line " + trouble.line() : "") + ": " + trouble.what())
                .toList();
    }

    private List<Source> sources(String text) {
        List<Source> sources = new ArrayList<>();
        Node root = compose(text);
        if (!(root instanceof MappingNode mapping)) {
            if (troubles.isEmpty()) {
                troubles.add(new Trouble(0, "begin with \"sources:\" and a list of sources under it"));
            }
            return sources;
        }
        Set<String> names = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!scalar(entry.getKeyNode()).equals("sources")) {
                trouble(
                        entry.getKeyNode(),
                        "unknown key \"" + scalar(entry.getKeyNode()) + "\"; the file has one key, \"sources\"");
            } else if (entry.getValueNode() instanceof SequenceNode list) {
                for (Node item : list.getValue()) {
                    source(item, sources, names);
                }
            } else {
                trouble(entry.getValueNode(), "\"sources\" is a list: begin each source with \"- name:\"");
            }
        }
        if (sources.isEmpty() && troubles.isEmpty()) {
            troubles.add(new Trouble(0, "there is no source in it"));
        }
        return sources;
    }

    private @org.jspecify.annotations.Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setCodePointLimit(MAX_CODE_POINTS);
        options.setNestingDepthLimit(20);
        try {
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            troubles.add(new Trouble(line, e.getProblem()));
        } catch (RuntimeException e) {
            troubles.add(new Trouble(0, String.valueOf(e.getMessage())));
        }
        return null;
    }

    private void source(Node item, List<Source> sources, Set<String> names) {
        if (!(item instanceof MappingNode mapping)) {
            trouble(item, "a source has keys: name, kind, url and more");
            return;
        }
        Map<String, Node> keys = new HashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            keys.put(scalar(entry.getKeyNode()), entry.getValueNode());
            if (!SourceReader.KEYS.contains(scalar(entry.getKeyNode()))) {
                trouble(
                        entry.getKeyNode(),
                        "unknown key \"" + scalar(entry.getKeyNode()) + "\"; use "
                                + String.join(", ", SourceReader.KEYS));
            }
        }
        int before = troubles.size();
        Source source = new SourceReader(keys, item, this::trouble).read();
        if (source.name().isBlank()) {
            trouble(item, "the source has no name");
        } else if (!names.add(source.name())) {
            trouble(item, "there is another source called \"" + source.name() + "\"");
        }
        if (troubles.size() == before) {
            sources.add(source);
        }
    }

    private void trouble(Node node, String what) {
        troubles.add(new Trouble(node.getStartMark().getLine() + 1, what));
    }

    static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    /** The kinds, for messages. */
    static String kinds() {
        return String.join(
                ", ", java.util.Arrays.stream(Kind.values()).map(Kind::code).toList());
    }
}
