package fr.unisson.reprises;

import fr.unisson.documents.TableurEnAttente;
import fr.unisson.documents.TableurLu;
import fr.unisson.reprises.domaine.registre.LigneDuRegistre;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A register sent by somebody: waiting with its lines as understood, or taken with its report.
///
/// @param propositions what the directory proposes for each name, by its key
public record RegistreVu(
        TableurEnAttente tableur,
        ReglagesDuRegistre reglages,
        Map<String, Proposition> propositions,
        List<LigneDuRegistre> lignes,
        @Nullable Bilan bilan)
        implements TableurLu<ReglagesDuRegistre> {

    /// @param certaine the one that the name or the number says without doubt
    /// @param choix those close to the name
    /// @param trouvees those that the words of the reader found
    public record Proposition(
            String ecrit,
            String numero,
            @Nullable Long certaine,
            List<Choisie> choix,
            List<Choisie> trouvees) {

        /// Registers that waited before anything could be looked up found nothing.
        public Proposition {
            choix = List.copyOf(choix);
            trouvees = trouvees == null ? List.of() : List.copyOf(trouvees);
        }

        /// Everything that may be chosen, what was looked up first.
        public List<Choisie> toutes() {
            var toutes = new LinkedHashMap<Long, Choisie>();
            trouvees.forEach(c -> toutes.put(c.organisation(), c));
            choix.forEach(c -> toutes.putIfAbsent(c.organisation(), c));
            return List.copyOf(toutes.values());
        }
    }

    public record Choisie(long organisation, String nom, String detail) {}

    /// What became of each line.
    public record Bilan(List<Prise> prises, List<Laissee> laissees) {

        /// @param etat the state in which it entered
        /// @param remarques what was not told, or understood in some way
        public record Prise(
                int ligne, long convention, String titre, String etat, List<String> remarques) {

            /// Reports kept before they told their remarks have none.
            public Prise {
                remarques = remarques == null ? List.of() : List.copyOf(remarques);
            }
        }

        public record Laissee(int ligne, String titre, String raison) {}

        public Bilan {
            prises = List.copyOf(prises);
            laissees = List.copyOf(laissees);
        }
    }

    public RegistreVu {
        propositions = Map.copyOf(propositions);
        lignes = List.copyOf(lignes);
    }

    public long aPrendre() {
        return lignes.stream().filter(LigneDuRegistre::prise).count();
    }
}
