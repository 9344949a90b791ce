package fr.unisson.conventions;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.ParticipantSql;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// How many people may sign for a party on a day.
@Component
class Signataires {

    private final ParticipantSql participants;
    private final Mandats mandats;

    Signataires(ParticipantSql participants, Mandats mandats) {
        this.participants = participants;
        this.mandats = mandats;
    }

    /// Zero when nobody holds a valid power in the organisation, whoever was named. The power of
    /// the very person is checked again when they sign.
    int habilites(long convention, PartieVue partie, LocalDate jour) {
        if (!mandats.aUnSignataire(partie.organisation().valeur(), Matiere.CONVENTIONS, jour))
            return 0;
        return (int)
                participants.lister(convention).stream()
                        .filter(p -> p.role() == RoleConvention.SIGNATAIRE)
                        .filter(p -> Objects.equals(p.partie(), partie.id()))
                        .count();
    }
}
