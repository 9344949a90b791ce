package fr.unisson.pilotage.web;

import fr.unisson.documents.Contenu;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.pilotage.web.PagePilotage.IndicateurLu;
import fr.unisson.pilotage.web.PagePilotage.ObjectifLu;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// The page of the committee on paper, for a meeting.
@Component
class ComiteImprime {

    private final ObjectProvider<Impression> impression;

    ComiteImprime(ObjectProvider<Impression> impression) {
        this.impression = impression;
    }

    Contenu imprimer(PagePilotage page) {
        var titre = "Pilotage de la convention – " + page.tete().titre();
        return impression
                .getObject()
                .imprimer(
                        Maquette.de(titre, corps(page))
                                .avecEntete(titre)
                                .avecPied("Imprimé le " + page.jour()));
    }

    static String corps(PagePilotage page) {
        var corps = new StringBuilder("<h1>").append(propre(page.tete().titre())).append("</h1>");
        corps.append("<p>La convention en un coup d’œil, le ").append(page.jour()).append(".</p>");
        corps.append("<ul>");
        page.synthese()
                .forEach(f ->
                        corps.append("<li>")
                                .append(propre(f.nom() + " : " + f.valeur()))
                                .append("</li>"));
        corps.append("</ul>");
        lignes(
                corps,
                "À voir ensemble",
                page.aVoir(),
                Objects.requireNonNullElse(page.rien(), "Rien n’est contesté ni en retard."));
        lignes(corps, "Missions communes", page.missions(), null);
        page.engagements()
                .forEach(g -> lignes(corps, "Engagements : " + g.nom(), g.lignes(), null));
        tableau(
                corps,
                "Objectifs",
                List.of("Objectif", "Indicateur", "Au départ", "Cible", "Échéance", "État"),
                page.objectifs().stream().map(ComiteImprime::cellules).toList());
        tableau(
                corps,
                "Indicateurs",
                List.of("Indicateur", "Dernière valeur", "Seuil du texte", "Signal"),
                page.indicateurs().stream().map(ComiteImprime::cellules).toList());
        page.volets().forEach(v -> lignes(corps, v.titre(), v.lignes(), v.rien()));
        lignes(corps, "Divergences reportées", page.divergences(), null);
        lignes(
                corps,
                "Décisions récentes du comité",
                page.decisions(),
                "Le comité n’a pas encore pris de décision.");
        dates(corps, page);
        return corps.toString();
    }

    private static List<String> cellules(ObjectifLu o) {
        return List.of(
                o.objectif() + " (" + o.qui() + ")",
                o.indicateur(),
                o.depart(),
                o.cible(),
                o.echeance(),
                joindre(o.etat().mot(), o.avancement()));
    }

    private static List<String> cellules(IndicateurLu k) {
        return List.of(
                k.nom() + " (" + k.qui() + ")",
                joindre(k.valeur(), k.periode(), k.avant()),
                k.seuil(),
                joindre(mot(k.signal()), k.attendue()));
    }

    private static String mot(@Nullable Pastille p) {
        return p == null ? "" : p.mot();
    }

    private static String joindre(String... mots) {
        return String.join(", ", List.of(mots).stream().filter(m -> !m.isEmpty()).toList());
    }

    /// @param rien what is said of an empty list; null to say nothing of it
    private static void lignes(
            StringBuilder corps, String titre, List<Ligne> lignes, @Nullable String rien) {
        if (lignes.isEmpty() && rien == null) return;
        corps.append("<h2>").append(propre(titre)).append("</h2>");
        if (lignes.isEmpty()) {
            corps.append("<p>").append(propre(rien == null ? "" : rien)).append("</p>");
            return;
        }
        corps.append("<ul>");
        for (var l : lignes) {
            var faits = l.faits();
            var cote = l.cote();
            corps.append("<li><strong>")
                    .append(propre(l.titre()))
                    .append("</strong> : ")
                    .append(
                            propre(
                                    joindre(
                                            mot(l.etat()),
                                            faits == null ? "" : faits,
                                            cote == null ? "" : cote)))
                    .append("</li>");
        }
        corps.append("</ul>");
    }

    private static void tableau(
            StringBuilder corps, String titre, List<String> entetes, List<List<String>> rangees) {
        if (rangees.isEmpty()) return;
        corps.append("<h2>").append(propre(titre)).append("</h2><table><thead><tr>");
        entetes.forEach(e -> corps.append("<th>").append(propre(e)).append("</th>"));
        corps.append("</tr></thead><tbody>");
        for (var rangee : rangees) {
            corps.append("<tr>");
            rangee.forEach(c -> corps.append("<td>").append(propre(c)).append("</td>"));
            corps.append("</tr>");
        }
        corps.append("</tbody></table>");
    }

    private static void dates(StringBuilder corps, PagePilotage page) {
        if (page.dates().isEmpty()) return;
        corps.append("<h2>Prochaines dates</h2><ul>");
        page.dates()
                .forEach(d ->
                        corps.append("<li>")
                                .append(propre(d.jour() + " : " + d.mots()))
                                .append("</li>"));
        corps.append("</ul>");
    }

    private static String propre(String texte) {
        return HtmlUtils.htmlEscape(texte, "UTF-8");
    }
}
