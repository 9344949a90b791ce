package fr.unisson.gouvernance;

import fr.unisson.gouvernance.donnees.ReunionLecture;
import fr.unisson.socle.Tranche;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The meetings of an instance, however many, page after page.
@Service
@Transactional(readOnly = true)
public class RegistreDesReunions {

    private final ReunionLecture lecture;

    RegistreDesReunions(ReunionLecture lecture) {
        this.lecture = lecture;
    }

    /// Between two days, both included, the oldest first.
    ///
    /// @param apres the last one of the former page
    public Tranche<LigneReunion> page(
            InstanceId instance,
            LocalDate du,
            LocalDate au,
            @Nullable ReunionId apres,
            int taille) {
        return Tranche.de(
                lecture.lister(
                        instance,
                        null,
                        du.atStartOfDay(),
                        au.plusDays(1).atStartOfDay(),
                        apres,
                        taille + 1),
                taille,
                r -> r.id().toString());
    }
}
