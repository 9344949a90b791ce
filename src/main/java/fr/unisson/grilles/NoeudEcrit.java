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

    /// Characters of a label.
    public static final int LIBELLE_AU_PLUS = 500;

    public NoeudEcrit {
        libelle = GrilleEcrite.propre(libelle);
        aide = GrilleEcrite.propre(aide);
        facile = GrilleEcrite.propre(facile);
        axe = GrilleEcrite.propre(axe);
        cible = GrilleEcrite.propre(cible);
        poids = GrilleEcrite.simple(poids);
        preuves =
                preuves.stream()
                        .map(p -> GrilleEcrite.propre(p).replaceAll("\\s+", " "))
                        .filter(p -> !p.isEmpty())
                        .toList();
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
