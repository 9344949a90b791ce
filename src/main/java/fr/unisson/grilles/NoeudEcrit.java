package fr.unisson.grilles;

import java.math.BigDecimal;
import java.util.List;

/// A node as it is written, with those under it. See [Noeud] for what each part means.
public record NoeudEcrit(
        String code,
        String libelle,
        String aide,
        String facile,
        BigDecimal poids,
        boolean imperatif,
        String axe,
        String cible,
        Portee portee,
        List<String> preuves,
        List<NoeudEcrit> noeuds) {

    public NoeudEcrit {
        poids = GrilleEcrite.simple(poids);
        preuves = List.copyOf(preuves);
        noeuds = List.copyOf(noeuds);
    }

    static NoeudEcrit de(Noeud n, List<NoeudEcrit> enfants) {
        return new NoeudEcrit(
                n.code(),
                n.libelle(),
                n.aide(),
                n.facile(),
                n.poids(),
                n.imperatif(),
                n.axe(),
                n.cible(),
                n.portee(),
                n.preuves(),
                enfants);
    }

    public NoeudEcrit avec(List<NoeudEcrit> enfants) {
        return new NoeudEcrit(
                code, libelle, aide, facile, poids, imperatif, axe, cible, portee, preuves,
                enfants);
    }
}
