package fr.unisson.campagnes;

import fr.unisson.campagnes.donnees.ResultatDeCampagneSql;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Noeud;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What all organisations say together, along the grid; beside it, for each alone, what it sent.
@Service
@Transactional(readOnly = true)
public class ResultatsDeCampagne {

    private final ResultatDeCampagneSql resultats;
    private final Grilles grilles;

    ResultatsDeCampagne(ResultatDeCampagneSql resultats, Grilles grilles) {
        this.resultats = resultats;
        this.grilles = grilles;
    }

    /// One item, on the scale of the grid, or one domain, on 100.
    ///
    /// @param ensemble null where fewer than the minimum answered, or where it is withheld
    /// @param retenue nearly the same organisations answered another campaign
    /// @param mien what the reader's organisation sent, null for any other reader
    public record Ligne(
            Noeud noeud,
            boolean domaine,
            @Nullable ResultatVue ensemble,
            boolean retenue,
            @Nullable BigDecimal mien) {

        /// Why there is no figure.
        public String sansChiffre(int minimum) {
            return retenue
                    ? "non donné : presque les mêmes organisations ont répondu à une autre campagne"
                    : "moins de " + minimum + " organisations : aucun chiffre";
        }

        /// Where one's own value stands, in words; never a rank.
        public String place() {
            if (ensemble == null || mien == null) return "";
            if (mien.compareTo(ensemble.premier()) < 0) return "sous la moitié centrale";
            if (mien.compareTo(ensemble.troisieme()) > 0) return "au-dessus de la moitié centrale";
            return "dans la moitié centrale";
        }
    }

    /// @param sommet the highest mark of an item
    public record Lecture(
            Grille grille, BigDecimal plancher, BigDecimal sommet, List<Ligne> lignes) {

        public Lecture {
            lignes = List.copyOf(lignes);
        }

        public boolean vide() {
            return lignes.stream().allMatch(l -> l.ensemble() == null);
        }

        /// How a number is read, where it is not as people expect.
        public String sens() {
            return grille.echelle() instanceof Echelle.Nombre n && n.decroissante()
                    ? " ; le plus petit nombre est le meilleur"
                    : "";
        }

        public boolean retenue() {
            return lignes.stream().anyMatch(Ligne::retenue);
        }
    }

    /// What a closed campaign gives to read.
    public BilanDeCampagne bilan(CampagneId id) {
        return resultats.bilan(id).orElse(BilanDeCampagne.RIEN);
    }

    public Lecture lire(CampagneVue c) {
        return lire(c, Map.of());
    }

    /// With what one's own organisation sent.
    public Lecture lire(CampagneVue c, InvitationId mienne) {
        return lire(c, resultats.envoyees(mienne));
    }

    private Lecture lire(CampagneVue c, Map<Long, BigDecimal> miennes) {
        var grille = grilles.charger(c.contenu().grille());
        var ensemble = resultats.resultats(c.id());
        var retenues = resultats.retenues(c.id());
        var domaines = grille.domaines();
        var feuilles = grille.feuilles();
        var lignes = new ArrayList<Ligne>();
        for (var racine : grille.racines()) {
            if (!feuilles.contains(racine))
                lignes.add(ligne(racine, true, ensemble, retenues, miennes));
            for (var f : feuilles) {
                if (Objects.requireNonNull(domaines.get(f.id())).id() == racine.id()) {
                    lignes.add(ligne(f, false, ensemble, retenues, miennes));
                }
            }
        }
        return switch (grille.echelle()) {
            case Echelle.Niveaux n -> new Lecture(grille, n.plancher(), n.sommet(), lignes);
            case Echelle.Nombre n ->
                    new Lecture(
                            grille,
                            Objects.requireNonNullElse(n.minimum(), BigDecimal.ZERO),
                            Objects.requireNonNullElse(n.maximum(), BigDecimal.ONE),
                            lignes);
        };
    }

    private static Ligne ligne(
            Noeud noeud,
            boolean domaine,
            Map<Long, ResultatVue> ensemble,
            Set<Long> retenues,
            Map<Long, BigDecimal> miennes) {
        return new Ligne(
                noeud,
                domaine,
                ensemble.get(noeud.id()),
                retenues.contains(noeud.id()),
                miennes.get(noeud.id()));
    }
}
