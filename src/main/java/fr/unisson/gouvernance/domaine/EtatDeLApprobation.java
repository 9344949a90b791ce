package fr.unisson.gouvernance.domaine;

import fr.unisson.gouvernance.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the approval of minutes stands.
///
/// They are approved when nobody has still to speak and nobody objects, or by silence once the
/// delay has passed without one. An objection stands until its author changes their mind, or an
/// addition to the minutes answers it; the delay then starts again from that addition.
///
/// @param objections who objects, by name
public record EtatDeLApprobation(
        Issue issue, int attendues, int exprimees, List<String> objections, LocalDate limite) {

    public enum Issue {
        EN_COURS,
        ACQUISE_PAR_POSITIONS,
        ACQUISE_PAR_SILENCE,
        CONTESTEE
    }

    /// A member's last stance.
    public record Dite(String nom, Position position, Instant le) {}

    /// What is known before minutes are sent.
    public static final EtatDeLApprobation NON_DEMANDEE =
            new EtatDeLApprobation(Issue.EN_COURS, 0, 0, List.of(), LocalDate.MAX);

    public EtatDeLApprobation {
        objections = List.copyOf(objections);
    }

    /// @param dites the last stance of each member, one per member at most
    /// @param appeles members who sat at the meeting with a voice
    /// @param partis those of them who left since without having spoken: nothing waits for them
    /// @param limite last day on which somebody may still speak
    /// @param dernierAjout when the minutes were last completed
    public static EtatDeLApprobation de(
            Collection<Dite> dites,
            int appeles,
            int partis,
            LocalDate limite,
            @Nullable Instant dernierAjout,
            LocalDate jour) {
        var objections =
                dites.stream()
                        .filter(d -> d.position().objecte())
                        .filter(d -> dernierAjout == null || d.le().isAfter(dernierAjout))
                        .map(Dite::nom)
                        .sorted()
                        .toList();
        int attendues = appeles - partis;
        var issue = issue(objections, appeles > 0 && dites.size() >= attendues, limite, jour);
        return new EtatDeLApprobation(issue, attendues, dites.size(), objections, limite);
    }

    private static Issue issue(
            List<String> objections, boolean tousDits, LocalDate limite, LocalDate jour) {
        if (!objections.isEmpty()) return Issue.CONTESTEE;
        if (tousDits) return Issue.ACQUISE_PAR_POSITIONS;
        return jour.isAfter(limite) ? Issue.ACQUISE_PAR_SILENCE : Issue.EN_COURS;
    }

    /// Once they are approved: not everybody had spoken, and nobody objected in time.
    public boolean parSilence() {
        return exprimees < attendues && objections.isEmpty();
    }

    public boolean acquise() {
        return issue == Issue.ACQUISE_PAR_POSITIONS || issue == Issue.ACQUISE_PAR_SILENCE;
    }
}
