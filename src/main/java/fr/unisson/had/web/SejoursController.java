package fr.unisson.had.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.web.OngletOffert;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.had.DateNotee;
import fr.unisson.had.DatesDeHad;
import fr.unisson.had.NatureDeDate;
import fr.unisson.had.SejoursDeHad;
import fr.unisson.had.web.PageSejours.Ligne;
import fr.unisson.had.web.PageSejours.Saisi;
import fr.unisson.had.web.PageSejours.Transmission;
import fr.unisson.modeles.TypeModele;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The first and third stays, by their day alone, and when the convention was sent.
@Controller
@Acces
class SejoursController {

    static final OngletOffert ONGLET =
            new OngletOffert(
                    "Séjours et transmission",
                    "sejours",
                    EtatConvention.EN_VIGUEUR,
                    Visibilite.TOUT,
                    50,
                    false,
                    Set.of(TypeModele.HAD_ESMS));

    private static final Map<String, String> CHAMPS = Map.of("JOUR", "jour", "MOTIF", "motif");

    private final SejoursDeHad sejours;
    private final PagesDeConvention conventions;
    private final Clock horloge;
    private final Templates pages;

    SejoursController(
            SejoursDeHad sejours, PagesDeConvention conventions, Clock horloge, Templates pages) {
        this.sejours = sejours;
        this.conventions = conventions;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/sejours")
    JteModel lire(@PathVariable long id) {
        return page(id, new Saisi("", "", ""), Erreurs.AUCUNE);
    }

    @PostMapping("/conventions/{id}/sejours")
    Object noter(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String nature,
            @RequestParam(required = false) @Nullable String jour,
            @RequestParam(required = false) @Nullable String motif) {
        var saisi = new Saisi(Saisies.texte(nature), Saisies.texte(jour), Saisies.texte(motif));
        var lue = Saisies.parmi(NatureDeDate.class, nature);
        if (lue.isEmpty())
            return Refus.page(page(id, saisi, Erreurs.de("nature", "Choisissez la date à noter.")));
        if (Saisies.dateFausse(jour))
            return Refus.page(page(id, saisi, Erreurs.de("jour", "Indiquez une date qui existe.")));
        return switch (sejours.noter(
                new ConventionId(id), lue.get(), Saisies.date(jour).orElse(null), saisi.motif())) {
            case Resultat.Fait<NatureDeDate>(var faite) ->
                    Redirection.vers("/conventions/" + id + "/sejours")
                            .avecMessage("« " + faite.libelle() + " » est à jour.");
            case Resultat.Refus<NatureDeDate>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, saisi, e));
        };
    }

    private JteModel page(long id, Saisi saisi, Erreurs erreurs) {
        var convention = new ConventionId(id);
        var tete = conventions.ouvrir(convention, ONGLET);
        var dates = sejours.dates(convention);
        return pages.hadSejours(
                new PageSejours(
                        tete,
                        Arrays.stream(NatureDeDate.values()).map(n -> fait(n, dates)).toList(),
                        transmission(convention, dates),
                        sejours.peutNoter(convention),
                        Arrays.stream(NatureDeDate.values())
                                .map(n -> new Choix(n.name(), n.libelle()))
                                .toList(),
                        saisi,
                        sejours.histoire(convention).stream()
                                .map(SejoursController::ligne)
                                .toList(),
                        erreurs));
    }

    private Transmission transmission(ConventionId convention, DatesDeHad dates) {
        if (dates.transmise())
            return new Transmission(
                    "Convention transmise",
                    "L’agence régionale de santé et la caisse l’ont reçue : plus rien n’est"
                            + " attendu.",
                    false);
        var limite = sejours.limite(convention).orElse(null);
        if (limite == null)
            return dates.premier() == null
                    ? new Transmission(
                            "Aucun séjour noté",
                            "Le délai commence au premier séjour : notez-en la date ci-dessous.",
                            false)
                    : new Transmission(
                            "Transmission sans objet",
                            "La convention a pris fin avant d’être transmise.",
                            false);
        boolean enRetard = limite.jour().isBefore(Dates.jourDe(horloge.instant()));
        return new Transmission(
                enRetard ? "La transmission est attendue" : "Transmission à faire",
                limite.raison(),
                enRetard);
    }

    private static Fait fait(NatureDeDate nature, DatesDeHad dates) {
        var jour = dates.jour(nature);
        return new Fait(nature.libelle(), jour == null ? "Non notée" : Dates.jour(jour));
    }

    private static Ligne ligne(DateNotee n) {
        var jour = n.jour();
        return new Ligne(
                n.nature().libelle(),
                jour == null ? "Retirée" : Dates.jour(jour),
                n.motif(),
                (n.par() == null ? "" : n.par() + ", ") + Dates.moment(n.le()));
    }
}
