package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierValidation;
import fr.unisson.conventions.domaine.DossierValidation.Deliberation;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.LigneAvis;
import fr.unisson.conventions.donnees.LigneValidation;
import fr.unisson.socle.vie.Role;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One act on one validation, with what it looks at.
record ActeDeValidation(
        EtatDesValidations dossier,
        LigneValidation validation,
        Participation moi,
        LocalDate jour,
        LocalDate figeLe) {

    @Nullable RoleConvention role(Set<? extends Role> possibles) {
        return moi.roles().stream()
                .filter(possibles::contains)
                .filter(r -> moi.est(r, validation.partie()))
                .findFirst()
                .orElse(null);
    }

    DossierValidation dossier(@Nullable String instance, @Nullable LocalDate date) {
        return dossier(instance, date, 0, null);
    }

    DossierValidation dossier(Deliberation deliberation) {
        return dossier(validation.instance(), validation.seance(), 0, deliberation);
    }

    DossierValidation dossierAvis(int demandes) {
        return dossier(validation.instance(), validation.seance(), demandes, null);
    }

    private DossierValidation dossier(
            @Nullable String instance,
            @Nullable LocalDate date,
            int demandes,
            @Nullable Deliberation deliberation) {
        var miennes =
                moi.parties(
                        RoleConvention.SECRETAIRE,
                        RoleConvention.REFERENT,
                        RoleConvention.SIGNATAIRE);
        var avis = dossier.avisDe(validation.id());
        return new DossierValidation(
                validation.partie(),
                miennes.contains(validation.partie()) ? validation.partie() : null,
                instance,
                date,
                jour,
                figeLe,
                demandes,
                (int) avis.stream().filter(LigneAvis::attendu).count(),
                deliberation,
                Objects.requireNonNullElse(dossier.situation().empreinte(), ""),
                dossier.equivalentes().contains(validation.empreinte()),
                validation.competence() != null);
    }
}
