package fr.unisson.pilotage.web;

import fr.unisson.documents.Contenu;
import fr.unisson.documents.Corps;
import fr.unisson.documents.Corps.Cellule;
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
        var corps =
                Corps.titre(page.tete().titre())
                        .paragraphe("La convention en un coup d’œil, le " + page.jour() + ".")
                        .liste(
                                page.synthese().stream()
                                        .map(f -> f.nom() + " : " + f.valeur())
                                        .toList());
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
        if (!page.dates().isEmpty()) {
            corps.section("Prochaines dates")
                    .liste(page.dates().stream().map(d -> d.jour() + " : " + d.mots()).toList());
        }
        return corps.html();
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
            Corps corps, String titre, List<Ligne> lignes, @Nullable String rien) {
        if (!lignes.isEmpty()) {
            corps.section(titre).nommes(lignes.stream().map(ComiteImprime::ligne).toList());
        } else if (rien != null) {
            corps.section(titre).paragraphe(rien);
        }
    }

    private static Cellule ligne(Ligne l) {
        var suite =
                joindre(
                        mot(l.etat()),
                        Objects.requireNonNullElse(l.faits(), ""),
                        Objects.requireNonNullElse(l.cote(), ""));
        return new Cellule(l.titre(), true, suite.isEmpty() ? "" : " : " + suite, "");
    }

    private static void tableau(
            Corps corps, String titre, List<String> entetes, List<List<String>> rangees) {
        if (!rangees.isEmpty()) corps.section(titre).tableau(entetes, rangees);
    }
}
