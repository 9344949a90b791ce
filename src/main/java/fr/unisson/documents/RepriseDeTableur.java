package fr.unisson.documents;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;

/// How a module takes over a spreadsheet: the file waits, read again with each choice of its
/// sender; nothing is written before the confirmation.
///
/// @param <V> the file as it is understood
/// @param <R> what its sender chooses
/// @param <F> what it becomes
public interface RepriseDeTableur<V extends TableurLu<R>, R, F> {

    /// Reads a file and keeps it waiting, or says why it cannot be read.
    Resultat<Long> deposer(OrganisationId organisation, String nom, InputStream flux)
            throws IOException;

    /// @throws fr.unisson.socle.Introuvable also for anybody but who sent it
    V lire(long id);

    /// @param version the one that was shown
    Resultat<Long> regler(long id, int version, R reglages);

    /// Everything that can be taken is written, in this one transaction.
    Resultat<F> confirmer(long id, int version);

    /// The sender gives up: the content is forgotten.
    void oublier(long id);
}
