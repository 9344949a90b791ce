package fr.unisson.echeances;

import fr.unisson.echeances.donnees.BoiteDEnvoiSql.AEnvoyer;
import fr.unisson.socle.Typographie;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Plain text mail through the server of `spring.mail.*`.
@Component
@Profile("!demo")
class TransportSmtp implements Transport {

    private final JavaMailSender serveur;
    private final String adresse;
    private final String expediteur;
    private final NumeroDeCourriel numeros;
    private final ReglagesDesRebonds rebonds;

    TransportSmtp(
            JavaMailSender serveur,
            NumeroDeCourriel numeros,
            ReglagesDesRebonds rebonds,
            @Value("${unisson.adresse}") String adresse,
            @Value("${unisson.expediteur:}") String expediteur) {
        this.serveur = serveur;
        this.numeros = numeros;
        this.rebonds = rebonds;
        this.adresse = adresse.replaceAll("/+$", "");
        this.expediteur = expediteur.isBlank() ? "ne-pas-repondre@" + hote() : expediteur;
    }

    @Override
    public boolean garde() {
        return false;
    }

    @Override
    public void envoyer(AEnvoyer lettre) throws ServeurAbsent, Refus, AdresseInconnue {
        try {
            serveur.send(message(lettre));
        } catch (MailAuthenticationException e) {
            throw new ServeurAbsent(texte(e), e);
        } catch (MailSendException e) {
            var echecs = EchecsSmtp.de(e);
            if (e.getCause() != null || echecs.muet()) {
                throw new ServeurAbsent(texte(e), e);
            }
            if (echecs.adresseInconnue()) {
                throw new AdresseInconnue(texte(e), e);
            }
            throw new Refus(texte(e), e);
        } catch (MailException e) {
            throw new Refus(texte(e), e);
        } catch (MessagingException e) {
            throw new Refus(texteDe(e), e);
        }
    }

    private MimeMessage message(AEnvoyer lettre) throws MessagingException {
        var mime = serveur.createMimeMessage();
        mime.setFrom(expediteur);
        mime.setRecipients(Message.RecipientType.TO, lettre.adresse());
        mime.setSubject(Typographie.francaise(lettre.objet()), StandardCharsets.UTF_8.name());
        CorpsMime.remplir(mime, Typographie.francaise(lettre.corps(adresse)), lettre.pieces());
        mime.saveChanges();
        // The same number at each attempt, so that a mailbox can recognise a letter sent twice.
        mime.setHeader("Message-ID", numeros.ecrire(lettre.id()));
        // The envelope's sender: where servers on the way report what they cannot deliver.
        if (!rebonds.retour().isEmpty()) {
            mime.getSession().getProperties().setProperty("mail.smtp.from", rebonds.retour());
        }
        mime.setHeader("Auto-Submitted", "auto-generated");
        if (lettre.desabonnement() != null) {
            mime.setHeader("List-Unsubscribe", "<" + adresse + lettre.desabonnement() + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return mime;
    }

    private String hote() {
        var hote = URI.create(adresse).getHost();
        return hote == null ? "localhost" : hote;
    }

    /// Spring gives a cause when the server could not be reached, and one failure per letter
    /// otherwise.
    private static String texte(MailException e) {
        return e instanceof MailSendException envoi && envoi.getMessageExceptions().length > 0
                ? EchecsSmtp.de(envoi).texte()
                : texteDe(e.getCause() == null ? e : e.getCause());
    }

    private static String texteDe(Throwable cause) {
        return cause.getClass().getSimpleName() + " : " + cause.getMessage();
    }
}
