package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// Closes a body, or opens it again; both say why.
@Controller
@Acces
class ClotureController {

    private final Instances instances;
    private final Reunions reunions;
    private final TetesInstance tetes;
    private final Clock horloge;
    private final Templates pages;

    ClotureController(
            Instances instances,
            Reunions reunions,
            TetesInstance tetes,
            Clock horloge,
            Templates pages) {
        this.instances = instances;
        this.reunions = reunions;
        this.tetes = tetes;
        this.horloge = horloge;
        this.pages = pages;
    }

    /// What was typed.
    ///
    /// @param annulation `true` once told that the meetings to come are cancelled
    public record Form(
            @Nullable String version,
            @Nullable String le,
            @Nullable String motif,
            @Nullable String annulation) {}

    @GetMapping("/instances/{id}/cloture")
    JteModel lire(@PathVariable InstanceId id) {
        var instance = instances.exiger(id, GesteInstance.CLORE);
        var form =
                new Form(Integer.toString(instance.version()), aujourdhui().toString(), null, null);
        return page(instance, form, Erreurs.AUCUNE);
    }

    @PostMapping("/instances/{id}/cloture")
    Object clore(@PathVariable InstanceId id, @ModelAttribute Form form) {
        var instance = instances.exiger(id, GesteInstance.CLORE);
        var motif = Saisies.texte(form.motif());
        int version = Saisies.entier(form.version()).orElse(0);
        var le = Saisies.date(form.le());
        var erreurs = Erreurs.AUCUNE.borner("motif", motif, Champs.TEXTE);
        if (instance.active() && le.isEmpty()) {
            erreurs = erreurs.plus("le", "Indiquez le dernier jour.");
        }
        if (motif.isEmpty()) erreurs = erreurs.plus("motif", "Indiquez le motif en quelques mots.");
        if (instance.active() && !"true".equals(form.annulation()) && !aTenir(id).isEmpty()) {
            erreurs =
                    erreurs.plus(
                            "annulation", "Confirmez que les réunions à venir seront annulées.");
        }
        if (!erreurs.vide()) return Refus.page(page(instance, form, erreurs));
        var resultat =
                instance.active()
                        ? instances.clore(id, version, le.orElseThrow(), motif)
                        : instances.rouvrir(id, version, motif);
        return switch (resultat) {
            case Resultat.Fait<InstanceId> _ ->
                    Redirection.vers(TetesInstance.adresse(instance))
                            .avecMessage(
                                    instance.active()
                                            ? "L’instance est close."
                                            : "L’instance est rouverte.");
            case Resultat.Refus<InstanceId>(var motifs) ->
                    Refus.page(
                            motifs,
                            Map.of(Motif.SANS_MOTIF, "motif", "LE", "le"),
                            e -> page(instance, form, e));
        };
    }

    private JteModel page(InstanceVue i, Form form, Erreurs erreurs) {
        return pages.gouvernanceClotureInstance(
                new PageClotureInstance(
                        tetes.de(i, ""),
                        i.active(),
                        form.version(),
                        form.le(),
                        form.motif(),
                        i.active() ? aTenir(i.id()) : List.of(),
                        "true".equals(form.annulation()),
                        i.active() ? new Partant("gouvernance", "instance", i.id().valeur()) : null,
                        erreurs));
    }

    private List<PageClotureInstance.Annulee> aTenir(InstanceId id) {
        return reunions.aTenir(id).stream()
                .map(r ->
                        new PageClotureInstance.Annulee(
                                Dates.jour(r.debut().toLocalDate())
                                        + " à "
                                        + Reunion.heure(r.debut())
                                        + (r.objet().isBlank() ? "" : ", " + r.objet())
                                        + " : "
                                        + CompositionReunion.bas(r.etat().libelle()),
                                new Partant("gouvernance", "reunion", r.id().valeur())))
                .toList();
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
