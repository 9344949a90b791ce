package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.pilotage.Missions;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.pilotage.web.PageEngagements.Groupe;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The list of what a convention promised, by whom answers for it.
@Component
class CompositionEngagements {

    private final PagesDeConvention conventions;
    private final Parties parties;
    private final Promesses promesses;
    private final Missions missions;
    private final Clock horloge;

    CompositionEngagements(
            PagesDeConvention conventions,
            Parties parties,
            Promesses promesses,
            Missions missions,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.promesses = promesses;
        this.missions = missions;
        this.horloge = horloge;
    }

    PageEngagements page(ConventionId id, FiltresForm filtres) {
        var tete = conventions.ouvrir(id, OngletsDuPilotage.ENGAGEMENTS);
        var jour = Dates.jourDe(horloge.instant());
        var toutes = promesses.lister(id);
        var gardees = toutes.stream().filter(p -> filtres.garde(p, jour)).toList();
        return new PageEngagements(
                tete,
                tete.adresse() + "/engagements",
                filtres.requete(),
                missions.lister(id).stream().map(CompositionMission::ligne).toList(),
                parQui(gardees, jour),
                gardees.size(),
                toutes.size(),
                parties(id),
                etats(),
                Arrays.stream(GenrePromesse.values())
                        .map(g -> new Choix(g.name(), g.libelle() + "s"))
                        .toList(),
                filtres,
                filtres.actifs());
    }

    List<PromesseVue> gardees(ConventionId id, FiltresForm filtres) {
        conventions.ouvrir(id, OngletsDuPilotage.ENGAGEMENTS);
        var jour = Dates.jourDe(horloge.instant());
        return promesses.lister(id).stream().filter(p -> filtres.garde(p, jour)).toList();
    }

    /// What waits to be attributed first, then each party, then what is shared.
    static List<Groupe> parQui(List<PromesseVue> gardees, LocalDate jour) {
        Map<String, List<Ligne>> groupes = new LinkedHashMap<>();
        var ordre =
                Stream.of(
                                gardees.stream().filter(PromesseVue::aAttribuer),
                                gardees.stream().filter(p -> p.partie() != null),
                                gardees.stream().filter(PromesseVue::commune))
                        .flatMap(s -> s)
                        .toList();
        for (var p : ordre) {
            groupes.computeIfAbsent(p.qui(), _ -> new ArrayList<>()).add(ligne(p, jour));
        }
        var lus = new ArrayList<Groupe>();
        groupes.forEach((nom, lignes) -> lus.add(new Groupe(nom, "qui-" + lus.size(), lignes)));
        return lus;
    }

    static Ligne ligne(PromesseVue p, LocalDate jour) {
        var faits = new ArrayList<String>();
        faits.add(p.genre().libelle() + " " + p.rang());
        if (p.horsTexte()) faits.add("Retiré du texte");
        faits.addAll(EtatsLus.signaux(p, jour));
        var dernier = EtatsLus.dernierPoint(p);
        return new Ligne(
                p.enonce(),
                p.adresse(),
                String.join(" · ", faits),
                EtatsLus.de(p),
                dernier.isEmpty() ? null : dernier);
    }

    /// Those that left too: what they promised is still read under their name.
    private List<Choix> parties(ConventionId id) {
        return Stream.concat(
                        parties.lister(id).stream()
                                .filter(p -> p.acceptee() || p.sortie())
                                .map(p -> new Choix(Long.toString(p.id()), p.nom())),
                        Stream.of(new Choix(FiltresForm.COMMUNE, "Toutes les parties ensemble")))
                .toList();
    }

    private static List<Choix> etats() {
        return Stream.concat(
                        Stream.of(
                                new Choix(FiltresForm.RETARD, "En retard"),
                                new Choix(FiltresForm.CONTESTE, "Contesté"),
                                new Choix(FiltresForm.A_ATTRIBUER, "À attribuer")),
                        Arrays.stream(EtatPromesse.values())
                                .map(e -> new Choix(e.name(), e.libelle(GenrePromesse.ENGAGEMENT))))
                .toList();
    }
}
