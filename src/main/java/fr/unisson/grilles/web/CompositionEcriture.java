package fr.unisson.grilles.web;

import fr.unisson.grilles.ComparaisonDeGrilles;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.GrillesPropres;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.PublicDEssms;
import fr.unisson.grilles.SecteurDEssms;
import fr.unisson.grilles.TypeDEssms;
import fr.unisson.grilles.domaine.OrdreDesNoeuds;
import fr.unisson.grilles.web.PageEcriture.Rang;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the pages on which a draft is written.
@Component
class CompositionEcriture {

    /// Beyond, only the first two levels are shown, and the branch that is asked for.
    private static final int MONTRES = 120;

    private final Grilles grilles;
    private final GrillesPropres propres;
    private final ComparaisonDeGrilles comparaisons;

    CompositionEcriture(
            Grilles grilles, GrillesPropres propres, ComparaisonDeGrilles comparaisons) {
        this.grilles = grilles;
        this.propres = propres;
        this.comparaisons = comparaisons;
    }

    /// @param sous the branch to unfold in a long grid
    @Transactional(readOnly = true)
    public PageEcriture page(GrilleId id, @Nullable Long sous, String note, Erreurs erreurs) {
        var v = propres.brouillon(id);
        var toutes = propres.charger(id);
        var grille = grilles.charger(id);
        var rangs = rangs(grille, sous);
        var avant = toutes.avant(v);
        return new PageEcriture(
                Lieux.FIL.puis(CompositionGrille.mots(v.nom()), Lieux.de(id)),
                Lieux.de(id),
                CompositionGrille.mots(v.nom()),
                toutes.nature().libelle(),
                v.numero(),
                v.ecriture(),
                CompositionGrille.mots(v.issueDe()),
                rangs,
                rangs.stream().anyMatch(r -> r.plie() > 0),
                CompositionGrille.reponses(grille),
                CompositionGrille.nombre(grille.echelle()),
                propres.manques(id).stream().map(Motif::phrase).toList(),
                propres.conseils(id),
                comparaisons.depuisLaPrecedente(id).resume(),
                avant.map(a -> Lieux.comparer(a.id(), id)).orElse(""),
                avant.map(a -> Lieux.correspondances(id, a.id())).orElse(""),
                v.numero() == 1,
                note,
                erreurs);
    }

    private static List<Rang> rangs(Grille grille, @Nullable Long sous) {
        var ouverts = ouverts(grille, sous);
        return grille.noeuds().stream()
                .filter(n -> n.parent() == null || ouverts.contains(n.parent()))
                .map(n -> rang(grille, n, ouverts))
                .toList();
    }

    /// The nodes whose children are shown.
    private static Set<Long> ouverts(Grille grille, @Nullable Long sous) {
        if (grille.noeuds().size() <= MONTRES)
            return grille.noeuds().stream().map(Noeud::id).collect(Collectors.toSet());
        var ouverts = new HashSet<Long>();
        grille.racines().forEach(r -> ouverts.add(r.id()));
        grille.noeuds().stream()
                .filter(n -> sous != null && n.id() == sous)
                .forEach(n -> {
                    grille.lignee(n).forEach(l -> ouverts.add(l.id()));
                    ouverts.addAll(OrdreDesNoeuds.branche(grille, n));
                });
        return ouverts;
    }

    private static Rang rang(Grille grille, Noeud n, Set<Long> ouverts) {
        var freres =
                grille.noeuds().stream()
                        .filter(f -> Objects.equals(f.parent(), n.parent()))
                        .toList();
        return new Rang(
                n.id(),
                n.code(),
                CompositionGrille.mots(n.libelle()),
                grille.lignee(n).size(),
                CompositionGrille.marques(n),
                freres.getFirst().id() == n.id(),
                freres.getLast().id() == n.id(),
                ouverts.contains(n.id()) ? 0 : OrdreDesNoeuds.branche(grille, n).size() - 1);
    }

    /// @param noeud null for a new one
    /// @param dans where a new one goes, null at the root
    @Transactional(readOnly = true)
    public PagePointDeGrille point(
            GrilleId id,
            @Nullable Long noeud,
            @Nullable Long dans,
            @Nullable PointForm saisi,
            Erreurs erreurs) {
        var v = propres.brouillon(id);
        var grille = grilles.charger(id);
        var ici = noeud == null ? null : noeud(grille, noeud);
        var parent = dans == null ? null : noeud(grille, dans);
        var branche = ici == null ? List.<Long>of() : OrdreDesNoeuds.branche(grille, ici);
        return new PagePointDeGrille(
                Lieux.FIL
                        .puis(CompositionGrille.mots(v.nom()), Lieux.de(id))
                        .puis("Brouillon", Lieux.ecrire(id)),
                ici != null
                        ? CompositionGrille.mots(ici.code() + ". " + ici.libelle())
                        : parent == null
                                ? "Nouveau domaine"
                                : "Nouveau point dans « " + parent.code() + " »",
                Lieux.de(id) + "/points/" + (ici == null ? "nouveau" : noeud),
                saisi == null ? v.ecriture() : saisi.lue(),
                saisi != null
                        ? saisi
                        : ici != null
                                ? PointForm.de(ici)
                                : PointForm.nouveau(
                                        code(grille, parent), dans == null ? "" : dans.toString()),
                grille.noeuds().stream()
                        .filter(n -> !branche.contains(n.id()))
                        .map(n ->
                                new Choix(
                                        Long.toString(n.id()),
                                        "— ".repeat(grille.lignee(n).size() - 1)
                                                + n.code()
                                                + " "
                                                + n.libelle()))
                        .toList(),
                grille.noeuds().stream()
                        .map(Noeud::axe)
                        .filter(a -> !a.isEmpty())
                        .distinct()
                        .toList(),
                Portees.choix(SecteurDEssms.class, SecteurDEssms::libelle),
                Portees.choix(TypeDEssms.class, TypeDEssms::libelle),
                Portees.choix(PublicDEssms.class, PublicDEssms::libelle),
                erreurs);
    }

    /// A code that follows those of its brothers: A, B…; A1, A2…; 1.2.1, 1.2.2…
    private static String code(Grille grille, @Nullable Noeud parent) {
        var codes = grille.noeuds().stream().map(Noeud::code).collect(Collectors.toSet());
        return Stream.iterate(1, i -> i < 1_000, i -> i + 1)
                .map(i -> code(parent, i))
                .filter(c -> !codes.contains(c))
                .findFirst()
                .orElse("");
    }

    private static String code(@Nullable Noeud parent, int i) {
        if (parent == null) return i <= 26 ? String.valueOf((char) ('A' + i - 1)) : "D" + i;
        boolean lettre = Character.isLetter(parent.code().charAt(parent.code().length() - 1));
        return parent.code() + (lettre ? "" : ".") + i;
    }

    private static Noeud noeud(Grille grille, long id) {
        return grille.noeuds().stream()
                .filter(n -> n.id() == id)
                .findFirst()
                .orElseThrow(() -> new Introuvable("point " + id));
    }
}
