package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.web.FormulaireDonnees.Champ;
import fr.unisson.conventions.web.FormulaireDonnees.Genre;
import fr.unisson.conventions.web.FormulaireDonnees.Ligne;
import fr.unisson.conventions.web.SchemaDonnees.Colonne;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.web.Erreurs;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Structured data on their way between the form, the page and the database. What was typed is a
/// tree of names and texts, kept whole whatever it holds.
final class SaisieDonnees {

    private static final int LIGNES_AU_PLUS = 60;

    private final TypeDonnees type;
    private final SchemaDonnees schema;
    private final List<Map<String, String>> lignes = new ArrayList<>();
    private final Map<String, String> champs = new LinkedHashMap<>();

    private SaisieDonnees(TypeDonnees type, SchemaDonnees schema) {
        this.type = type;
        this.schema = schema;
    }

    /// What the browser sent. A last empty row is not a row.
    static Optional<SaisieDonnees> lire(TypeDonnees type, Map<String, String> parametres) {
        return SchemaDonnees.de(type)
                .map(schema -> {
                    var saisie = new SaisieDonnees(type, schema);
                    saisie.lireParametres(parametres);
                    return saisie;
                });
    }

    /// What the database holds.
    static Optional<SaisieDonnees> lire(TypeDonnees type, String json, JsonMapper mapper) {
        return SchemaDonnees.de(type)
                .map(schema -> {
                    var saisie = new SaisieDonnees(type, schema);
                    saisie.lireArbre(mapper.readTree(json));
                    return saisie;
                });
    }

    SaisieDonnees plusUneLigne() {
        if (lignes.size() < LIGNES_AU_PLUS) lignes.add(new LinkedHashMap<>());
        return this;
    }

    SaisieDonnees moinsLaLigne(int rang) {
        if (rang >= 0 && rang < lignes.size()) lignes.remove(rang);
        return this;
    }

    FormulaireDonnees formulaire() {
        var montrees = new ArrayList<Ligne>();
        for (int rang = 0; rang < lignes.size(); rang++) {
            var prefixe = FormulaireDonnees.PREFIXE + schema.liste() + "." + rang + ".";
            montrees.add(new Ligne(rang, champs(prefixe, schema.colonnes(), lignes.get(rang))));
        }
        return new FormulaireDonnees(
                schema.titre(),
                schema.titreListe(),
                schema.ligne(),
                montrees,
                champs(FormulaireDonnees.PREFIXE, schema.champs(), champs));
    }

    /// Dates and numbers that cannot be read, each beside its field.
    Erreurs erreurs() {
        var erreurs = Erreurs.AUCUNE;
        for (var champ : tous()) {
            var faute = faute(champ);
            if (faute != null) erreurs = erreurs.plus(champ.nom(), champ.libelle() + " : " + faute);
        }
        return erreurs;
    }

    /// To be called when [#erreurs] is empty.
    DonneesArticle donnees(JsonMapper mapper) {
        return mapper.convertValue(arbre(), DonneesArticle.classe(type));
    }

    String json(JsonMapper mapper) {
        return mapper.writeValueAsString(arbre());
    }

    private List<Champ> tous() {
        var formulaire = formulaire();
        var tous = new ArrayList<>(formulaire.champs());
        formulaire.lignes().forEach(l -> tous.addAll(l.champs()));
        return tous;
    }

    private static @Nullable String faute(Champ champ) {
        if (champ.valeur().isBlank()) return null;
        return switch (champ.genre()) {
            case DATE -> date(champ.valeur()) == null ? "cette date n’existe pas." : null;
            case NOMBRE ->
                    champ.valeur().strip().matches("\\d{1,4}") ? null : "un nombre est attendu.";
            default -> null;
        };
    }

