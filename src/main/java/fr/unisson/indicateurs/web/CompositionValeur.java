package fr.unisson.indicateurs.web;

import fr.unisson.indicateurs.Definition;
import fr.unisson.indicateurs.FicheDeValeur;
import fr.unisson.indicateurs.FicheDeValeur.Operande;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.MesureVue;
import fr.unisson.indicateurs.SourceDeCalcul;
import fr.unisson.indicateurs.ValeurVue;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.Phrase;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import fr.unisson.indicateurs.web.PageValeur.Geste;
import fr.unisson.indicateurs.web.PageValeur.LigneLue;
import fr.unisson.indicateurs.web.PageValeur.LignesLues;
import fr.unisson.indicateurs.web.PageValeur.Recalcul;
import fr.unisson.indicateurs.web.PageValeur.Saisie;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Verification;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The page of the value of one period.
final class CompositionValeur {

    private static final List<TransitionValeur> GESTES =
            List.of(TransitionValeur.VALIDER, TransitionValeur.PUBLIER, TransitionValeur.RENVOYER);

    private final FicheDeValeur f;

    CompositionValeur(FicheDeValeur fiche) {
        this.f = fiche;
    }

    PageValeur page(@Nullable ValeurForm tape, Erreurs erreurs) {
        var d = f.methode();
        var v = f.valeur();
        var mesure = v == null ? Mesure.RIEN : v.mesure();
        var commentaire = f.commentaire() == null ? "" : f.commentaire().texte();
        return new PageValeur(
                Lieux.fil(f.indicateur()),
                Lieux.valeur(f.indicateur().id(), f.periode()),
                f.indicateur().definition().libelle(),
                f.periode().libelle(),
                valeur(d, mesure),
                etat(v),
                mesure.valeur() == null ? "" : phrase(d, mesure),
                faits(d, mesure),
                commentaire,
                ecart(),
                avertissement(),
                f.lignes().stream().map(l -> lignes(d, l)).toList(),
                f.operandes().stream().map(this::operande).toList(),
                f.mesures().stream().map(m -> evenement(d, m)).toList(),
                passages(),
                gestes(),
                saisie(),
                recalcul(),
                tape == null ? ValeurForm.de(v, commentaire) : tape,
                erreurs);
    }

    private Pastille etat(@Nullable ValeurVue v) {
        if (v == null || v.manquante()) return new Pastille("Manquante", Ton.NEUTRE);
        return provisoire() ? Lectures.PROVISOIRE : Lectures.pastille(v.etat());
    }

    private boolean provisoire() {
        return f.dossier() != null && !f.dossier().terminee();
    }

    /// What is to be known before validating.
    private @Nullable String avertissement() {
        if (f.dossier() == null || f.valeur() == null || f.valeur().manquante()) return null;
        if (provisoire()) {
            return "La période court jusqu’au "
                    + Dates.jour(f.periode().fin())
                    + " : la valeur est provisoire. Elle se valide une fois la période finie ; d’ici"
                    + " là, elle n’entre ni dans les signaux de la courbe ni sur l’affiche.";
        }
        if (f.dossier().reserveeAUnAutre()) {
            return "Vous avez saisi cette valeur : la personne que la définition nomme la validera.";
        }
        return f.autresValideurs().isEmpty()
                ? null
                : "Vous avez saisi cette valeur. Mieux vaut qu’une autre personne la valide ("
                        + String.join(", ", f.autresValideurs())
                        + ") ; si vous la validez, l’histoire le dira.";
    }

    private String valeur(Definition d, Mesure m) {
        if (m.valeur() != null) return d.ecrire(m.valeur());
        return f.valeur() != null && f.valeur().sansObjet() ? "Sans objet" : "Pas de valeur";
    }

    private String phrase(Definition d, Mesure mesure) {
        var phrase = Phrase.valeur(d, mesure);
        var avant = f.precedente() == null ? null : f.precedente().mesure().valeur();
        return avant == null
                ? phrase
                : phrase
                        + " "
                        + Phrase.comparaison(d, Objects.requireNonNull(mesure.valeur()), avant);
    }

    private List<Fait> faits(Definition d, Mesure m) {
        var faits = new ArrayList<Fait>();
        if (m.numerateur() != null) {
            faits.add(
                    new Fait(
                            "Numérateur",
                            CompositionIndicateur.nombre(m.numerateur()),
                            d.numerateur()));
        }
        if (m.denominateur() != null) {
            faits.add(
                    new Fait(
                            "Dénominateur",
                            CompositionIndicateur.nombre(m.denominateur()),
                            d.denominateur()));
        }
        faits.add(
                new Fait(
                        "Formule",
                        d.enMots(),
                        "version "
                                + (f.valeur() == null
                                        ? f.indicateur().methode()
                                        : f.valeur().methode())
                                + " de la méthode"));
        if (f.valeur() != null) {
            faits.add(new Fait("Origine", f.valeur().origine().libelle()));
        }
        faits.add(
                new Fait(
                        "Période",
                        "du "
                                + Dates.jour(f.periode().debut())
                                + " au "
                                + Dates.jour(f.periode().fin())));
        return faits;
    }

