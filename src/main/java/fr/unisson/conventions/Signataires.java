package fr.unisson.conventions;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.ParticipantSql;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// How many people may sign for a party on a day.
@Component
class Signataires {

    private final ParticipantSql participants;

    Signataires(ParticipantSql participants) {
        this.participants = participants;
    }

    int habilites(long convention, PartieVue partie, LocalDate jour) {
        return (int)
                participants.lister(convention).stream()
                        .filter(p -> p.role() == RoleConvention.SIGNATAIRE)
                        .filter(p -> p.partie() != null && p.partie() == partie.id())
                        .count();
    }
}
