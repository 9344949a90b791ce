package fr.unisson.croisees.web;

import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.croisees.BilanVu;
import fr.unisson.croisees.BilansCroises;
import fr.unisson.croisees.ChiffresCroises;
import fr.unisson.croisees.CroiseeVue;
import fr.unisson.croisees.Croisees;
import fr.unisson.croisees.EtatCroisee;
import fr.unisson.croisees.LigneComparee;
import fr.unisson.croisees.MisesEnCommun;
import fr.unisson.croisees.VieDesCroisees;
import fr.unisson.croisees.VoixVue;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.croisees.web.PageCroisee.Saisie;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Valeur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Verification;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the page of a cross evaluation shows.
@Component
class CompositionCroisee {

    private final PagesDeConvention conventions;
    private final Croisees croisees;
    private final VieDesCroisees vie;
    private final MisesEnCommun comparaisons;
    private final BilansCroises bilans;
    private final Grilles grilles;

    CompositionCroisee(
            PagesDeConvention conventions,
            Croisees croisees,
            VieDesCroisees vie,
            MisesEnCommun comparaisons,
            BilansCroises bilans,
            Grilles grilles) {
        this.conventions = conventions;
        this.croisees = croisees;
        this.vie = vie;
        this.comparaisons = comparaisons;
        this.bilans = bilans;
        this.grilles = grilles;
    }

    @Transactional(readOnly = true)
    public PageCroisee composer(CroiseeVue c, Saisie saisie, Erreurs erreurs) {
        var tete = conventions.ouvrir(c.convention(), CroiseesConfiguration.EVALUATIONS);
        var voix = croisees.voix(c.id());
        var grille = grilles.charger(c.grille());
        var comparees =
                c.etat().revelee() ? comparaisons.comparer(c.id()) : List.<LigneComparee>of();
        var lignes = comparees.stream().map(l -> ligne(l, voix, grille)).toList();
        var possibles = vie.possibles(c);
        var pretes =
                possibles.stream()
                        .filter(t -> vie.verifier(c, t).stream().allMatch(Verification::remplie))
                        .toList();
        var bilan = bilans.dernier(c.id()).orElse(null);
        var aDire =
                bilans.aDire(c).stream()
                        .map(p -> new Choix(Long.toString(p.id()), p.nom()))
                        .toList();
        var histoire = croisees.histoire(c.id());
        boolean avance =
                c.etat() == EtatCroisee.PROGRAMMEE || c.etat() == EtatCroisee.AUTOEVALUATION;
        return new PageCroisee(
                tete,
                c.adresse(),
                c.nature().libelle(),
                EtatsLus.pastille(c.etat()),
                EtatsLus.etapes(c.etat(), histoire),
                Attendus.de(c, voix, comparees, bilan, aDire, possibles, pretes),
                possibles.stream()
                        .map(t -> new PageCroisee.Geste(passage(c, t), t.libelle()))
                        .toList(),
                faits(c, grille),
                voix.stream().map(v -> voix(c, v)).toList(),
                lignes,
                lignes.isEmpty() ? null : ChiffresCroises.roue(comparees, voix),
                ecarts(comparees, lignes),
                comparaisons.peutDire(c),
                notes(grille),
                bilan == null ? null : bilan(bilan),
                bilans.peutRediger(c),
                aDire,
                avance && possibles.contains(TransitionCroisee.ABANDONNER)
                        ? new PageCroisee.Report(c.version(), c.noterAvant().toString())
                        : null,
                c.etat().revelee(),
                avance,
                histoire.reversed().stream()
                        .map(p ->
                                new Evenement(
                                        Dates.moment(p.le()),
                                        p.transition().fait(),
                                        p.par(),
                                        p.motif().isEmpty() ? null : p.motif(),
                                        null))
                        .toList(),
                saisie,
                erreurs);
    }

    static String passage(CroiseeVue c, TransitionCroisee t) {
        return c.adresse() + "/passages/" + EtatsLus.segment(t);
    }

    private static List<Fait> faits(CroiseeVue c, Grille grille) {
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Répondre avant le", Dates.jour(c.noterAvant())));
        if (c.fin() != null) faits.add(new Fait("Période jusqu’au", Dates.jour(c.fin())));
        faits.add(new Fait("Grille", grille.nom(), "version " + grille.numero()));
        return faits;
    }

    private static PageCroisee.Voix voix(CroiseeVue c, VoixVue v) {
        return new PageCroisee.Voix(
                v.nom(),
                v.dUsager() ? "Représentant des usagers, compté à part" : "Partie",
                v.remise()
                        ? "a remis sa grille"
                        : c.etat().revelee() ? "n’a pas remis de grille" : "pas encore");
    }

    private static PageCroisee.Ligne ligne(LigneComparee l, List<VoixVue> voix, Grille grille) {
        var e = l.echange();
        return new PageCroisee.Ligne(
                l.noeud().id(),
                l.noeud().code(),
                l.noeud().libelle(),
                l.domaine().libelle(),
                ChiffresCroises.parties(l, voix),
                ChiffresCroises.usagers(l.usagers()),
                l.usagers().commentaires(),
                ChiffresCroises.ecart(l),
                l.ecart().aDiscuter(),
                e == null
                        ? null
                        : new PageCroisee.Echange(
                                e.dit(), note(grille, e.valeur()), e.desaccord(), e.par()));
    }

    private static String note(Grille grille, @Nullable String code) {
        return code != null && grille.echelle() instanceof Echelle.Niveaux n
                ? n.parCode(code).map(CompositionCroisee::libelle).orElse(code)
                : "";
    }

    private static String libelle(Valeur v) {
        return v.code() + " – " + v.libelle();
    }

    private static List<Choix> notes(Grille grille) {
        return grille.echelle() instanceof Echelle.Niveaux n
                ? n.valeurs().stream()
                        .filter(Valeur::compte)
                        .map(v -> new Choix(v.code(), libelle(v)))
                        .toList()
                : List.of();
    }

    private static List<PageCroisee.Ligne> ecarts(
            List<LigneComparee> comparees, List<PageCroisee.Ligne> lignes) {
        var parId = lignes.stream().collect(Collectors.toMap(PageCroisee.Ligne::id, l -> l));
        return comparees.stream()
                .filter(l -> l.ecart().aDiscuter())
                .sorted(
                        Comparator.comparing(
                                (LigneComparee l) ->
                                        Objects.requireNonNullElse(
                                                l.ecart().etendue(), BigDecimal.ZERO),
                                Comparator.reverseOrder()))
                .map(l -> Objects.requireNonNull(parId.get(l.noeud().id())))
                .toList();
    }

    private static PageCroisee.Bilan bilan(BilanVu b) {
        return new PageCroisee.Bilan(
                b.synthese(),
                b.empreinte(),
                b.par() + ", " + Dates.moment(b.le()),
                b.recommandations().stream()
                        .map(r ->
                                new PageCroisee.Recommandee(
                                        r.objet(),
                                        new Pastille(
                                                r.choix().libelle(),
                                                r.choix().change() ? Ton.ATTENTE : Ton.FAIT),
                                        r.raison()))
                        .toList(),
                b.positions().stream()
                        .map(p ->
                                new PageCroisee.Position(
                                        p.nom(),
                                        new Pastille(
                                                p.position().libelle(),
                                                switch (p.position()) {
                                                    case ACCORD -> Ton.FAIT;
                                                    case RESERVE -> Ton.ATTENTE;
                                                    case DESACCORD -> Ton.DANGER;
                                                }),
                                        p.motif(),
                                        p.par() + ", " + Dates.moment(p.le())))
                        .toList());
    }
}
