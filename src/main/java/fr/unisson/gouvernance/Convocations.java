package fr.unisson.gouvernance;

import fr.unisson.echeances.Calendriers;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Lettre;
import fr.unisson.echeances.PieceJointe;
import fr.unisson.echeances.RendezVous;
import fr.unisson.echeances.RendezVous.Creneau;
import fr.unisson.echeances.RendezVous.Invite;
import fr.unisson.echeances.RendezVous.Organisateur;
import fr.unisson.echeances.RendezVous.Part;
import fr.unisson.gouvernance.donnees.ParticipantsSql;
import fr.unisson.gouvernance.donnees.PointsSql;
import fr.unisson.gouvernance.donnees.ReunionSql;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The letters of a meeting, each with its calendar message (RFC 5546): the same UID for life, a
/// higher number at each message, an invitation again when something changes, a cancellation for
/// those who are no longer expected.
///
/// A message names its own recipient only: the addresses of the others stay with who runs the
/// instance.
@Component
class Convocations {

    private final ReunionSql reunions;
    private final ParticipantsSql participants;
    private final PointsSql points;
    private final Courrier courrier;
    private final Clock horloge;
    private final URI site;
    private final String expediteur;

    Convocations(
            ReunionSql reunions,
            ParticipantsSql participants,
            PointsSql points,
            Courrier courrier,
            Clock horloge,
            @Value("${unisson.adresse}") URI site,
            @Value("${unisson.expediteur:}") String expediteur) {
        this.reunions = reunions;
        this.participants = participants;
        this.points = points;
        this.courrier = courrier;
        this.horloge = horloge;
        this.site = site;
        this.expediteur = expediteur.isBlank() ? "ne-pas-repondre@" + site.getHost() : expediteur;
    }

    /// Invites, or tells a change to those already invited.
    ///
    /// @param annonce first sentence of the letter
    void inviter(Reunion r, Collection<Participant> qui, String objet, String annonce) {
        envoyer(r, qui, objet, annonce, true, Calendriers::pieceDInvitation);
    }

    /// Takes it out of the calendars of those who had been invited.
    void annuler(Reunion r, Collection<Participant> qui, String objet, String annonce) {
        var avertis = qui.stream().filter(p -> p.sequence() != null).toList();
        envoyer(r, avertis, objet, annonce, false, Calendriers::pieceDAnnulation);
    }

    private void envoyer(
            Reunion r,
            Collection<Participant> qui,
            String objet,
            String annonce,
            boolean ordreDuJour,
            Function<RendezVous, PieceJointe> piece) {
        var joignables = qui.stream().filter(Participant::joignable).toList();
        if (joignables.isEmpty()) return;
        int sequence = reunions.numeroter(r.id());
        var programme = ordreDuJour ? programme(r) : "";
        for (var p : joignables) {
            var lettre =
                    Lettre.de(objet, texte(r, p, annonce, programme), lien(r, p))
                            .avecPiece(piece.apply(rendezVous(r, p, sequence, programme)));
            if (p.compte() != null) courrier.deposer(p.compte(), lettre);
            else courrier.deposer(java.util.Objects.requireNonNull(p.courriel()), lettre);
        }
        participants.envoye(joignables.stream().map(Participant::id).toList(), sequence);
    }

    private RendezVous rendezVous(Reunion r, Participant p, int sequence, String programme) {
        var part =
                p.siege() == null || p.suppleant()
                        ? Part.FACULTATIF
                        : p.fonction() == FonctionSiege.PRESIDENCE ? Part.PRESIDE : Part.ATTENDU;
        return new RendezVous(
                r.uid(),
                sequence,
                new Creneau.Heures(r.debut(), r.fin()),
                titre(r),
                r.lieu().isBlank() ? r.lien() : r.lieu(),
                site.resolve(r.adresse()),
                (r.lien().isBlank() ? "" : "Visioconférence : " + r.lien() + "\n\n") + programme,
                new Organisateur(expediteur, r.instance().nom()),
                // Answers are given on the page: nobody reads what calendar programs send back.
                List.of(
                        new Invite(
                                java.util.Objects.requireNonNull(p.courriel()),
                                p.nom(),
                                part,
                                false)),
                horloge.instant());
    }

    static String titre(Reunion r) {
        return r.instance().nom() + (r.objet().isBlank() ? "" : " : " + r.objet());
    }

    private String programme(Reunion r) {
        var inscrits =
                points.lister(r.id()).stream().filter(p -> p.etat().alOrdreDuJour()).toList();
        if (inscrits.isEmpty()) return "";
        var lignes = new StringBuilder("Ordre du jour\n");
        for (int i = 0; i < inscrits.size(); i++) {
            lignes.append(i + 1).append(". ").append(ligne(inscrits.get(i))).append('\n');
        }
        return lignes.toString();
    }

    private static String ligne(Point p) {
        var precisions =
                java.util.stream.Stream.of(
                                p.nature().libelle().toLowerCase(java.util.Locale.FRENCH),
                                p.presentePar(),
                                p.duree() == null ? "" : p.duree() + " min")
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(", "));
        return p.titre() + " (" + precisions + ")";
    }

    private static String texte(Reunion r, Participant p, String annonce, String programme) {
        var texte = new StringBuilder("Bonjour ").append(p.nom()).append(",\n\n");
        texte.append(annonce).append("\n\n").append(titre(r)).append('\n').append(r.quand());
        texte.append('\n');
        if (!r.lieu().isBlank()) texte.append(r.lieu()).append('\n');
        if (!r.lien().isBlank()) texte.append("À distance : ").append(r.lien()).append('\n');
        if (!programme.isEmpty()) texte.append('\n').append(programme);
        if (r.etat().aVenir() && p.compte() != null) {
            texte.append(
                    "\nDites si vous venez, à distance ou non, ou si vous vous faites"
                            + " remplacer.\n");
        }
        return texte.toString();
    }

    /// Somebody without an account has no page to open.
    private static @org.jspecify.annotations.Nullable String lien(Reunion r, Participant p) {
        return p.compte() == null ? null : r.adresse();
    }
}
