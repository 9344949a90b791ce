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
/// @param partis seats that have ended since, from which nothing is waited for
/// @param appeles seats that have a voice
public record CompteRendu(
        ReunionId reunion,
        String texte,
        String empreinte,
        @Nullable Integer jours,
        String par,
        Instant le,
        List<Ajout> ajouts,
        List<Prononce> positions,
        List<Long> partis,
        List<Long> appeles) {

    /// A dated addition, never a rewriting.
    public record Ajout(String texte, String empreinte, String par, Instant le) {}

    /// A member's stance on the minutes.
    public record Prononce(long siege, String nom, Position position, String motif, Instant le) {}

    public CompteRendu {
        ajouts = List.copyOf(ajouts);
        positions = List.copyOf(positions);
        partis = List.copyOf(partis);
        appeles = List.copyOf(appeles);
    }

    /// Last day to speak, counted from the last addition; none when each must speak.
    public LocalDate limite() {
        return jours == null ? LocalDate.MAX : Dates.jourDe(complete()).plusDays(jours);
    }

    /// Whether the stance of this seat is still waited for.
    public boolean attend(long siege) {
        return appeles.contains(siege) && !partis.contains(siege) && muet(siege);
    }

    private boolean muet(long siege) {
        return positions.stream().noneMatch(p -> p.siege() == siege);
    }

    private Instant complete() {
        return ajouts.isEmpty() ? le : ajouts.getLast().le();
    }

    public EtatDeLApprobation approbation(LocalDate jour) {
        return EtatDeLApprobation.de(
                positions.stream().map(p -> new Dite(p.nom(), p.position(), p.le())).toList(),
                appeles.size(),
                (int) partis.stream().filter(this::muet).count(),
                limite(),
                ajouts.isEmpty() ? null : complete(),
                jour);
    }
}
