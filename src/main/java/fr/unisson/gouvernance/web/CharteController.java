package fr.unisson.gouvernance.web;

import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.gouvernance.Charte;
import fr.unisson.gouvernance.Chartes;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.web.PageCharte.Form;
import fr.unisson.gouvernance.web.PageCharte.Version;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// The charter of a body: read it, adopt a new version.
@Controller
@Acces
class CharteController {

    private static final Map<String, String> CHAMPS =
            Map.of("TEXTE", "texte", "FICHIER", "fichier", "ADOPTEE_LE", "adopteeLe");

    private final Chartes chartes;
    private final Instances instances;
    private final Fichiers fichiers;
    private final TetesInstance tetes;
    private final Clock horloge;
    private final Templates pages;

    CharteController(
            Chartes chartes,
            Instances instances,
            Fichiers fichiers,
            TetesInstance tetes,
            Clock horloge,
            Templates pages) {
        this.chartes = chartes;
        this.instances = instances;
        this.fichiers = fichiers;
        this.tetes = tetes;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/instances/{id}/charte")
    JteModel lire(@PathVariable InstanceId id) {
        var instance = instances.exiger(id, GesteInstance.LIRE);
        return page(instance, new Form(null, aujourdhui().toString(), null), Erreurs.AUCUNE, false);
    }

    @PostMapping("/instances/{id}/charte")
    Object adopter(
            @PathVariable InstanceId id,
            @ModelAttribute Form form,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        var instance = instances.exiger(id, GesteInstance.TENIR_LA_CHARTE);
        if ("apercu".equals(action)) return page(instance, form, Erreurs.AUCUNE, true);
        var le = Saisies.date(form.adopteeLe());
        var erreurs =
                Erreurs.AUCUNE
                        .borner("texte", form.texte(), Champs.DOCUMENT)
                        .borner("note", form.note(), Champs.LIGNE);
        if (le.isEmpty()) {
            erreurs = erreurs.plus("adopteeLe", "Indiquez le jour où elle a été adoptée.");
        }
        if (!erreurs.vide() || le.isEmpty()) {
            return Refus.page(page(instance, form, erreurs, false));
        }
        var resultat = garder(id, form, le.get(), fichier);
        return switch (resultat) {
            case Resultat.Fait<Charte> _ ->
                    Redirection.vers(TetesInstance.adresse(instance) + "/charte")
                            .avecMessage("La charte est enregistrée.");
            case Resultat.Refus<Charte>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(instance, form, e, false));
        };
    }

    private Resultat<Charte> garder(
            InstanceId id, Form form, LocalDate le, @Nullable MultipartFile fichier)
            throws IOException {
        var texte = Saisies.texte(form.texte());
        var note = Saisies.texte(form.note());
        if (fichier == null || fichier.isEmpty()) {
            return chartes.adopter(id, texte, null, le, note);
        }
        try (var flux = fichier.getInputStream()) {
            var nom = fichier.getOriginalFilename();
            var envoi = new Envoi(nom == null ? "charte" : nom, flux);
            return chartes.adopter(id, texte, envoi, le, note);
        }
    }

    private JteModel page(InstanceVue i, Form form, Erreurs erreurs, boolean apercu) {
        var versions = chartes.lister(i.id()).stream().map(this::version).toList();
        return pages.gouvernanceCharte(
                new PageCharte(
                        tetes.de(i, "charte"),
                        versions.isEmpty() ? null : versions.getFirst(),
                        versions.stream().skip(1).toList(),
                        i.active() && instances.peut(i, GesteInstance.TENIR_LA_CHARTE),
                        form,
                        erreurs,
                        apercu));
    }

    private Version version(Charte c) {
        var fichier = c.fichier() == null ? null : fichiers.charger(c.fichier());
        return new Version(
                "Version " + c.numero() + ", adoptée le " + Dates.jour(c.adopteeLe()),
                c.note(),
                c.texte(),
                fichier == null ? null : fichier.adresse(),
                fichier == null ? null : nom(fichier),
                c.empreinte());
    }

    private static String nom(Fichier f) {
        return f.nom() + " (" + f.tailleLisible() + ")";
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
