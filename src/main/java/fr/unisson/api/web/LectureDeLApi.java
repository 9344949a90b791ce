package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/// Makes the page out of the OpenAPI description itself, so that both always say the same.
final class LectureDeLApi {

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode description;

    private LectureDeLApi(JsonNode description) {
        this.description = description;
    }

    static PageApi lire(JsonNode description, String adresse) {
        var lecture = new LectureDeLApi(description);
        return new PageApi(
                adresse,
                lecture.groupes(),
                Arrays.stream(Portee.values())
                        .map(p -> new PageApi.Portee(p.code(), p.libelle()))
                        .toList(),
                Arrays.stream(CodeDErreur.values())
                        .map(c -> new PageApi.Erreur(c.statut(), c.name(), c.explication()))
                        .toList());
    }

    private List<PageApi.Groupe> groupes() {
        var groupes = new TreeMap<String, List<PageApi.Operation>>();
        for (var chemin : description.path("paths").properties()) {
            for (var methode : chemin.getValue().properties()) {
                groupes.computeIfAbsent(groupe(methode.getValue()), _ -> new ArrayList<>())
                        .add(operation(chemin.getKey(), methode));
            }
        }
        return groupes.entrySet().stream()
                .map(g -> new PageApi.Groupe(g.getKey(), List.copyOf(g.getValue())))
                .toList();
    }

    private static String groupe(JsonNode operation) {
        return operation.path("tags").path(0).asString("");
    }

    private PageApi.Operation operation(String chemin, Map.Entry<String, JsonNode> methode) {
        var operation = methode.getValue();
        var parametres = new ArrayList<PageApi.Parametre>();
        for (var p : operation.path("parameters")) {
            var nom = p.path("name").asString("");
            parametres.add(
                    new PageApi.Parametre(
                            nom,
                            nature(p.path("schema")),
                            p.path("required").asBoolean(false)
                                    || nom.equals(HttpHeaders.IF_MATCH)));
        }
        var corps = operation.path("requestBody").path("content").path("application/json");
        return new PageApi.Operation(
                methode.getKey().toUpperCase(Locale.ROOT),
                chemin,
                operation.path("summary").asString(""),
                operation.path(DescriptionDeLApi.PORTEE).asString(""),
                List.copyOf(parametres),
                champs(corps.path("schema")));
    }

    private List<PageApi.Champ> champs(JsonNode schema) {
        return resolu(schema).path("properties").properties().stream()
                .map(c -> new PageApi.Champ(c.getKey(), nature(c.getValue())))
                .toList();
    }

    /// A kind of value, in words: what it may be when that is a list.
    private String nature(JsonNode ecrit) {
        var schema = resolu(ecrit);
        var valeurs = new ArrayList<String>();
        schema.path("enum").forEach(v -> valeurs.add(v.asString("")));
        if (!valeurs.isEmpty()) return String.join(" | ", valeurs);
        return switch (schema.path("type").asString("")) {
            case "integer", "number" -> "nombre";
            case "boolean" -> "true | false";
            case "array" -> "plusieurs : " + nature(schema.path("items"));
            case "object" -> objet(schema);
            default -> schema.path("format").asString("").equals("date") ? "date" : "texte";
        };
    }

    private String objet(JsonNode schema) {
        return champs(schema).stream()
                .map(PageApi.Champ::nom)
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private JsonNode resolu(JsonNode schema) {
        var vers = schema.path("$ref").asString("");
        return vers.startsWith(SCHEMAS)
                ? description
                        .path("components")
                        .path("schemas")
                        .path(vers.substring(SCHEMAS.length()))
                : schema;
    }
}
