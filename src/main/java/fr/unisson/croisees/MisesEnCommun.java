package fr.unisson.croisees;

import fr.unisson.croisees.LigneComparee.DeLaPartie;
import fr.unisson.croisees.LigneComparee.DesUsagers;
import fr.unisson.croisees.domaine.EcartCroise;
import fr.unisson.croisees.domaine.RoleCroisee;
import fr.unisson.croisees.donnees.MiseEnCommunSql;
import fr.unisson.croisees.donnees.MiseEnCommunSql.Chiffre;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Moyennes;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.Valeur;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All grids side by side, once they are revealed, and what is said of the gaps.
@Service
public class MisesEnCommun {

    private static final int DIT_AU_PLUS = 2000;

    private static final Comparator<Chiffre> PAR_REPONSE =
            Comparator.comparing(c -> Objects.requireNonNullElse(c.valeur(), ""));

    private final Croisees croisees;
    private final MiseEnCommunSql sql;
    private final Grilles grilles;
    private final Clock horloge;

    MisesEnCommun(Croisees croisees, MiseEnCommunSql sql, Grilles grilles, Clock horloge) {
        this.croisees = croisees;
        this.sql = sql;
        this.grilles = grilles;
        this.horloge = horloge;
    }

    /// In the order of the grid.
    ///
    /// @throws Introuvable before grids are revealed, as for who may not read the evaluation
    @Transactional(readOnly = true)
    public List<LigneComparee> comparer(CroiseeId id) {
        var c = croisees.lire(id);
        if (!c.etat().revelee()) throw new Introuvable("grilles de l’évaluation " + id);
        var grille = grilles.charger(c.grille());
        var domaines = grille.domaines();
        var echanges = sql.echanges(id);
        var parNoeud = sql.chiffres(id).stream().collect(Collectors.groupingBy(Chiffre::noeud));
        return grille.feuilles().stream()
                .map(f -> {
                    var siens = parNoeud.getOrDefault(f.id(), List.of());
                    return ligne(
                            grille,
                            f,
                            Objects.requireNonNull(domaines.get(f.id())),
                            siens,
                            echanges.get(f.id()));
                })
                .toList();
    }

    private static LigneComparee ligne(
            Grille grille,
            Noeud feuille,
            Noeud domaine,
            List<Chiffre> chiffres,
            LigneComparee.@Nullable Echange echange) {
        var parties = new HashMap<Long, DeLaPartie>();
        for (var c : chiffres) {
            var partie = c.partie();
            if (partie == null) continue;
            var valeur = valeur(grille, c);
            parties.put(
                    partie,
                    new DeLaPartie(
                            valeur.map(Valeur::libelle).orElse(""),
                            valeur.map(Valeur::points).orElse(null),
                            String.join(" ", c.commentaires())));
        }
        var usagers =
                desUsagers(grille, chiffres.stream().filter(c -> c.partie() == null).toList());
        var vues = new ArrayList<BigDecimal>();
        for (var p : parties.values()) if (p.points() != null) vues.add(p.points());
        if (usagers.moyenne() != null) vues.add(usagers.moyenne());
        return new LigneComparee(feuille, domaine, parties, usagers, EcartCroise.de(vues), echange);
    }

    private static DesUsagers desUsagers(Grille grille, List<Chiffre> siens) {
        if (siens.isEmpty()) return DesUsagers.AUCUN;
        if (siens.stream().anyMatch(Chiffre::masque)) return DesUsagers.MASQUES;
        int n = 0;
        var somme = BigDecimal.ZERO;
        var dits = new ArrayList<String>();
        var commentaires = new ArrayList<String>();
        for (var c : siens.stream().sorted(PAR_REPONSE).toList()) {
            commentaires.addAll(c.commentaires());
            var valeur = valeur(grille, c).orElse(null);
            if (valeur == null) continue;
            dits.add(
                    c.n()
                            + " fois "
                            + (valeur.compte()
                                    ? valeur.code()
                                    : valeur.libelle().toLowerCase(java.util.Locale.FRENCH)));
            var points = valeur.points();
            if (points == null) continue;
            n += c.n();
            somme = somme.add(points.multiply(BigDecimal.valueOf(c.n())));
        }
        return new DesUsagers(
                n,
                false,
                n == 0 ? null : Moyennes.diviser(somme, BigDecimal.valueOf(n)),
                String.join(", ", dits),
                commentaires);
    }

    private static Optional<Valeur> valeur(Grille grille, Chiffre c) {
        var code = c.valeur();
        return code != null && grille.echelle() instanceof Echelle.Niveaux n
                ? n.parCode(code)
                : Optional.empty();
    }

    /// Items of which something must be said.
    List<String> aDiscuter(CroiseeVue c) {
        if (!c.etat().revelee()) return List.of();
        return comparer(c.id()).stream()
                .filter(LigneComparee::attendUnEchange)
                .map(l -> l.noeud().code())
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean peutDire(CroiseeVue c) {
        var roles = croisees.roles(c.convention());
        return c.etat() == EtatCroisee.MISE_EN_COMMUN
                && (roles.contains(RoleCroisee.COMITE) || roles.contains(RoleCroisee.REFERENT));
    }

    /// What is said together of one item; what was said before stays behind it.
    ///
    /// @param valeur the mark that they give together, empty when they give none
    /// @param desaccord what some do not agree with
    @Transactional
    public Resultat<CroiseeId> dire(
            CroiseeId id, long noeud, String dit, String valeur, String desaccord) {
        var c = croisees.lire(id);
        if (!peutDire(c)) {
            return c.etat() == EtatCroisee.MISE_EN_COMMUN
                    ? Resultat.refus(
                            Motif.ROLE,
                            "L’animateur, la présidence du comité ou un référent note ce qui a été"
                                    + " dit.")
                    : Resultat.refus(Motif.ETAT, "La mise en commun est finie, ou à venir.");
        }
        var grille = grilles.charger(c.grille());
        if (grille.feuilles().stream().noneMatch(f -> f.id() == noeud)) {
            throw new Introuvable("critère " + noeud);
        }
        var motifs = new ArrayList<Motif>();
        if (dit.isBlank())
            motifs.add(new Motif("DIT", "Dites en quelques mots ce qui a été échangé."));
        if (dit.length() > DIT_AU_PLUS || desaccord.length() > DIT_AU_PLUS) {
            motifs.add(new Motif("DIT", "Restez sous " + DIT_AU_PLUS + " signes."));
        }
        DonneeDePatient.refus("DIT", dit).ifPresent(motifs::add);
        DonneeDePatient.refus("DESACCORD", desaccord).ifPresent(motifs::add);
        if (!valeur.isEmpty()
                && !(grille.echelle() instanceof Echelle.Niveaux n
                        && n.parCode(valeur).filter(Valeur::compte).isPresent())) {
            motifs.add(new Motif("VALEUR", "Choisissez une note de la liste."));
        }
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        sql.dire(
                id,
                noeud,
                dit.strip(),
                valeur.isEmpty() ? null : valeur,
                desaccord.strip(),
                horloge.instant());
        return Resultat.fait(id);
    }
}
