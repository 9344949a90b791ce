package fr.unisson.api.web;

import static java.util.Objects.requireNonNullElse;

import fr.unisson.acces.Portee;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Makes the page out of the OpenAPI description itself, so that both always say the same.
final class LectureDeLApi {

    private LectureDeLApi() {}

    static PageApi lire(JsonNode description, String adresse) {
        var groupes = new TreeMap<String, List<PageApi.Operation>>();
        description
                .path("paths")
                .properties()
                .forEach(chemin ->
                        chemin.getValue()
                                .properties()
                                .forEach(methode ->
                                        groupes.computeIfAbsent(
                                                        groupe(methode.getValue()),
                                                        _ -> new ArrayList<>())
                                                .add(operation(chemin.getKey(), methode))));
        return new PageApi(
                adresse,
                groupes.entrySet().stream()
                        .map(g -> new PageApi.Groupe(g.getKey(), List.copyOf(g.getValue())))
                        .toList(),
                Arrays.stream(Portee.values())
                        .map(p -> new PageApi.Portee(p.code(), p.libelle()))
                        .toList(),
                Arrays.stream(CodeDErreur.values())
                        .map(c -> new PageApi.Erreur(c.statut(), c.name(), c.explication()))
                        .toList());
    }

    private static String groupe(JsonNode operation) {
        return operation.path("tags").path(0).asString("");
    }

    private static PageApi.Operation operation(
            String chemin, Map.Entry<String, JsonNode> methode) {
        var operation = methode.getValue();
        var parametres = new ArrayList<PageApi.Parametre>();
        operation
                .path("parameters")
                .forEach(p ->
                        parametres.add(
                                new PageApi.Parametre(
                                        p.path("name").asString(""),
                                        nature(p.path("schema")),
                                        p.path("required").asBoolean(false))));
        return new PageApi.Operation(
                methode.getKey().toUpperCase(Locale.ROOT),
                chemin,
                operation.path("summary").asString(""),
                operation.path(DescriptionDeLApi.PORTEE).asString(""),
                List.copyOf(parametres));
    }

    private static String nature(JsonNode schema) {
        var valeurs = new ArrayList<String>();
        schema.path("enum").forEach(v -> valeurs.add(v.asString("")));
        if (!valeurs.isEmpty()) return String.join(" | ", valeurs);
        return requireNonNullElse(
                switch (schema.path("type").asString("")) {
                    case "integer", "number" -> "nombre";
                    case "boolean" -> "true | false";
                    default -> null;
                },
                "texte");
    }
}
