package fr.unisson.campagnes.web;

import fr.unisson.campagnes.CampagneVue;
import fr.unisson.campagnes.ResultatsDeCampagne;
import fr.unisson.campagnes.Taux;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Nombres;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// A closed campaign on paper, in plain words.
@Component
class RapportDeCampagne {

    static final String RETENUE =
            "Presque les mêmes organisations, à moins de cinq près, ont répondu à une autre campagne"
                    + " sur la même grille à six mois d’écart au plus. Donner les deux chiffres"
                    + " ferait deviner ce qu’ont répondu les quelques-unes qui diffèrent : ceux-ci ne"
                    + " sont ni calculés ni gardés.";

    private final ObjectProvider<Impression> impression;
    private final Clock horloge;

    RapportDeCampagne(ObjectProvider<Impression> impression, Clock horloge) {
        this.impression = impression;
        this.horloge = horloge;
    }

    Contenu imprimer(CampagneVue c, Taux taux, ResultatsDeCampagne.Lecture lecture) {
        var corps = new StringBuilder("<h1>").append(propre(c.titre())).append("</h1>");
        corps.append("<p>Campagne menée par ")
                .append(propre(c.nomOrganisation()))
                .append(", jusqu’au ")
                .append(Dates.jour(c.contenu().fermeLe()))
                .append(". Grille : ")
                .append(propre(lecture.grille().nom()))
                .append(".</p><h2>Combien ont répondu</h2><p>")
                .append(taux.invitees())
                .append(" organisations étaient invitées ; ")
                .append(taux.acceptees())
                .append(" ont participé et ")
                .append(taux.envoyees())
                .append(" ont envoyé une réponse.</p><h2>Comment lire ces chiffres</h2><ul>")
                .append("<li>Chaque organisation a répondu chez elle. Personne d’autre ne lit sa")
                .append(" réponse.</li><li>La médiane est au milieu : la moitié des organisations")
                .append(" sont en dessous, la moitié au-dessus.</li><li>La moitié centrale laisse")
                .append(" de côté le quart le plus bas et le quart le plus haut.</li><li>Là où")
                .append(" moins de ")
                .append(c.contenu().minimum())
                .append(" organisations ont répondu, aucun chiffre n’existe.</li>")
                .append("<li>Ces chiffres ne classent personne.</li></ul>");
        if (lecture.retenue()) {
            corps.append("<p>").append(propre(RETENUE)).append("</p>");
        }
        tableau(corps, "Par domaine, sur 100", lecture, true);
        tableau(
                corps,
                "Point par point, de "
                        + Nombres.court(lecture.plancher())
                        + " à "
                        + Nombres.court(lecture.sommet())
                        + lecture.sens(),
                lecture,
                false);
        var titre = "Chiffres d’ensemble – " + c.titre();
        return impression
                .getObject()
                .imprimer(
                        Maquette.de(titre, corps.toString())
                                .avecEntete(titre)
                                .avecPied(
                                        "Imprimé le "
                                                + Dates.jour(Dates.jourDe(horloge.instant()))));
    }

    private static void tableau(
            StringBuilder corps,
            String titre,
            ResultatsDeCampagne.Lecture lecture,
            boolean domaines) {
        var lignes = lecture.lignes().stream().filter(l -> l.domaine() == domaines).toList();
        if (lignes.isEmpty()) return;
        corps.append("<h2>")
                .append(titre)
                .append("</h2><table><thead><tr><th>")
                .append(domaines ? "Domaine" : "Point")
                .append("</th><th>Médiane</th><th>Moitié centrale</th><th>Organisations</th></tr>")
                .append("</thead><tbody>");
        for (var l : lignes) {
            var e = l.ensemble();
            corps.append("<tr><td>")
                    .append(propre(l.noeud().code() + " " + l.noeud().libelle()))
                    .append("</td>");
            if (e == null) {
                corps.append("<td>aucun chiffre</td><td>")
                        .append(
                                l.retenue()
                                        ? "trop proche d’une autre campagne"
                                        : "trop peu de réponses")
                        .append("</td><td>–</td>");
            } else {
                corps.append("<td>")
                        .append(Nombres.court(e.mediane()))
                        .append("</td><td>de ")
                        .append(Nombres.court(e.premier()))
                        .append(" à ")
                        .append(Nombres.court(e.troisieme()))
                        .append("</td><td>")
                        .append(e.organisations())
                        .append("</td>");
            }
            corps.append("</tr>");
        }
        corps.append("</tbody></table>");
    }

    private static String propre(String texte) {
        return HtmlUtils.htmlEscape(texte, "UTF-8");
    }
}