    private void lireParametres(Map<String, String> parametres) {
        for (var colonne : schema.champs()) {
            champs.put(
                    colonne.nom(),
                    parametres.getOrDefault(FormulaireDonnees.PREFIXE + colonne.nom(), ""));
        }
        if (schema.liste().isEmpty()) return;
        for (int rang = 0; rang < LIGNES_AU_PLUS; rang++) {
            var prefixe = FormulaireDonnees.PREFIXE + schema.liste() + "." + rang + ".";
            if (parametres.keySet().stream().noneMatch(k -> k.startsWith(prefixe))) break;
            var ligne = new LinkedHashMap<String, String>();
            for (var colonne : schema.colonnes()) {
                ligne.put(colonne.nom(), parametres.getOrDefault(prefixe + colonne.nom(), ""));
            }
            lignes.add(ligne);
        }
    }

    private void lireArbre(JsonNode arbre) {
        for (var colonne : schema.champs()) {
            champs.put(colonne.nom(), texte(arbre.path(colonne.nom())));
        }
        if (schema.liste().isEmpty()) return;
        for (var element : arbre.path(schema.liste())) {
            var ligne = new LinkedHashMap<String, String>();
            for (var colonne : schema.colonnes()) {
                ligne.put(colonne.nom(), texte(element.path(colonne.nom())));
            }
            lignes.add(ligne);
        }
    }

    private static String texte(JsonNode noeud) {
        if (noeud.isMissingNode() || noeud.isNull()) return "";
        if (!noeud.isArray()) return noeud.asString();
        return noeud.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"));
    }

    private Map<String, Object> arbre() {
        var arbre = new LinkedHashMap<String, Object>();
        schema.champs().forEach(c -> valeur(arbre, c, champs));
        if (!schema.liste().isEmpty()) {
            arbre.put(
                    schema.liste(),
                    lignes.stream().filter(this::remplie).map(this::ligne).toList());
        }
        return arbre;
    }

    /// A row counts once something was written in it: a choice left as offered is not writing.
    private boolean remplie(Map<String, String> ligne) {
        return schema.colonnes().stream()
                .filter(c -> c.genre() != Genre.CHOIX && c.genre() != Genre.OUI_NON)
                .anyMatch(c -> !ligne.getOrDefault(c.nom(), "").isBlank());
    }

    private Map<String, Object> ligne(Map<String, String> saisie) {
        var ligne = new LinkedHashMap<String, Object>();
        schema.colonnes().forEach(c -> valeur(ligne, c, saisie));
        return ligne;
    }

    private static void valeur(
            Map<String, Object> vers, Colonne colonne, Map<String, String> saisie) {
        var texte = saisie.getOrDefault(colonne.nom(), "").strip();
        switch (colonne.genre()) {
            case DATE -> {
                var date = date(texte);
                if (date != null) vers.put(colonne.nom(), date.toString());
            }
            case NOMBRE ->
                    vers.put(
                            colonne.nom(), texte.matches("\\d{1,4}") ? Integer.parseInt(texte) : 0);
            case OUI_NON -> vers.put(colonne.nom(), texte.equals("true"));
            case CHOIX ->
                    vers.put(
                            colonne.nom(),
                            colonne.choix().stream().anyMatch(c -> c.valeur().equals(texte))
                                    ? texte
                                    : colonne.choix().getFirst().valeur());
            case PLUSIEURS ->
                    vers.put(
                            colonne.nom(),
                            texte.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
            case TEXTE, LONG -> vers.put(colonne.nom(), texte);
        }
    }

    private static List<Champ> champs(
            String prefixe, List<Colonne> colonnes, Map<String, String> valeurs) {
        return colonnes.stream()
                .map(c ->
                        new Champ(
                                prefixe + c.nom(),
                                c.libelle(),
                                c.genre(),
                                c.choix(),
                                valeurs.getOrDefault(c.nom(), "")))
                .toList();
    }

    private static @Nullable LocalDate date(String texte) {
        try {
            return texte.isEmpty() ? null : LocalDate.parse(texte);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
