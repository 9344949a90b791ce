package fr.unisson.echeances;

import fr.unisson.echeances.donnees.RebondsSql;
import fr.unisson.socle.Acteur;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the mailbox where refusals come back. Each mail is looked at once: how far we are is noted
/// with what the mail changed. A report about one of our mails is then marked read; all the others
/// stay as they are, for whoever else reads the mailbox.
class LectureDesRebonds {

    private static final Logger LOG = LoggerFactory.getLogger(LectureDesRebonds.class);
    private static final int LOT = 200;

    /// Reports return headers, at most the mail itself: what is longer is something else.
    private static final int OCTETS_AU_PLUS = 2_000_000;

    private final ReglagesDesRebonds reglages;
    private final Rebonds rebonds;
    private final RebondsSql boites;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    LectureDesRebonds(
            ReglagesDesRebonds reglages,
            Rebonds rebonds,
            RebondsSql boites,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.reglages = reglages;
        this.rebonds = rebonds;
        this.boites = boites;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
    }

    /// A mailbox that does not answer is for the next run.
    void lire() {
        Acteur.systeme("rebonds")
                .executer(() -> {
                    try {
                        ouvrir();
                    } catch (MessagingException e) {
                        LOG.warn("La boîte des rebonds ne se lit pas : {}", e.getMessage());
                    }
                });
    }

    private void ouvrir() throws MessagingException {
        try (var magasin = Session.getInstance(reglages.session()).getStore(reglages.protocole())) {
            magasin.connect(
                    reglages.serveur(),
                    reglages.port(),
                    reglages.utilisateur(),
                    reglages.motDePasse());
            try (var dossier = magasin.getFolder(reglages.dossier())) {
                dossier.open(Folder.READ_WRITE);
                parcourir(dossier, (UIDFolder) dossier);
            }
        }
    }

    private void parcourir(Folder dossier, UIDFolder numeros) throws MessagingException {
        var validite = numeros.getUIDValidity();
        long depuis = dansUneTransaction(() -> boites.dernier(reglages.boite(), validite));
        for (var m : nouveaux(dossier, numeros, depuis)) {
            var rapport = rapport(dossier, m.message);
            var notre =
                    dansUneTransaction(() -> {
                        boites.avancer(reglages.boite(), validite, m.numero, horloge.instant());
                        return rapport.map(rebonds::recevoir).orElse(false);
                    });
            if (notre) m.message.setFlag(Flags.Flag.SEEN, true);
        }
    }

    private record Nouveau(long numero, Message message) {}

    /// A server asked for what follows its last mail gives the last one all the same.
    private static List<Nouveau> nouveaux(Folder dossier, UIDFolder numeros, long depuis)
            throws MessagingException {
        var messages = numeros.getMessagesByUID(depuis + 1, UIDFolder.LASTUID);
        var profil = new FetchProfile();
        profil.add(UIDFolder.FetchProfileItem.UID);
        profil.add(FetchProfile.Item.FLAGS);
        profil.add(FetchProfile.Item.SIZE);
        profil.add(FetchProfile.Item.CONTENT_INFO);
        dossier.fetch(messages, profil);
        var nouveaux = new java.util.ArrayList<Nouveau>();
        for (var message : messages) {
            nouveaux.add(new Nouveau(numeros.getUID(message), message));
        }
        return nouveaux.stream()
                .filter(n -> n.numero > depuis)
                .sorted(Comparator.comparingLong(Nouveau::numero))
                .limit(LOT)
                .toList();
    }

    /// Empty for what somebody has read, and for what is no report or cannot be understood.
    private static Optional<RapportDeRemise> rapport(Folder dossier, Message message)
            throws MessagingException {
        try {
            if (message.isSet(Flags.Flag.SEEN) || message.getSize() > OCTETS_AU_PLUS) {
                return Optional.empty();
            }
            return RapportDeRemise.lire((MimeMessage) message);
        } catch (MessagingException | IOException | RuntimeException e) {
            // The line went down: this mail is for the next run.
            if (!dossier.isOpen()) throw new MessagingException("Connexion perdue", e);
            LOG.warn("Un courriel de la boîte des rebonds ne se comprend pas : {}", e.getMessage());
            return Optional.empty();
        }
    }

    private <T> T dansUneTransaction(java.util.function.Supplier<T> travail) {
        return Objects.requireNonNull(transaction.execute(_ -> travail.get()));
    }
}
