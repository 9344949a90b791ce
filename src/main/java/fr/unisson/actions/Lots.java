package fr.unisson.actions;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.donnees.ActionLecture;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The same change made to several actions at once, each under its own rules: what one refuses does
/// not keep the others from changing.
@Service
@Transactional
public class Lots {

    /// @param version the one that was shown
    public record Choisie(ActionId id, int version) {}

    /// What became of one action.
    ///
    /// @param refus why it did not change, null when it did
    public record Issue(ActionId id, String nom, String titre, @Nullable String refus) {}

    private final Redaction redaction;
    private final ActionLecture lecture;
    private final Journal journal;

    Lots(Redaction redaction, ActionLecture lecture, Journal journal) {
        this.redaction = redaction;
        this.lecture = lecture;
        this.journal = journal;
    }

    public List<Issue> confier(List<Choisie> choisies, CompteId pilote, String motif) {
        return choisies.stream()
                .flatMap(c -> lire(c.id()).map(a -> confier(c, a, pilote, motif)).stream())
                .toList();
    }

    private Issue confier(Choisie choisie, ActionVue a, CompteId pilote, String motif) {
        if (pilote.equals(a.contenu().pilote())) return issue(a, "Cette personne la pilote déjà.");
        var resultat =
                redaction.modifier(
                        a.id(),
                        choisie.version(),
                        a.contenu().confieeA(pilote, a.contenu().echeance()),
                        RaisonsDeDates.AUCUNE);
        return conclure(a, resultat, "Pilote changé", motif);
    }

    /// A first date is given to those that have none.
    public List<Issue> dater(List<Choisie> choisies, LocalDate vers, String motif) {
        return choisies.stream()
                .flatMap(c -> lire(c.id()).map(a -> dater(c, a, vers, motif)).stream())
                .toList();
    }

    private Issue dater(Choisie choisie, ActionVue a, LocalDate vers, String motif) {
        if (a.pour() != null) {
            return issue(a, refus(redaction.reporter(a.id(), choisie.version(), vers, motif)));
        }
        var contenu = a.contenu().confieeA(a.contenu().pilote(), vers);
        var resultat =
                redaction.modifier(a.id(), choisie.version(), contenu, RaisonsDeDates.AUCUNE);
        return conclure(a, resultat, "Échéance fixée", motif);
    }

    private Issue conclure(ActionVue a, Resultat<ActionId> resultat, String fait, String motif) {
        if (resultat.estFait()) {
            journal.consigner(VieDesActions.OBJET, a.id().valeur(), fait, motif.strip());
        }
        return issue(a, refus(resultat));
    }

    private java.util.Optional<ActionVue> lire(ActionId id) {
        return lecture.trouver(id);
    }

    private static Issue issue(ActionVue a, @Nullable String refus) {
        return new Issue(a.id(), a.nom(), a.contenu().titre(), refus);
    }

    private static @Nullable String refus(Resultat<?> resultat) {
        return resultat.estFait()
                ? null
                : resultat.motifs().stream().map(Motif::phrase).collect(Collectors.joining(" "));
    }
}
