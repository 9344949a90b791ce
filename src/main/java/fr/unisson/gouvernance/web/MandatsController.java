package fr.unisson.gouvernance.web;

import fr.unisson.acces.Membres;
import fr.unisson.acces.SessionCourante;
import fr.unisson.documents.Envoi;
import fr.unisson.gouvernance.Mandat;
import fr.unisson.gouvernance.Mandat.Cloture;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.MotifMandat;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// Who may sign for the current organisation.
@Controller
@Acces(roles = {"ADMINISTRATION", "DIRECTION"})
class MandatsController {

    private static final String LISTE = "/administration/mandats";

    private final Mandats mandats;
    private final Membres membres;
    private final Clock horloge;
    private final Templates pages;

    MandatsController(Mandats mandats, Membres membres, Clock horloge, Templates pages) {
        this.mandats = mandats;
        this.membres = membres;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping(LISTE)
    JteModel liste() {
        return pages.gouvernanceMandats(
                PageMandats.de(
                        mandats.listerPour(SessionCourante.organisationExigee().valeur()),
                        aujourdhui()));
    }

    @GetMapping(LISTE + "/nouveau")
    JteModel nouveau() {
        return page(MandatForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping(LISTE)
    Object enregistrer(
            @ModelAttribute MandatForm saisie,
            @RequestParam(required = false) @Nullable MultipartFile acte)
            throws IOException {
        var noms = membres.noms(SessionCourante.organisationExigee());
        var erreurs = saisie.erreurs(noms);
        boolean envoye = acte != null && !acte.isEmpty();
        if (!erreurs.vide()) return refus(page(saisie, perdu(envoye, erreurs)));
        var commande = saisie.versCommande(SessionCourante.organisationExigee().valeur(), noms);
        if (!envoye || acte == null) return repondre(saisie, mandats.enregistrer(commande), false);
        try (var flux = acte.getInputStream()) {
            var nom = acte.getOriginalFilename();
            var envoi = new Envoi(nom == null ? "acte" : nom, flux);
            return repondre(saisie, mandats.enregistrer(commande, envoi), true);
        }
    }

    private Object repondre(MandatForm saisie, Mandats.Resultat resultat, boolean envoye) {
        return switch (resultat) {
            case Mandats.Resultat.ActeRefuse(var motif) ->
                    refus(page(saisie, Erreurs.de("acte", motif.message())));
            case Mandats.Resultat.Enregistre _ ->
                    Redirection.vers(LISTE).avecMessage("Le mandat est enregistré.");
            case Mandats.Resultat.Refuse(var motifs) ->
                    refus(
                            page(
                                    saisie,
                                    perdu(
                                            envoye,
                                            Erreurs.de(
                                                    motifs.stream()
                                                            .map(MotifMandat::phrase)
                                                            .toList()))));
        };
    }

    /// A browser never sends a file twice by itself: whoever corrects the rest must be told.
    private static Erreurs perdu(boolean envoye, Erreurs erreurs) {
        return envoye
                ? erreurs.plus("acte", "Choisissez de nouveau le fichier : il n’a pas été gardé.")
                : erreurs;
    }

    @GetMapping(LISTE + "/{id}/cloture")
    JteModel cloture(@PathVariable MandatId id) {
        return cloture(
                mandats.charger(id),
                new PageCloture.Saisie(
                        Cloture.Genre.REVOCATION.name(), aujourdhui().toString(), null),
                Erreurs.AUCUNE);
    }

    @PostMapping(LISTE + "/{id}/cloture")
    Object clore(@PathVariable MandatId id, @ModelAttribute PageCloture.Saisie saisie) {
        var mandat = mandats.charger(id);
        var genre = genre(saisie.genre());
        var jour = MandatForm.date(saisie.aCompterDu());
        var erreurs = Erreurs.AUCUNE.borner("raison", saisie.raison(), Champs.TEXTE);
        if (genre == null) erreurs = erreurs.plus("genre", "Dites ce qui met fin au mandat.");
        if (jour == null) erreurs = erreurs.plus("aCompterDu", "Indiquez à compter de quel jour.");
        if (!erreurs.vide() || genre == null || jour == null)
            return refus(cloture(mandat, saisie, erreurs));
        var motif =
                mandats.cloturer(id, new Cloture(genre, jour, MandatForm.propre(saisie.raison())));
        return motif.<Object>map(
                        m -> refus(cloture(mandat, saisie, Erreurs.de(champ(m), m.phrase()))))
                .orElseGet(() ->
                        Redirection.vers(LISTE)
                                .avecMessage(
                                        "Le mandat est clos. Les signatures déjà données"
                                                + " restent valables."));
    }

    private static String champ(MotifMandat motif) {
        return motif == MotifMandat.RAISON_REQUISE ? "raison" : "aCompterDu";
    }

    private static Cloture.@Nullable Genre genre(@Nullable String nom) {
        for (var genre : Cloture.Genre.values()) {
            if (genre.name().equals(nom)) return genre;
        }
        return null;
    }

    private JteModel page(MandatForm saisie, Erreurs erreurs) {
        var jour = aujourdhui();
        return pages.gouvernanceMandat(
                new PageMandat(
                        saisie,
                        membres.noms(SessionCourante.organisationExigee()).entrySet().stream()
                                .sorted(Map.Entry.comparingByValue())
                                .map(e -> new Choix(e.getKey().toString(), e.getValue()))
                                .toList(),
                        mandats.listerPour(SessionCourante.organisationExigee().valeur()).stream()
                                .filter(m -> !m.termine(jour))
                                .map(m ->
                                        new Choix(
                                                m.id().toString(),
                                                m.titulaire() + ", " + m.fonction()))
                                .toList(),
                        erreurs));
    }

    private JteModel cloture(Mandat mandat, PageCloture.Saisie saisie, Erreurs erreurs) {
        return pages.gouvernanceMandatCloture(
                new PageCloture(
                        mandat.id().toString(),
                        mandat.titulaire(),
                        mandat.fonction(),
                        saisie,
                        erreurs));
    }

    private static ResponseEntity<JteModel> refus(JteModel page) {
        return ResponseEntity.status(422).body(page);
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
