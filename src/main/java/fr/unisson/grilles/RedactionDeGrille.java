package fr.unisson.grilles;

import fr.unisson.grilles.domaine.ControleDeGrille;
import fr.unisson.grilles.domaine.OrdreDesNoeuds;
import fr.unisson.grilles.donnees.EcritureDeGrilleSql;
import fr.unisson.grilles.donnees.RedactionDeGrilleSql;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the draft of a grid, one change at a time: each one says which writing it read.
@Service
@Transactional
public class RedactionDeGrille {

    /// Where a node goes.
    public enum Geste {
        MONTER,
        DESCENDRE,
        RETIRER
    }

    private final GrillesPropres propres;
    private final Grilles grilles;
    private final RedactionDeGrilleSql redaction;
    private final EcritureDeGrilleSql ecriture;

    RedactionDeGrille(
            GrillesPropres propres,
            Grilles grilles,
            RedactionDeGrilleSql redaction,
            EcritureDeGrilleSql ecriture) {
        this.propres = propres;
        this.grilles = grilles;
        this.redaction = redaction;
        this.ecriture = ecriture;
    }

    public Resultat<GrilleId> decrire(
            GrilleId id,
            int lue,
            String nom,
            String presentation,
            String source,
            boolean blocNotes) {
        var avant = grilles.ecrite(id);
        return ecrire(
                id,
                lue,
                new GrilleEcrite(
                        avant.cle(),
                        avant.nature(),
                        nom,
                        presentation,
                        source,
                        blocNotes,
                        avant.echelle(),
                        avant.noeuds(),
                        List.of()),
                apres ->
                        redaction.decrire(
                                id,
                                apres.nom(),
                                apres.presentation(),
                                apres.source(),
                                apres.blocNotes()));
    }

    public Resultat<GrilleId> coter(GrilleId id, int lue, Echelle echelle) {
        var avant = grilles.ecrite(id);
        return ecrire(
                id,
                lue,
                new GrilleEcrite(
                        avant.cle(),
                        avant.nature(),
                        avant.nom(),
                        avant.presentation(),
                        avant.source(),
                        avant.blocNotes(),
                        echelle,
                        avant.noeuds(),
                        List.of()),
                apres -> ecriture.coter(id, apres.echelle()));
    }

    private Resultat<GrilleId> ecrire(
            GrilleId id, int lue, GrilleEcrite apres, Consumer<GrilleEcrite> travail) {
        propres.brouillon(id);
        var fautes = ControleDeGrille.fautes(apres);
        if (!fautes.isEmpty()) return new Resultat.Refus<>(fautes);
        if (!redaction.prendre(id, lue)) return Resultat.depasse();
        travail.accept(apres);
        return Resultat.fait(id);
    }

    /// @param noeud null for a new one, which goes last under its parent
    /// @param dans the node above; null at the root
    public Resultat<GrilleId> ecrireNoeud(
            GrilleId id, int lue, @Nullable Long noeud, @Nullable Long dans, NoeudEcrit contenu) {
        propres.brouillon(id);
        var grille = grilles.charger(id);
        var ici = noeud == null ? null : noeud(grille, noeud);
        var parent = dans == null ? null : noeud(grille, dans);
        var motifs = motifs(grille, ici, parent, contenu);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (!redaction.prendre(id, lue)) return Resultat.depasse();
        if (noeud == null) redaction.ajouter(id, dans, contenu);
        else redaction.ecrire(id, noeud, dans, contenu);
        redaction.ranger(id, OrdreDesNoeuds.enArbre(grilles.charger(id)));
        return Resultat.fait(id);
    }

    private static List<Motif> motifs(
            Grille grille, @Nullable Noeud ici, @Nullable Noeud parent, NoeudEcrit contenu) {
        var branche = ici == null ? List.<Long>of() : OrdreDesNoeuds.branche(grille, ici);
        boolean pris =
                grille.parCode(contenu.code())
                        .filter(n -> ici == null || n.id() != ici.id())
                        .isPresent();
        int dessus = parent == null ? 0 : grille.lignee(parent).size();
        return Stream.of(
                        ControleDeGrille.noeud(contenu),
                        si(pris, "CODE", "Un autre point porte déjà ce code."),
                        si(
                                parent != null && branche.contains(parent.id()),
                                "DANS",
                                "Un point ne va pas dans lui-même."),
                        si(
                                dessus + hauteur(grille, ici) > ControleDeGrille.PROFONDEUR_AU_PLUS,
                                "DANS",
                                "Une grille a six niveaux au plus."),
                        si(
                                ici == null
                                        && grille.noeuds().size()
                                                >= ControleDeGrille.NOEUDS_AU_PLUS,
                                "CODE",
                                "Une grille a 2 000 points au plus."))
                .flatMap(s -> s)
                .toList();
    }

    private static int hauteur(Grille grille, @Nullable Noeud noeud) {
        return noeud == null
                ? 1
                : 1
                        + grille.enfants(noeud).stream()
                                .mapToInt(e -> hauteur(grille, e))
                                .max()
                                .orElse(0);
    }

    private static Stream<Motif> si(boolean vrai, String code, String phrase) {
        return vrai ? Stream.of(new Motif(code, phrase)) : Stream.empty();
    }

    public Resultat<GrilleId> ranger(GrilleId id, int lue, long noeud, Geste geste) {
        propres.brouillon(id);
        var grille = grilles.charger(id);
        var ici = noeud(grille, noeud);
        if (!redaction.prendre(id, lue)) return Resultat.depasse();
        if (geste == Geste.RETIRER) redaction.retirer(id, OrdreDesNoeuds.branche(grille, ici));
        else redaction.ranger(id, OrdreDesNoeuds.deplacer(grille, ici, geste == Geste.MONTER));
        return Resultat.fait(id);
    }

    private static Noeud noeud(Grille grille, long id) {
        return grille.noeuds().stream()
                .filter(n -> n.id() == id)
                .findFirst()
                .orElseThrow(() -> new Introuvable("point " + id));
    }
}
