package fr.unisson.gouvernance;

import fr.unisson.gouvernance.domaine.EtatDeLApprobation;
import fr.unisson.gouvernance.domaine.EtatDeLApprobation.Dite;
import fr.unisson.socle.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The minutes of a meeting as they were sent.
///
/// @param texte Markdown, frozen
/// @param jours days after which silence approves, null when each must speak
/// @param positions the last stance of each member
/// @param attendues members who have a voice
public record CompteRendu(
        ReunionId reunion,
        String texte,
        String empreinte,
        @Nullable Integer jours,
        String par,
        Instant le,
        List<Ajout> ajouts,
        List<Prononce> positions,
        int attendues) {

    /// A dated addition, never a rewriting.
    public record Ajout(String texte, String empreinte, String par, Instant le) {}

    /// A member's stance on the minutes.
    public record Prononce(long siege, String nom, Position position, String motif, Instant le) {}

    public CompteRendu {
        ajouts = List.copyOf(ajouts);
        positions = List.copyOf(positions);
    }

    /// Last day to speak, counted from the last addition; none when each must speak.
    public LocalDate limite() {
        return jours == null ? LocalDate.MAX : Dates.jourDe(complete()).plusDays(jours);
    }

    private Instant complete() {
        return ajouts.isEmpty() ? le : ajouts.getLast().le();
    }

    public EtatDeLApprobation approbation(LocalDate jour) {
        return EtatDeLApprobation.de(
                positions.stream().map(p -> new Dite(p.nom(), p.position(), p.le())).toList(),
                attendues,
                limite(),
                ajouts.isEmpty() ? null : complete(),
                jour);
    }
}