    private @Nullable String ecart() {
        var nouveau = f.recalcul();
        var v = f.valeur();
        if (nouveau == null || v == null || v.mesure().memesChiffres(nouveau)) return null;
        var d = f.methode();
        return "Calculée aujourd’hui, cette valeur serait de "
                + (nouveau.valeur() == null ? "rien à mesurer" : d.ecrire(nouveau.valeur()))
                + (nouveau.numerateur() == null
                        ? ""
                        : " ("
                                + CompositionIndicateur.nombre(nouveau.numerateur())
                                + " ÷ "
                                + CompositionIndicateur.nombre(nouveau.denominateur())
                                + ")")
                + ". Les objets comptés ont changé depuis.";
    }

    /// The figure is worked out on everything; its rows show what the reader may open.
    private static LignesLues lignes(Definition d, FicheDeValeur.Lignes lignes) {
        var m = lignes.mesure();
        return new LignesLues(
                m == null ? "" : chiffres(d, m) + ", " + Dates.moment(m.le()),
                m == null
                        ? "Objets comptés, tels qu’ils sont aujourd’hui"
                        : "Objets comptés, tels qu’ils étaient le " + Dates.moment(m.le()),
                lignes.ouvertes().stream().map(CompositionValeur::ligne).toList(),
                lignes.cachees());
    }

    private static LigneLue ligne(SourceDeCalcul.Ligne l) {
        return new LigneLue(l.libelle(), l.comptee(), l.objet() == null ? null : l.objet().lien());
    }

    private Ligne operande(Operande o) {
        var m = o.mesure();
        return new Ligne(
                o.indicateur().definition().libelle(),
                Lieux.valeur(o.indicateur().id(), f.periode()),
                o.indicateur().code(),
                null,
                m == null || m.valeur() == null
                        ? "Manquante"
                        : o.indicateur().definition().ecrire(m.valeur()));
    }

    private static Evenement evenement(Definition d, MesureVue m) {
        return Evenement.du(
                m.le(),
                chiffres(d, m),
                m.auteur(),
                m.motif() == null
                        ? m.origine().libelle() + ", méthode version " + m.methode()
                        : m.motif());
    }

    private static String chiffres(Definition d, MesureVue m) {
        var mesure = m.mesure();
        var valeur =
                mesure.valeur() == null
                        ? mesure.denominateur() == null ? "Valeur retirée" : "Sans objet"
                        : d.ecrire(mesure.valeur());
        if (mesure.numerateur() == null) return valeur;
        return valeur
                + " ("
                + CompositionIndicateur.nombre(mesure.numerateur())
                + " ÷ "
                + CompositionIndicateur.nombre(mesure.denominateur())
                + ")";
    }

    private List<Evenement> passages() {
        return f.passages().stream()
                .map(p ->
                        Evenement.du(
                                p.le(),
                                p.auteur() == null && p.transition() == TransitionValeur.SAISIR
                                        ? "Valeur calculée"
                                        : p.transition().fait(),
                                p.auteur(),
                                p.motif()))
                .toList();
    }

    private List<Geste> gestes() {
        var v = f.valeur();
        if (v == null || v.manquante()) return List.of();
        return GESTES.stream()
                .filter(t -> t.possibleDepuis(v.etat()))
                .filter(t -> t.roleParmi(f.roles()).isPresent())
                .filter(this::ouvert)
                .map(t -> new Geste(chemin(t), t.libelle(), t.motifRequis(), v.version()))
                .toList();
    }

    private boolean ouvert(TransitionValeur t) {
        return f.dossier() != null
                && t.verifier(f.dossier()).stream().allMatch(Verification::remplie);
    }

    static String chemin(TransitionValeur t) {
        return t.name().toLowerCase(Locale.ROOT);
    }

    private boolean mien() {
        return TransitionValeur.SAISIR.roleParmi(f.roles()).isPresent() && f.indicateur().suivi();
    }

    private boolean figee() {
        return f.valeur() != null && f.valeur().etat() != EtatValeur.SAISIE;
    }

    private @Nullable Saisie saisie() {
        var d = f.indicateur().definition();
        if (!mien() || !d.saisi()) return null;
        return new Saisie(
                d.enRapport(),
                d.numerateur(),
                d.denominateur(),
                d.unite(),
                figee(),
                f.valeur() == null
                        ? "Enregistrer la valeur"
                        : figee() ? "Corriger la valeur" : "Modifier la valeur");
    }

    private @Nullable Recalcul recalcul() {
        if (!mien() || f.indicateur().definition().saisi()) return null;
        return new Recalcul(
                figee(), f.valeur() == null ? "Calculer maintenant" : "Calculer à nouveau");
    }
}
