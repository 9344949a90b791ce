package fr.unisson.essms;

import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.essms.domaine.EtatExterne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An evaluation by an outside body.
///
/// @param visiteLe the first day planned
/// @param avant by when the calendar of the authority wants the results, null when nobody said it
/// @param ensuite what is to be done next, empty when nothing is
/// @param pour by when
/// @param dernier the day of its last step, null when it was only programmed
public record ExterneVue(
        long id,
        OrganisationId organisation,
        EtablissementId etablissement,
        String nomEtablissement,
        String organisme,
        LocalDate visiteLe,
        @Nullable LocalDate avant,
        EtatExterne etat,
        int version,
        String ensuite,
        @Nullable LocalDate pour,
        @Nullable LocalDate dernier) {

    public String adresse() {
        return "/essms/externes/" + id;
    }
}
