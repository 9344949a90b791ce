package fr.unisson.essms.web;

import fr.unisson.actions.LigneAction;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.essms.Bilans;
import fr.unisson.essms.CritereVue;
import fr.unisson.essms.Criteres.Imperatif;
import fr.unisson.essms.FormulaireVue;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Exigee;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// The form of an imperative criterion that is not met, as it goes to the authority.
@Component
class FormulaireImprime {

    private final ObjectProvider<Impression> impression;
    private final Annuaire annuaire;
    private final Clock horloge;

    FormulaireImprime(ObjectProvider<Impression> impression, Annuaire annuaire, Clock horloge) {
        this.impression = impression;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    /// @param manques what the form still lacks: it is a draft, and says so on every page
    Contenu imprimer(Bilans.Etat etat, Imperatif imperatif, FormulaireVue f, List<Exigee> manques) {
        var a = etat.autoevaluation();
        var critere = imperatif.critere();
        var etablissement = annuaire.charger(a.etablissement());
        boolean brouillon = !manques.isEmpty();
        var corps = new StringBuilder("<h1>Formulaire critère impératif</h1>");
        if (brouillon) attendu(corps, manques);
        identite(corps, etablissement, a.titre(), critere, f);
        cotation(corps, etat, critere);
        partie(corps, "Justification", f.justification());
        partie(
                corps,
                "La gouvernance en a-t-elle connaissance\u00a0?",
                CompositionFormulaire.GOUVERNANCES.stream()
                        .filter(c -> c.valeur().equals(f.gouvernance()))
                        .map(Choix::libelle)
                        .findFirst()
                        .orElse(""));
        partie(corps, "Causes analysées", f.causes());
        partie(corps, "Mesures d’amélioration déjà trouvées", f.mesures());
        plan(corps, imperatif, f);
        var titre =
                (brouillon ? "Brouillon – " : "")
                        + "Critère impératif "
                        + critere.code()
                        + " – "
                        + etablissement.nom();
        return impression
                .getObject()
                .imprimer(
                        Maquette.de(titre, corps.toString())
                                .avecEntete(titre)
                                .avecPied(
                                        (brouillon ? "Brouillon, à ne pas envoyer. " : "")
                                                + "Imprimé le "
                                                + Dates.jour(Dates.jourDe(horloge.instant()))));
    }

    private static void attendu(StringBuilder corps, List<Exigee> manques) {
        corps.append("<table><thead><tr><th>Brouillon, à compléter avant l’envoi</th></tr></thead>")
                .append("<tbody><tr><td><ul>");
        manques.forEach(m ->
                corps.append("<li>")
                        .append(propre(m.libelle() + " : " + m.phrase()))
                        .append("</li>"));
        corps.append("</ul></td></tr></tbody></table>");
    }

    private static void identite(
            StringBuilder corps,
            EtablissementVue e,
            String titre,
            CritereVue critere,
            FormulaireVue f) {
        corps.append("<table><tbody>");
        ligne(
                corps,
                "Établissement",
                Stream.of(
                                e.nom(),
                                e.finess() == null ? "" : "FINESS " + e.finess(),
                                e.adresse().enLigne(),
                                Objects.requireNonNullElse(e.nomOrganisation(), ""))
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" – ")));
        ligne(corps, "Critère impératif", critere.code() + " – " + critere.libelle());
        ligne(corps, "Auto-évaluation", titre);
        ligne(corps, "Formulaire", CompositionFormulaire.dit(f));
        corps.append("</tbody></table>");
    }

    private static void ligne(StringBuilder corps, String nom, String valeur) {
        corps.append("<tr><th>")
                .append(propre(nom))
                .append("</th><td>")
                .append(propre(valeur))
                .append("</td></tr>");
    }

    private static void cotation(StringBuilder corps, Bilans.Etat etat, CritereVue critere) {
        var noeud = CritereController.noeud(etat, critere);
        corps.append("<h2>Cotation</h2><p>Moyenne du critère : ")
                .append(Ecrits.note(etat.bilan().note(noeud, Methode.DECIMALES_2024)))
                .append(" sur 4. ")
                .append(propre(etat.bilan().atteinte(noeud).libelle()))
                .append(".</p>");
        tableau(
                corps,
                List.of("Élément", "Cote", "Commentaire"),
                CritereController.cotations(etat, noeud).stream()
                        .map(c -> List.of(c.code(), c.cote(), c.commentaire()))
                        .toList());
    }

    private static void plan(StringBuilder corps, Imperatif imperatif, FormulaireVue f) {
        corps.append("<div class=\"ensemble\"><h2>Plan d’actions</h2>");
        if (!f.plan().isBlank()) paragraphe(corps, f.plan());
        if (imperatif.actions().isEmpty()) {
            paragraphe(corps, "Aucune action n’est encore ouverte.");
        } else {
            tableau(
                    corps,
                    List.of("Action", "Pilote", "Échéance", "Où elle en est"),
                    imperatif.actions().stream().map(FormulaireImprime::action).toList());
        }
        corps.append("</div>");
    }

    private static List<String> action(LigneAction a) {
        var pour = a.pour();
        return List.of(
                "n° " + a.numero() + ", " + a.titre(),
                Objects.requireNonNullElse(a.pilote(), "à nommer"),
                pour == null ? "à fixer" : Dates.jour(pour),
                a.avancee());
    }

    private static void partie(StringBuilder corps, String titre, String texte) {
        corps.append("<h2>").append(propre(titre)).append("</h2>");
        paragraphe(corps, texte.isBlank() ? "À compléter." : texte);
    }

    private static void paragraphe(StringBuilder corps, String texte) {
        corps.append("<p>").append(propre(texte).replace("\n", "<br/>")).append("</p>");
    }

    private static void tableau(
            StringBuilder corps, List<String> entetes, List<List<String>> rangees) {
        corps.append("<div class=\"ensemble\"><table><thead><tr>");
        entetes.forEach(e -> corps.append("<th>").append(propre(e)).append("</th>"));
        corps.append("</tr></thead><tbody>");
        for (var rangee : rangees) {
            corps.append("<tr>");
            rangee.forEach(c -> corps.append("<td>").append(propre(c)).append("</td>"));
            corps.append("</tr>");
        }
        corps.append("</tbody></table></div>");
    }

    private static String propre(String texte) {
        return HtmlUtils.htmlEscape(texte, "UTF-8");
    }
}
