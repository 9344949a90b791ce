package fr.unisson.indicateurs.web;

import static java.util.Map.entry;

import fr.unisson.acces.Membres;
import fr.unisson.acces.SessionCourante;
import fr.unisson.indicateurs.Calcul;
import fr.unisson.indicateurs.Cible;
import fr.unisson.indicateurs.Famille;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.NatureIndicateur;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Sens;
import fr.unisson.indicateurs.TypeDeRapport;
import fr.unisson.indicateurs.domaine.Chiffre;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Defines an indicator, changes its method, sets its targets, stops it.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE)
class DefinitionController {

    private static final int ANNEES_VISEES = 3;

    private static final Map<String, String> CHAMPS =
            Map.ofEntries(
                    entry("CODE", "code"),
                    entry("LIBELLE", "libelle"),
                    entry("MULTIPLICATEUR", "multiplicateur"),
                    entry("DECIMALES", "decimales"),
                    entry("RAPPORT", "rapport"),
                    entry("NUMERATEUR", "numerateur"),
                    entry("DENOMINATEUR", "denominateur"),
                    entry("SOURCE", "source"),
                    entry("FORMULE", "formule"),
                    entry("PHRASE", "phrase"),
                    entry("SEUILS", "seuilCritique"),
                    entry("FREQUENCE", "frequence"),
                    entry("RESPONSABLE_INCONNU", "responsable"),
                    entry("VALIDEUR_INCONNU", "valideur"),
                    entry(Motif.SANS_MOTIF, "motif"));

    private final Indicateurs indicateurs;
    private final Membres membres;
    private final Clock horloge;
    private final Templates pages;

    DefinitionController(Indicateurs indicateurs, Membres membres, Clock horloge, Templates pages) {
        this.indicateurs = indicateurs;
        this.membres = membres;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/nouveau")
    JteModel nouveau() {
        var jour = Dates.jourDe(horloge.instant());
        return page(null, DefinitionForm.neuve(jour), Erreurs.AUCUNE);
    }

    @PostMapping("/nouveau")
    Object definir(@ModelAttribute DefinitionForm form) {
        if (!form.illisibles().vide()) return Refus.page(page(null, form, form.illisibles()));
        var resultat =
                indicateurs.definir(
                        SessionCourante.organisationExigee(),
                        form.codeSaisi(),
                        form.tenue(),
                        form.definition());
        return switch (resultat) {
            case Resultat.Fait<IndicateurId>(var id) ->
                    Redirection.vers(Lieux.de(id)).avecMessage("L’indicateur est créé.");
            case Resultat.Refus<IndicateurId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(null, form, e));
        };
    }

    @GetMapping("/{id}/modifier")
    JteModel modifier(@PathVariable IndicateurId id) {
        var i = indicateurs.lire(id);
        return page(i, DefinitionForm.de(i), Erreurs.AUCUNE);
    }

    @PostMapping("/{id}/modifier")
    Object modifier(@PathVariable IndicateurId id, @ModelAttribute DefinitionForm form) {
        var i = indicateurs.lire(id);
        if (!form.illisibles().vide()) return Refus.page(page(i, form, form.illisibles()));
        var resultat =
                indicateurs.modifier(
                        id, form.versionVue(), form.tenue(), form.definition(), form.motif());
        return resultat.estFait()
                ? Redirection.vers(Lieux.de(id)).avecMessage("L’indicateur est modifié.")
                : Refus.page(resultat.motifs(), CHAMPS, e -> page(i, form, e));
    }

    /// @param suivi false to stop it, true to follow it again
    @PostMapping("/{id}/suivi")
    Object suivre(
            @PathVariable IndicateurId id, @RequestParam int version, @RequestParam boolean suivi) {
        var resultat = indicateurs.suivre(id, version, suivi);
        if (!resultat.estFait()) {
            var i = indicateurs.lire(id);
            return Refus.page(resultat.motifs(), CHAMPS, e -> page(i, DefinitionForm.de(i), e));
        }
        return Redirection.vers(Lieux.de(id))
                .avecMessage(
                        suivi ? "L’indicateur est suivi à nouveau." : "L’indicateur est arrêté.");
    }

