package fr.unisson.actions;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.donnees.ActionLecture;
import fr.unisson.actions.donnees.CommentaireSql;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Notification;
import fr.unisson.echeances.Notifications;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Choix;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people say of an action. Nothing said is rewritten: a correction stands beside what it
/// corrects, with its date. Whoever is mentioned can read the action, and is told.
@Service
@Transactional
public class Commentaires {

    private static final int AU_PLUS = 4_000;
    private static final int EXTRAIT = 200;

    private final CommentaireSql commentaires;
    private final ActionLecture lecture;
    private final RolesDansLAction roles;
    private final Notifications notifications;
    private final Clock horloge;

    Commentaires(
            CommentaireSql commentaires,
            ActionLecture lecture,
            RolesDansLAction roles,
            Notifications notifications,
            Clock horloge) {
        this.commentaires = commentaires;
        this.lecture = lecture;
        this.roles = roles;
        this.notifications = notifications;
        this.horloge = horloge;
    }

    /// The oldest first.
    @Transactional(readOnly = true)
    public List<CommentaireVue> lister(ActionId action) {
        return commentaires.lister(action);
    }

    /// Those who may be mentioned: they can read the action.
    @Transactional(readOnly = true)
    public List<Choix> mentionnables(ActionId action) {
        return commentaires.lecteurs(action);
    }

    @Transactional(readOnly = true)
    public boolean ouverts(ActionVue action) {
        return !roles.dans(action.organisation()).isEmpty();
    }

    /// Whom a text names, and whom it fails to find.
    @Transactional(readOnly = true)
    public Mentions mentions(ActionId action, String texte) {
        return Mentions.dans(texte, commentaires.lecteurs(action));
    }

    /// @param mentions those chosen in the list; `@Prénom Nom` in the text also mentions
    /// @param corrige a comment of the actor that this one corrects
    public Resultat<Long> ajouter(
            ActionId id, String texte, Set<CompteId> mentions, @Nullable Long corrige) {
        var action = lecture.charger(id);
        if (!ouverts(action)) {
            return Resultat.refus(
                    Motif.ROLE, "Les membres de l’organisation commentent ses actions.");
        }
        if (corrige != null && !mien(id, corrige)) {
            return Resultat.refus(Motif.ROLE, "Chacun corrige ses propres commentaires.");
        }
        var propre = texte.strip();
        var lecteurs = commentaires.lecteurs(id);
        var choisis = choisis(lecteurs, propre, mentions);
        var motifs = refus(propre, lecteurs, choisis);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        long commentaire = commentaires.ajouter(id, propre, corrige, horloge.instant());
        commentaires.mentionner(commentaire, choisis);
        prevenir(action, commentaire, propre, choisis);
        return Resultat.fait(commentaire);
    }

    private boolean mien(ActionId id, long commentaire) {
        return commentaires.lister(id).stream()
                .anyMatch(c -> c.id() == commentaire && c.compte() == Acteur.courant().compte());
    }

    private static List<Motif> refus(String texte, List<Choix> lecteurs, Set<CompteId> choisis) {
        var motifs = new ArrayList<Motif>();
        if (texte.isEmpty()) motifs.add(new Motif("TEXTE", "Écrivez votre commentaire."));
        if (texte.length() > AU_PLUS) {
            motifs.add(new Motif("TEXTE", "Un commentaire a 4 000 caractères au plus."));
        }
        DonneeDePatient.refus("TEXTE", texte).ifPresent(motifs::add);
        var permis = lecteurs.stream().map(Choix::valeur).collect(Collectors.toSet());
        if (!choisis.stream().allMatch(c -> permis.contains(c.toString()))) {
            motifs.add(
                    new Motif(
                            "MENTION", "Mentionnez des personnes qui peuvent lire cette action."));
        }
        return motifs;
    }

    private static Set<CompteId> choisis(
            List<Choix> lecteurs, String texte, Set<CompteId> mentions) {
        var choisis = new HashSet<>(mentions);
        Mentions.dans(texte, lecteurs)
                .trouvees()
                .forEach(l -> choisis.add(CompteId.of(l.valeur())));
        return choisis;
    }

    private void prevenir(ActionVue action, long commentaire, String texte, Set<CompteId> qui) {
        if (qui.isEmpty()) return;
        var auteur = Objects.requireNonNullElse(Acteur.courant().nom(), "Unisson");
        notifications.notifier(
                new Notification(
                        GenreDeNotification.MENTION,
                        new Notification.Objet(
                                "actions", VieDesActions.OBJET, action.id().valeur()),
                        "mention-" + commentaire,
                        List.copyOf(qui),
                        auteur + " vous mentionne : action " + action.nom(),
                        action.contenu().titre()
                                + "\n\n"
                                + (texte.length() > EXTRAIT
                                        ? texte.substring(0, EXTRAIT) + "…"
                                        : texte),
                        "/actions/" + action.id() + "#commentaire-" + commentaire));
    }
}
