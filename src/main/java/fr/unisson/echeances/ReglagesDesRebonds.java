package fr.unisson.echeances;

import fr.unisson.socle.DemarrageRefuse;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mailbox where refusals come back, under `unisson.courriel.rebonds`. Nothing is read without
/// a server.
///
/// @param serveur name of the IMAP server
/// @param protocole `imaps`, or `imap` on a network one trusts
/// @param adresse of the mailbox, where servers on the way send their reports; the user's name when
///   it is one
/// @param dossier the folder to read
@ConfigurationProperties("unisson.courriel.rebonds")
record ReglagesDesRebonds(
        @DefaultValue("") String serveur,
        @DefaultValue("993") int port,
        @DefaultValue("imaps") String protocole,
        @DefaultValue("") String utilisateur,
        @DefaultValue("") String motDePasse,
        @DefaultValue("INBOX") String dossier,
        @DefaultValue("") String adresse) {

    ReglagesDesRebonds {
        if (!serveur.isBlank()) {
            if (!protocole.equals("imap") && !protocole.equals("imaps")) {
                throw new DemarrageRefuse(
                        "Le protocole de la boîte des rebonds est « imaps » ou « imap ».",
                        "Corrigez UNISSON_COURRIEL_REBONDS_PROTOCOLE.");
            }
            if (adresse.isBlank() && !utilisateur.contains("@")) {
                throw new DemarrageRefuse(
                        "L’adresse de la boîte des rebonds manque.",
                        "Donnez-la par UNISSON_COURRIEL_REBONDS_ADRESSE.");
            }
        }
    }

    boolean actifs() {
        return !serveur.isBlank();
    }

    /// The envelope's sender of every mail; empty when nobody reads what comes back.
    String retour() {
        if (!actifs()) return "";
        return adresse.isBlank() ? utilisateur : adresse;
    }

    /// How this mailbox is called where we note how far it was read.
    String boite() {
        return utilisateur + "@" + serveur + "/" + dossier;
    }

    /// Looking at a mail does not mark it read; a server that says nothing does not hold a thread.
    Properties session() {
        var p = new Properties();
        for (var nom : new String[] {"imap", "imaps"}) {
            p.setProperty("mail." + nom + ".peek", "true");
            p.setProperty("mail." + nom + ".connectiontimeout", "10000");
            p.setProperty("mail." + nom + ".timeout", "30000");
            p.setProperty("mail." + nom + ".writetimeout", "30000");
        }
        return p;
    }
}
