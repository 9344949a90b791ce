package fr.unisson.documents;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.web.Ligne;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A spreadsheet that somebody sent: waiting for their confirmation, taken, or forgotten.
///
/// @param feuilles empty once it no longer waits
/// @param choix what its sender chose, as the module that reads it wrote it
/// @param bilan what became of its lines, null before
public record TableurEnAttente(
        long id,
        OrganisationId organisation,
        int version,
        Etat etat,
        String fichier,
        Instant deposeLe,
        Instant expireLe,
        List<Feuille> feuilles,
        String choix,
        @Nullable String bilan) {

    public enum Etat {
        EN_ATTENTE,
        CONFIRME,
        OUBLIE
    }

    public TableurEnAttente {
        feuilles = List.copyOf(feuilles);
    }

    /// Where it is taken up again, or its report read.
    ///
    /// @param adresse of the pages of its module
    public Ligne ligne(String adresse) {
        return new Ligne(
                fichier,
                adresse + "/" + id,
                etat == Etat.EN_ATTENTE
                        ? "En attente de votre confirmation jusqu’au "
                                + Dates.jour(Dates.jourDe(expireLe))
                        : "Repris, déposé le " + Dates.jour(Dates.jourDe(deposeLe)));
    }
}
