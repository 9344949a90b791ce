package fr.unisson.accueil.web;

import fr.unisson.accueil.Visites;
import fr.unisson.accueil.web.VueAccueil.AFaire;
import fr.unisson.accueil.web.VueAccueil.Mouvement;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.Repertoire;
import fr.unisson.echeances.Echeances;
import fr.unisson.journal.Fait;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Cadre;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import unisson.pages.Templates;

/// The front door: the product in one minute for visitors, what waits for those who are signed in.
@Controller
@Acces(Acces.Qui.PUBLIC)
class AccueilController {

    private static final String CONVENTION = "convention";
    private static final int MOUVEMENTS = 20;
    private static final int DERNIERS = 8;

    /// A digest is for the history of the convention; here it says nothing.
    private static final Pattern EMPREINTE = Pattern.compile("[0-9a-f]{64}");

    private final Echeances echeances;
    private final Annuaire annuaire;
    private final Journal journal;
    private final Visites visites;
    private final Repertoire repertoire;
    private final Clock horloge;
    private final Templates pages;

    AccueilController(
            Echeances echeances,
            Annuaire annuaire,
            Journal journal,
            Visites visites,
            Repertoire repertoire,
            Clock horloge,
            Templates pages) {
        this.echeances = echeances;
        this.annuaire = annuaire;
        this.journal = journal;
        this.visites = visites;
        this.repertoire = repertoire;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/")
    JteModel accueil() {
        return Acteur.courant().connecte() ? pages.accueilConnecte(vue()) : pages.accueilPublic();
    }

    private VueAccueil vue() {
        var avant = visites.noter();
        var siennes = repertoire.accessibles();
        var faits =
                avant.map(a -> journal.depuis(CONVENTION, siennes, a, MOUVEMENTS + 1))
                        .orElseGet(() -> journal.recents(CONVENTION, siennes, DERNIERS));
        return new VueAccueil(
                Dates.jour(LocalDate.now(horloge)),
                taches(),
                Cadre.courant().attente().plusTard(),
                avant.map(a -> "le " + Dates.moment(a)).orElse(null),
                mouvements(faits),
                faits.size() > MOUVEMENTS);
    }

    private List<Mouvement> mouvements(List<Fait> faits) {
        var titres = repertoire.titres(faits.stream().map(Fait::objetId).distinct().toList());
        return faits.stream()
                .limit(MOUVEMENTS)
                .map(f -> mouvement(f, titres.getOrDefault(f.objetId(), "")))
                .toList();
    }

    private List<AFaire> taches() {
        var dues = echeances.aFaire();
        var noms =
                annuaire.noms(
                        dues.stream()
                                .map(fr.unisson.echeances.AFaire::organisation)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return dues.stream().map(due -> tache(due, noms)).toList();
    }

    private static AFaire tache(fr.unisson.echeances.AFaire due, Map<OrganisationId, String> noms) {
        var organisation = due.organisation();
        return new AFaire(
                due.libelle(),
                Stream.of(
                                due.sujet(),
                                organisation == null ? "" : noms.get(organisation),
                                due.remontee(),
                                due.enRetard() ? due.sinon() : "")
                        .filter(mot -> mot != null && !mot.isEmpty())
                        .collect(Collectors.joining(", ")),
                due.lien(),
                due.pour() == null ? null : Dates.jour(due.pour()),
                due.enRetard());
    }

    private static Mouvement mouvement(Fait fait, String titre) {
        return new Mouvement(
                Dates.moment(fait.le()),
                fait.auteur(),
                fait.fait(),
                EMPREINTE.matcher(fait.detail()).matches() ? "" : fait.detail(),
                titre,
                "/conventions/" + fait.objetId());
    }

    @Bean
    static EntreeNavigation entreeAccueil() {
        return new EntreeNavigation(
                "Accueil", "house", "/", Rubrique.ACCUEIL, 0, Acces.Qui.CONNECTE, Set.of());
    }
}
