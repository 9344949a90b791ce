package fr.unisson.echeances;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/// Why a letter did not leave, out of the chain of failures of the mail library.
record EchecsSmtp(List<Throwable> chaine) {

    static EchecsSmtp de(MailSendException echec) {
        var chaine = new ArrayList<Throwable>();
        for (var premier : echec.getMessageExceptions()) {
            @Nullable Throwable e = premier;
            while (e != null && !chaine.contains(e)) {
                chaine.add(e);
                e = e instanceof MessagingException m ? m.getNextException() : e.getCause();
            }
        }
        return new EchecsSmtp(chaine);
    }

    /// What the server itself said, the last of the chain.
    String texte() {
        var dernier = chaine.getLast();
        return dernier.getClass().getSimpleName()
                + " : "
                + String.valueOf(dernier.getMessage()).strip();
    }

    /// The server said nothing, or went away in the middle of a sentence.
    boolean muet() {
        return chaine.stream().anyMatch(IOException.class::isInstance);
    }

    /// It answered 5xx to the address (RFC 5321, 4.2.1): the library then calls it invalid, and
    /// only unsent when the answer was 4xx.
    boolean adresseInconnue() {
        return chaine.stream()
                .anyMatch(e ->
                        e instanceof SendFailedException s
                                && s.getInvalidAddresses() != null
                                && s.getInvalidAddresses().length > 0);
    }
}