    private JteModel page(@Nullable IndicateurVue i, DefinitionForm form, Erreurs erreurs) {
        var organisation = i == null ? SessionCourante.organisationExigee() : i.organisation();
        return pages.indicateursDefinition(
                new PageDefinition(
                        i == null ? "Nouvel indicateur" : "Modifier l’indicateur",
                        i == null ? Lieux.FIL : Lieux.fil(i),
                        i == null ? Lieux.ADRESSE + "/nouveau" : Lieux.de(i.id()) + "/modifier",
                        i == null ? Lieux.ADRESSE + "/liste" : Lieux.de(i.id()),
                        i == null,
                        form,
                        ListeController.choix(Famille.values(), Famille::libelle),
                        ListeController.choix(NatureIndicateur.values(), NatureIndicateur::libelle),
                        ListeController.choix(Calcul.values(), Calcul::libelle),
                        ListeController.choix(TypeDeRapport.values(), TypeDeRapport::libelle),
                        ListeController.choix(Sens.values(), Sens::libelle),
                        ListeController.choix(Frequence.values(), Frequence::libelle),
                        indicateurs.sources().stream()
                                .map(s -> new Choix(s.code(), s.libelle() + " : " + s.formule()))
                                .toList(),
                        membres.aChoisir(organisation),
                        indicateurs.lister(organisation).stream()
                                .map(IndicateurVue::code)
                                .collect(Collectors.joining(", ")),
                        erreurs));
    }

    @GetMapping("/{id}/cibles")
    JteModel cibles(@PathVariable IndicateurId id) {
        return cibles(indicateurs.lire(id), Map.of(), Erreurs.AUCUNE);
    }

    @PostMapping("/{id}/cibles")
    Object viser(@PathVariable IndicateurId id, @RequestParam Map<String, String> saisie) {
        var i = indicateurs.lire(id);
        var erreurs = Erreurs.AUCUNE;
        var voulues = new LinkedHashMap<Periode, Optional<BigDecimal>>();
        for (var p : visees(i)) {
            var dit = saisie.get(p.code());
            if (dit == null) continue;
            var nombre = Saisies.nombre(dit);
            if (!Saisies.vide(dit) && nombre.isEmpty()) {
                erreurs = erreurs.plus(p.code(), "Écrivez un nombre, pour " + p.libelle() + ".");
            }
            voulues.put(p, nombre);
        }
        if (!erreurs.vide()) return Refus.page(cibles(i, saisie, erreurs));
        var resultat = indicateurs.viser(id, voulues);
        return resultat.estFait()
                ? Redirection.vers(Lieux.de(id)).avecMessage("Les objectifs sont fixés.")
                : Refus.page(resultat.motifs(), Map.of(), e -> cibles(i, saisie, e));
    }

    private JteModel cibles(IndicateurVue i, Map<String, String> saisie, Erreurs erreurs) {
        var actuelles =
                indicateurs.cibles(i.id()).stream()
                        .collect(Collectors.toMap(Cible::periode, Cible::valeur));
        var rangs =
                visees(i).stream()
                        .map(p ->
                                new PageCibles.Rang(
                                        p.code(),
                                        p.frequence() == Frequence.ANNEE
                                                ? "Année " + p.libelle()
                                                : p.libelle(),
                                        p.frequence() == Frequence.ANNEE,
                                        saisie.getOrDefault(
                                                p.code(),
                                                actuelles.containsKey(p)
                                                        ? Chiffre.saisie(actuelles.get(p))
                                                        : "")))
                        .toList();
        return pages.indicateursCibles(
                new PageCibles(
                        Lieux.fil(i),
                        Lieux.de(i.id()) + "/cibles",
                        Lieux.de(i.id()),
                        i.definition().libelle(),
                        i.definition().unite(),
                        rangs,
                        erreurs));
    }

    /// Last year, this one and the next; quarters for what is measured at least as often.
    private List<Periode> visees(IndicateurVue i) {
        var annee = Periode.de(Frequence.ANNEE, Dates.jourDe(horloge.instant())).precedente();
        boolean trimestres = i.definition().frequence().compareTo(Frequence.TRIMESTRE) <= 0;
        var visees = new ArrayList<Periode>();
        for (int a = 0; a < ANNEES_VISEES; a++) {
            var ici = annee.plus(a);
            visees.add(ici);
            var premier = Periode.de(Frequence.TRIMESTRE, ici.debut());
            for (int t = 0; trimestres && t < 4; t++) visees.add(premier.plus(t));
        }
        return visees;
    }
}
