package fr.unisson.essms.web;

import fr.unisson.documents.Contenu;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.essms.Bilans;
import fr.unisson.essms.CritereVue;
import fr.unisson.essms.FormulaireVue;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Suites;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// The form of an imperative criterion that is not met, as it goes to the authority.
@Component
class FormulaireImprime {

    private final ObjectProvider<Impression> impression;
    private final Clock horloge;

    FormulaireImprime(ObjectProvider<Impression> impression, Clock horloge) {
        this.impression = impression;
        this.horloge = horloge;
    }

    Contenu imprimer(Bilans.Etat etat, CritereVue critere, FormulaireVue f, Suites suites) {
        var a = etat.autoevaluation();
        var noeud = CritereController.noeud(etat, critere);
        var titre = "Critère impératif " + critere.code();
        var corps = new StringBuilder("<h1>Formulaire critère impératif</h1>");
        tableau(
                corps,
                List.of("Établissement", "Critère", "Auto-évaluation"),
                List.of(
                        List.of(
                                a.nomEtablissement(),
                                critere.code() + " – " + critere.libelle(),
                                a.titre())));
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
        partie(corps, "Justification", f.justification());
        partie(
                corps,
                "La gouvernance en a-t-elle connaissance\u00a0?",
                CritereController.GOUVERNANCES.stream()
                        .filter(c -> c.valeur().equals(f.gouvernance()))
                        .map(Choix::libelle)
                        .findFirst()
                        .orElse(""));
        partie(corps, "Causes analysées", f.causes());
        partie(corps, "Mesures d’amélioration déjà trouvées", f.mesures());
        partie(corps, "Plan d’actions : qui pilote, pour quand", f.plan());
        if (!suites.lignes().isEmpty()) {
            tableau(
                    corps,
                    List.of("Action ouverte", "Où elle en est"),
                    suites.lignes().stream()
                            .map(l -> List.of(l.titre(), Objects.requireNonNullElse(l.faits(), "")))
                            .toList());
        }
        var jour = Dates.jour(Dates.jourDe(horloge.instant()));
        return impression
                .getObject()
                .imprimer(
                        Maquette.de(titre + " – " + a.nomEtablissement(), corps.toString())
                                .avecEntete(titre + " – " + a.nomEtablissement())
                                .avecPied("Imprimé le " + jour));
    }

    private static void partie(StringBuilder corps, String titre, String texte) {
        corps.append("<h2>").append(propre(titre)).append("</h2><p>");
        corps.append(texte.isEmpty() ? "Rien n’est écrit." : propre(texte).replace("\n", "<br/>"));
        corps.append("</p>");
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
