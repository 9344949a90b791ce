package fr.unisson.grilles.domaine;

import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.EquivalenceEcrite;
import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.NoeudEcrit;
import fr.unisson.grilles.domaine.TableauDeGrille.Sorte;
import fr.unisson.socle.tableur.Remarque;
import fr.unisson.socle.tableur.Remarque.Gravite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A grid as a table says it, and what is to know of each line.
///
/// @param nature null when the table does not say it
/// @param cle empty when the table does not say it
/// @param echelle null when the table does not say it
public record GrilleLue(
        String cle,
        @Nullable NatureDeGrille nature,
        String nom,
        String presentation,
        String source,
        boolean blocNotes,
        @Nullable Echelle echelle,
        List<NoeudEcrit> noeuds,
        List<EquivalenceEcrite> equivalences,
        List<Ligne> lignes) {

    /// As it would be written, with what the reader says for what the table does not.
    public GrilleEcrite ecrite(String autreNom, NatureDeGrille autreNature, Echelle autreEchelle) {
        return new GrilleEcrite(
                cle.isEmpty() ? "grille" : cle,
                nature == null ? autreNature : nature,
                autreNom,
                presentation,
                source,
                blocNotes,
                echelle == null ? autreEchelle : echelle,
                noeuds,
                equivalences);
    }

    /// @param remarques to know before it is taken; one [Gravite#ECARTE] leaves the line
    public record Ligne(
            int numero, Sorte sorte, String code, String libelle, List<Remarque> remarques) {

        public Ligne {
            remarques = List.copyOf(remarques);
        }

        public boolean prise() {
            return remarques.stream().noneMatch(r -> r.gravite() == Gravite.ECARTE);
        }
    }
}
