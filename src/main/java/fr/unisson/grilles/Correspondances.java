package fr.unisson.grilles;

import fr.unisson.grilles.donnees.EquivalencesSql;
import fr.unisson.grilles.donnees.RedactionDeGrilleSql;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What two versions, or two grids, ask alike. What a draft says of the version before it is
/// published with it; between two grids, it may change at any time.
@Service
@Transactional
public class Correspondances {

    private final Grilles grilles;
    private final GrillesPropres propres;
    private final EquivalencesSql equivalences;
    private final RedactionDeGrilleSql redaction;

    Correspondances(
            Grilles grilles,
            GrillesPropres propres,
            EquivalencesSql equivalences,
            RedactionDeGrilleSql redaction) {
        this.grilles = grilles;
        this.propres = propres;
        this.equivalences = equivalences;
        this.redaction = redaction;
    }

    /// What the first says of the second.
    ///
    /// @throws fr.unisson.socle.Introuvable when the reader may not see both
    @Transactional(readOnly = true)
    public List<Equivalence> entre(GrilleId id, GrilleId autre) {
        propres.charger(autre);
        propres.charger(id);
        return equivalences.entre(id, autre);
    }

    /// What was read, for who writes it again.
    public static String lues(List<Equivalence> toutes) {
        return Empreinte.de(toutes.toString());
    }

    /// Whether the actor says what the first asks like the second.
    @Transactional(readOnly = true)
    public boolean peutEcrire(GrilleId id, GrilleId autre) {
        var grille = propres.charger(id);
        var version = grille.version(id).orElseThrow();
        return !id.equals(autre)
                && propres.peutEcrire(grille.maison())
                && (version.brouillon() || grille.version(autre).isEmpty());
    }

    /// Everything that the first says of the second, in the place of what it said.
    ///
    /// @param lues the digest of what was read
    public Resultat<Integer> ecrire(
            GrilleId id, GrilleId autre, String lues, List<Equivalence> toutes) {
        propres.exiger(propres.charger(id).maison());
        if (!peutEcrire(id, autre))
            return Resultat.refus(
                    "PUBLIEE",
                    "Ce qu’une version publiée dit de la précédente ne change plus : ouvrez une"
                            + " nouvelle version.");
        equivalences.verrouiller(id);
        if (!lues(equivalences.entre(id, autre)).equals(lues)) return Resultat.depasse();
        var version = propres.charger(id).version(id).orElseThrow();
        // A draft that is being published would leave with what its publisher had not read.
        if (version.brouillon() && !redaction.prendre(id, version.ecriture()))
            return Resultat.depasse();
        var grille = grilles.charger(id).parId();
        var voisine = grilles.charger(autre).parId();
        var connues =
                toutes.stream()
                        .filter(e ->
                                grille.containsKey(e.noeud()) && voisine.containsKey(e.autre()))
                        .toList();
        equivalences.remplacer(id, autre, connues);
        return Resultat.fait(connues.size());
    }
}
