package fr.unisson.audits.web;

import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.ConstatsDesAudits;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// An audit on paper, for an instance: its results, what is under the target, what is done of it.
/// No observation is printed one by one, and nobody is named.
@Component
class RapportDAudit {

    private final Audits audits;
    private final ResultatsLus resultats;
    private final ActionsDesConstats actions;
    private final Annuaire annuaire;
    private final ObjectProvider<Impression> impression;
    private final Clock horloge;

    RapportDAudit(
            Audits audits,
            ResultatsLus resultats,
            ActionsDesConstats actions,
            Annuaire annuaire,
            ObjectProvider<Impression> impression,
            Clock horloge) {
        this.audits = audits;
        this.resultats = resultats;
        this.actions = actions;
        this.annuaire = annuaire;
        this.impression = impression;
        this.horloge = horloge;
    }

    Contenu imprimer(AuditVue a) {
        var maison = annuaire.charger(a.organisation()).raisonSociale();
        var grille = audits.grille(a);
        var corps = new StringBuilder("<h1>").append(propre(a.titre())).append("</h1>");
        corps.append("<p>")
                .append(
                        Stream.of(
                                        maison,
                                        "Grille « "
                                                + a.nomGrille()
                                                + " », version "
                                                + grille.numero(),
                                        a.objet().compter(a.saisies())
                                                + ", du "
                                                + Dates.jour(a.debut())
                                                + " au "
                                                + Dates.jour(a.fin()),
                                        "Objectif : au moins " + Taux.pourcent(a.cible()),
                                        "Est conforme : " + ResultatsLus.conforme(a, grille))
                                .map(RapportDAudit::propre)
                                .collect(Collectors.joining("<br/>")))
                .append("</p>");
        if (a.etat() != EtatAudit.CLOTURE) {
            paragraphe(corps, "Résultats provisoires : l’audit n’est pas clos.");
        }
        tableau(corps, a);
        paragraphe(corps, ResultatsLus.LECTURE);
        suites(corps, a);
        return impression
                .getObject()
                .imprimer(
                        Maquette.de("Audit – " + a.titre(), corps.toString())
                                .avecEntete(a.titre() + " – " + maison)
                                .avecPied(
                                        "Imprimé le "
                                                + Dates.jour(Dates.jourDe(horloge.instant()))));
    }

    private void tableau(StringBuilder corps, AuditVue a) {
        var r = resultats.de(a);
        if (r.rangs().isEmpty()) {
            paragraphe(corps, "Rien n’a encore été saisi.");
            return;
        }
        corps.append("<h2>Résultats</h2><table><thead><tr>");
        entetes(r).forEach(e -> corps.append("<th>").append(propre(e)).append("</th>"));
        corps.append("</tr></thead><tbody>");
        for (var rang : r.rangs()) {
            var titre = propre((rang.code() + " " + rang.libelle()).strip());
            corps.append("<tr><td>")
                    .append(rang.feuille() ? titre : "<strong>" + titre + "</strong>")
                    .append("</td>");
            cellule(corps, rang.premier());
            var second = rang.second();
            if (second != null) cellule(corps, second);
            corps.append("</tr>");
        }
        corps.append("</tbody></table>");
    }

    private static List<String> entetes(PageAudit.Resultats r) {
        return r.deuxTours()
                ? Arrays.asList("Point", r.premier(), r.second())
                : Arrays.asList("Point", r.premier());
    }

    private static void cellule(StringBuilder corps, Taux t) {
        var detail =
                t.exclues().isEmpty()
                        ? t.detail()
                        : (t.detail() + " (" + t.exclues() + ")").strip();
        corps.append("<td><strong>")
                .append(propre(t.taux()))
                .append("</strong>")
                .append(t.sous() ? propre(", sous l’objectif") : "")
                .append(detail.isEmpty() ? "" : "<br/><small>" + propre(detail) + "</small>")
                .append("</td>");
    }

    private void suites(StringBuilder corps, AuditVue a) {
        var ecarts = audits.ecarts(a.id());
        if (a.etat() != EtatAudit.CLOTURE) return;
        corps.append("<h2>Sous l’objectif</h2>");
        if (ecarts.isEmpty()) {
            paragraphe(corps, "Chaque point atteint l’objectif.");
            return;
        }
        corps.append("<ul>");
        for (var e : ecarts) {
            var siennes = actions.de(ConstatsDesAudits.de(e));
            corps.append("<li>")
                    .append(propre(e.code() + " " + e.libelle() + " : " + siennes.nombre() + "."));
            if (!siennes.lignes().isEmpty()) {
                corps.append("<ul>");
                siennes.lignes()
                        .forEach(l ->
                                corps.append("<li>").append(propre(l.titre())).append("</li>"));
                corps.append("</ul>");
            }
            corps.append("</li>");
        }
        corps.append("</ul>");
    }

    private static void paragraphe(StringBuilder corps, String texte) {
        corps.append("<p>").append(propre(texte)).append("</p>");
    }

    private static String propre(String texte) {
        return HtmlUtils.htmlEscape(texte, "UTF-8");
    }
}
