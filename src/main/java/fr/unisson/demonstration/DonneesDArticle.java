package fr.unisson.demonstration;

import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.modeles.TypeDonnees;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The structured data of an article, from the words of the story: organisations by their names,
/// days as dates.
class DonneesDArticle {

    private static final String JOURS = "DansJours";

    /// The name under which the story's list is held.
    private static final Map<TypeDonnees, String> LISTES =
            Map.of(
                    TypeDonnees.MISSIONS_COMMUNES, "missions",
                    TypeDonnees.OBJECTIFS, "objectifs",
                    TypeDonnees.ENGAGEMENTS, "engagements",
                    TypeDonnees.FICHES_ACTION, "fiches",
                    TypeDonnees.ALERTES, "regles",
                    TypeDonnees.OUTILS, "outils",
                    TypeDonnees.FORMATIONS, "formations",
                    TypeDonnees.ASSURANCES, "assurances");

    private static final JsonMapper JSON = JsonMapper.shared();

    private DonneesDArticle() {}

    static DonneesArticle lire(Scene s, TypeDonnees type) {
        var cle = type.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var dit = s.texte.path("donnees").path(cle);
        if (dit.isMissingNode() || DonneesArticle.classe(type) == DonneesArticle.Aucune.class) {
            return new DonneesArticle.Aucune();
        }
        var copie = traduire(dit.deepCopy(), s);
        var liste = LISTES.get(type);
        var objet = liste == null ? copie : JSON.createObjectNode().set(liste, copie);
        return JSON.treeToValue(objet, DonneesArticle.classe(type));
    }

    private static JsonNode traduire(JsonNode noeud, Scene s) {
        if (noeud instanceof ArrayNode liste) {
            liste.forEach(n -> traduire(n, s));
        } else if (noeud instanceof ObjectNode objet) {
            objet.propertyNames().stream().toList().forEach(nom -> traduireChamp(objet, nom, s));
        }
        return noeud;
    }

    private static void traduireChamp(ObjectNode objet, String nom, Scene s) {
        var valeur = objet.get(nom);
        if (nom.equals("partie")) {
            objet.put(nom, s.reperes.noms.getOrDefault(valeur.asString(), valeur.asString()));
        } else if (nom.equals("dansJours") && valeur.isNumber()) {
            objet.put("date", s.recit().jour(valeur.asInt()).toString());
        } else if (nom.endsWith(JOURS) && valeur.isNumber()) {
            objet.put(
                    nom.substring(0, nom.length() - JOURS.length()),
                    s.recit().jour(valeur.asInt()).toString());
        } else {
            traduire(valeur, s);
        }
    }
}
