package fr.unisson.audits;

import fr.unisson.audits.domaine.Decompte;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The results of one audit: each node of its grid with its answers counted, a domain counting all
/// those below it.
public record Bilan(Grille grille, Map<Long, Decompte> decomptes, Decompte ensemble) {

    public Bilan {
        decomptes = Map.copyOf(decomptes);
    }

    /// @param comptes of the leaves, by the id of the node
    static Bilan de(Grille grille, Map<Long, Decompte> comptes) {
        var decomptes = new HashMap<Long, Decompte>();
        var ensemble = Decompte.RIEN;
        for (var feuille : grille.feuilles()) {
            var compte = comptes.getOrDefault(feuille.id(), Decompte.RIEN);
            ensemble = ensemble.plus(compte);
            grille.lignee(feuille).forEach(n -> decomptes.merge(n.id(), compte, Decompte::plus));
        }
        return new Bilan(grille, decomptes, ensemble);
    }

    public Decompte de(Noeud noeud) {
        return decomptes.getOrDefault(noeud.id(), Decompte.RIEN);
    }

    /// How deep a node stands, from 0 at the root.
    public int profondeur(Noeud noeud) {
        return grille.lignee(noeud).size() - 1;
    }

    public List<Noeud> noeuds() {
        return grille.noeuds();
    }
}
