package fr.unisson.indicateurs.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.indicateurs.Definition;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.OrigineValeur;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Saisie;
import fr.unisson.indicateurs.ValeurVue;
import fr.unisson.indicateurs.Valeurs;
import fr.unisson.indicateurs.Valeurs.Rang;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Several indicators at once, for one period.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/saisie")
class SaisieController {

    private final Indicateurs indicateurs;
    private final Valeurs valeurs;
    private final Clock horloge;
    private final Templates pages;

    SaisieController(Indicateurs indicateurs, Valeurs valeurs, Clock horloge, Templates pages) {
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
        this.horloge = horloge;
        this.pages = pages;
    }

    /// @param periode by default the last one that has ended, of what is measured most often
    @GetMapping
    JteModel grille(@RequestParam(required = false) @Nullable Periode periode) {
        return page(periode == null ? parDefaut() : periode, Map.of(), Erreurs.AUCUNE);
    }

    @PostMapping
    Object saisir(@RequestParam Periode periode, @RequestParam Map<String, String> saisie) {
        var organisation = SessionCourante.organisationExigee();
        var erreurs = Erreurs.AUCUNE;
        var lot = new ArrayList<Saisie>();
        for (var r : valeurs.grille(organisation, periode)) {
            var suffixe = suffixe(r.indicateur());
            if (!saisie.containsKey("version" + suffixe)) continue;
            var form = form(suffixe, saisie);
            var libelle = r.indicateur().definition().libelle();
            erreurs = form.illisibles(erreurs, suffixe, nom -> libelle + ", " + nom);
            lot.add(
                    new Saisie(
                            r.indicateur().id(),
                            periode,
                            form.version(),
                            form.mesure(r.indicateur().definition().enRapport()),
                            Saisies.texte(form.commentaire()),
                            null));
        }
        if (!erreurs.vide()) return refus(422, periode, saisie, erreurs);
        var refus = valeurs.saisir(organisation, lot, OrigineValeur.SAISIE);
        if (refus.isEmpty()) {
            return Redirection.vers(adresse(periode)).avecMessage("Les valeurs sont enregistrées.");
        }
        for (var r : refus) {
            var i = indicateurs.lire(r.saisie().indicateur());
            var d = i.definition();
            erreurs =
                    erreurs.plus(
                            ValeurController.champ(d.enRapport(), r.champ()) + suffixe(i),
                            d.libelle() + " : " + r.phrase());
        }
        var codes = refus.stream().map(Saisie.Refus::code).toList();
        return refus(
                codes.contains(Resultat.DEPASSE) ? 409 : codes.contains(Motif.ROLE) ? 403 : 422,
                periode,
                saisie,
                erreurs);
    }

    /// @param geste `valider` or `publier`: everything of the period that can be
    @PostMapping("/tout")
    Redirection toutFranchir(@RequestParam Periode periode, @RequestParam String geste) {
        var t = geste.equals("publier") ? TransitionValeur.PUBLIER : TransitionValeur.VALIDER;
        int nombre = valeurs.franchirTout(SessionCourante.organisationExigee(), periode, t);
        return Redirection.vers(adresse(periode))
                .avecMessage(
                        switch (nombre) {
                            case 0 -> "Aucune valeur n’attendait ce geste de votre part.";
                            case 1 -> t.fait() + ".";
                            default ->
                                    nombre
                                            + " valeurs "
                                            + (t == TransitionValeur.PUBLIER
                                                    ? "publiées."
                                                    : "validées.");
                        });
    }

    private ResponseEntity<JteModel> refus(
            int statut, Periode periode, Map<String, String> saisie, Erreurs erreurs) {
        return ResponseEntity.status(statut).body(page(periode, saisie, erreurs));
    }

    private Periode parDefaut() {
        var jour = aujourdhui();
        return frequences().stream()
                .findFirst()
                .map(f -> Periode.de(f, jour).precedente())
                .orElseGet(() -> Periode.de(Frequence.MOIS, jour).precedente());
    }

    private List<Frequence> frequences() {
        return indicateurs.lister(SessionCourante.organisationExigee()).stream()
                .filter(IndicateurVue::suivi)
                .map(i -> i.definition().frequence())
                .distinct()
                .sorted()
                .toList();
    }

