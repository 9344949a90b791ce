package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.modeles.TypeDonnees;
import tools.jackson.databind.json.JsonMapper;

/// Structured data of articles as JSON; the kind is known from the article, not from the JSON.
final class DonneesJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DonneesJson() {}

    static String ecrire(DonneesArticle donnees) {
        return JSON.writeValueAsString(donnees);
    }

    static DonneesArticle lire(TypeDonnees type, String json) {
        return json.equals("{}")
                ? new DonneesArticle.Aucune()
                : JSON.readValue(json, DonneesArticle.classe(type));
    }

    static DonneesArticle.Engagement engagement(String json) {
        return JSON.readValue(json, DonneesArticle.Engagement.class);
    }
}
