package fr.unisson.reprises.web;

import fr.unisson.reprises.RegistreVu.Bilan;
import fr.unisson.reprises.RetraitPrevu;
import fr.unisson.socle.tableur.ColonnesALire;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A register as understood, before any convention is written.
///
/// @param fin until when it waits
/// @param partenaires the names that the directory does not know for sure
/// @param sansPartenaire no column says who the partner is: nothing can be taken
/// @param toutes whether the lines without remark are shown too
public record PageRegistreRepris(
        String adresse,
        String fichier,
        String fin,
        int version,
        ColonnesALire colonnes,
        List<Partenaire> partenaires,
        List<Fait> comptes,
        List<LigneLue> lignes,
        boolean sansPartenaire,
        long aPrendre,
        boolean toutes,
        Erreurs erreurs) {

    /// @param rang of the name among those of the page
    /// @param choisi code of the organisation chosen
    /// @param recherche the words looked up for it, which found so many
    public record Partenaire(
            int rang,
            String cle,
            String ecrit,
            String numero,
            List<Choix> choix,
            @Nullable String choisi,
            String recherche,
            int trouvees) {
        public Partenaire {
            choix = List.copyOf(choix);
        }
    }

    public record LigneLue(
            int numero,
            String titre,
            String partenaires,
            String etat,
            String duree,
            List<String> remarques,
            @Nullable String doublon,
            boolean prise) {
        public LigneLue {
            remarques = List.copyOf(remarques);
        }
    }

    /// The page on which a register is sent.
    public record Depot(List<Ligne> recents, Erreurs erreurs) {
        public Depot {
            recents = List.copyOf(recents);
        }
    }

    /// What became of each line, and since.
    ///
    /// @param etats where each convention stands today, in words
    /// @param retirable one of them may be taken back
    public record Rapport(
            String adresse,
            String fichier,
            Bilan bilan,
            Map<Long, String> etats,
            boolean retirable) {
        public Rapport {
            etats = Map.copyOf(etats);
        }
    }

    /// Before a whole register is taken back.
    public record Retrait(String adresse, RetraitPrevu retrait, String motif, Erreurs erreurs) {
        public String combien() {
            int n = retrait.partantes().size();
            return n > 1 ? n + " conventions" : n + " convention";
        }

        public List<Partant> partants() {
            return retrait.partantes().stream()
                    .map(p -> new Partant("conventions", "convention", p.convention().valeur()))
                    .toList();
        }
    }

    public PageRegistreRepris {
        partenaires = List.copyOf(partenaires);
        comptes = List.copyOf(comptes);
        lignes = List.copyOf(lignes);
    }
}
