package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
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
    private final TetesInstance tetes;
    private final Clock horloge;
    private final Templates pages;

    ClotureController(Instances instances, TetesInstance tetes, Clock horloge, Templates pages) {
        this.instances = instances;
        this.tetes = tetes;
        this.horloge = horloge;
        this.pages = pages;
    }

    /// What was typed.
    public record Form(@Nullable String version, @Nullable String le, @Nullable String motif) {}

    @GetMapping("/instances/{id}/cloture")
    JteModel lire(@PathVariable InstanceId id) {
        var instance = instances.exiger(id, GesteInstance.CLORE);
        var form = new Form(Integer.toString(instance.version()), aujourdhui().toString(), null);
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
                            Map.of(Motif.SANS_MOTIF, "motif"),
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
                        erreurs));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