    private JteModel page(Periode periode, Map<String, String> saisie, Erreurs erreurs) {
        var grille = valeurs.grille(SessionCourante.organisationExigee(), periode);
        var jour = aujourdhui();
        var suivante = periode.plus(1);
        return pages.indicateursSaisie(
                new PageGrille(
                        periode.code(),
                        periode.libelle(),
                        adresse(periode.precedente()),
                        periode.precedente().libelle(),
                        suivante.debut().isAfter(jour) ? null : adresse(suivante),
                        suivante.libelle(),
                        frequences().stream()
                                .map(f ->
                                        new Choix(
                                                Periode.de(f, jour).precedente().code(),
                                                f.libelle(),
                                                f == periode.frequence() ? "ici" : null))
                                .toList(),
                        grille.stream().map(r -> rang(r, periode, saisie)).toList(),
                        periode.terminee(jour) ? null : Dates.jour(periode.fin()),
                        avertissement(grille),
                        possibles(grille, TransitionValeur.VALIDER),
                        possibles(grille, TransitionValeur.PUBLIER),
                        Lieux.onglets(Lieux.ADRESSE + "/saisie"),
                        erreurs));
    }

    private static int possibles(List<Rang> grille, TransitionValeur t) {
        return (int) grille.stream().filter(r -> r.peut(t)).count();
    }

    /// Said before who typed figures validates them all.
    private @Nullable String avertissement(List<Rang> grille) {
        long siennes =
                grille.stream().filter(r -> r.peut(TransitionValeur.VALIDER) && r.sienne()).count();
        if (siennes == 0) return null;
        var autres = valeurs.autresValideurs(SessionCourante.organisationExigee());
        if (autres.isEmpty()) return null;
        return (siennes == 1
                        ? "Vous avez saisi une valeur en attente. Mieux vaut qu’une autre personne la"
                                + " valide ("
                        : "Vous avez saisi "
                                + siennes
                                + " valeurs en attente. Mieux vaut qu’une autre personne les valide (")
                + String.join(", ", autres)
                + ") ; si vous validez, l’histoire le dira.";
    }

    private static PageGrille.Rang rang(Rang r, Periode periode, Map<String, String> saisie) {
        var i = r.indicateur();
        var d = i.definition();
        var v = r.valeur();
        var suffixe = suffixe(i);
        boolean ouvert =
                d.saisi()
                        && TransitionValeur.SAISIR.roleParmi(r.roles()).isPresent()
                        && (v == null || v.etat() == EtatValeur.SAISIE);
        var avant = r.precedente() == null ? null : r.precedente().mesure().valeur();
        return new PageGrille.Rang(
                i.id().valeur(),
                d.libelle(),
                Lieux.valeur(i.id(), periode),
                d.saisi() ? d.provenance() : "Calculé par Unisson",
                d.enRapport(),
                d.numerateur(),
                d.denominateur(),
                d.unite(),
                avant == null ? "" : d.ecrire(avant),
                ouvert,
                valeur(d, v),
                etat(r),
                saisie.containsKey("version" + suffixe)
                        ? form(suffixe, saisie)
                        : ValeurForm.de(v, r.commentaire()));
    }

    private static @Nullable Pastille etat(Rang r) {
        var v = r.valeur();
        if (v == null || v.manquante()) return null;
        return r.dossier() != null && !r.dossier().terminee()
                ? Lectures.PROVISOIRE
                : Lectures.pastille(v.etat());
    }

    private static String valeur(Definition d, @Nullable ValeurVue v) {
        if (v == null || v.manquante()) return "";
        return v.mesure().valeur() == null ? "Sans objet" : d.ecrire(v.mesure().valeur());
    }

    private static ValeurForm form(String suffixe, Map<String, String> saisie) {
        return new ValeurForm(
                Saisies.entier(saisie.get("version" + suffixe)).orElse(0),
                saisie.get("numerateur" + suffixe),
                saisie.get("denominateur" + suffixe),
                saisie.get("valeur" + suffixe),
                saisie.get("commentaire" + suffixe),
                null);
    }

    private static String suffixe(IndicateurVue i) {
        return Long.toString(i.id().valeur());
    }

    private static String adresse(Periode periode) {
        return Lieux.ADRESSE + "/saisie?periode=" + periode.code();
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
