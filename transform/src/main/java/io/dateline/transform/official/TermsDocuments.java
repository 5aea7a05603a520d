package io.dateline.transform.official;

import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads terms of office from documents: Popolo JSON, and congress-legislators' YAML. */
final class TermsDocuments {

    private static final int LARGEST_YAML = 100_000_000;

    private TermsDocuments() {}

    static void popolo(Reader reader, Optional<String> country, String source, TermsImport into) {
        JsonNode root = JsonMapper.shared().readTree(reader);
        Map<String, JsonNode> persons = byId(root.path("persons"));
        Map<String, JsonNode> organisations = byId(root.path("organizations"));
        long line = 0;
        for (JsonNode membership : root.path("memberships")) {
            line++;
            JsonNode person = persons.get(text(membership, "person_id"));
            if (person == null) {
                into.refuse(
                        line,
                        "membership of person '" + text(membership, "person_id") + "', who is not among the persons");
                continue;
            }
            JsonNode organisation = organisations.get(text(membership, "organization_id"));
            String role = text(membership, "role");
            String position = role.isEmpty() || role.equals("member")
                    ? "Member of the " + (organisation == null ? "Parliament" : text(organisation, "name"))
                    : role;
            into.take(
                    line,
                    new TermsImport.Row(
                            text(person, "name"),
                            wikidata(person),
                            position,
                            country.orElse(""),
                            text(membership, "start_date"),
                            text(membership, "end_date")),
                    source);
        }
    }

    private static Map<String, JsonNode> byId(JsonNode list) {
        Map<String, JsonNode> out = new HashMap<>();
        list.forEach(node -> out.put(text(node, "id"), node));
        return out;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static String wikidata(JsonNode person) {
        for (JsonNode identifier : person.path("identifiers")) {
            if (text(identifier, "scheme").equals("wikidata")) {
                return text(identifier, "identifier");
            }
        }
        return "";
    }

    static void congress(Reader reader, String source, TermsImport into) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_YAML);
        Object root = new Yaml(new SafeConstructor(options)).load(reader);
        long line = 0;
        for (Object item : list(root)) {
            Map<?, ?> legislator = map(item);
            Map<?, ?> name = map(legislator.get("name"));
            Map<?, ?> id = map(legislator.get("id"));
            String full = name.containsKey("official_full")
                    ? string(name.get("official_full"))
                    : (string(name.get("first")) + " " + string(name.get("last"))).strip();
            for (Object term : list(legislator.get("terms"))) {
                line++;
                Map<?, ?> t = map(term);
                String position = string(t.get("type")).equals("sen") ? "Senator" : "Representative";
                into.take(
                        line,
                        new TermsImport.Row(
                                full,
                                string(id.get("wikidata")),
                                position,
                                "US",
                                string(t.get("start")),
                                string(t.get("end"))),
                        source);
            }
        }
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** YAML reads an unquoted day as a date. */
    private static String string(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof java.util.Date date) {
            return date.toInstant().toString();
        }
        return value == null ? "" : value.toString();
    }
}
