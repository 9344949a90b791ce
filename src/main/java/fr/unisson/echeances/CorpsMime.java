package fr.unisson.echeances;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The body of a mail: its text, then its files. An invitation is told twice: as another form of
/// the text, where calendar programs look for it, and as a file, for those who open it by hand (RFC
/// 6047, 2.4).
final class CorpsMime {

    private CorpsMime() {}

    static void remplir(MimeMessage message, String texte, List<PieceJointe> pieces)
            throws MessagingException {
        if (pieces.isEmpty()) {
            message.setText(texte, StandardCharsets.UTF_8.name());
            return;
        }
        var tout = new MimeMultipart("mixed");
        tout.addBodyPart(texteOuAgenda(texte, pieces));
        for (var piece : pieces) {
            tout.addBodyPart(fichier(piece));
        }
        message.setContent(tout);
    }

    private static BodyPart texteOuAgenda(String texte, List<PieceJointe> pieces)
            throws MessagingException {
        var simple = new MimeBodyPart();
        simple.setText(texte, StandardCharsets.UTF_8.name());
        var agendas = pieces.stream().filter(CorpsMime::agenda).toList();
        if (agendas.isEmpty()) {
            return simple;
        }
        Multipart formes = new MimeMultipart("alternative");
        formes.addBodyPart(simple);
        for (var agenda : agendas) {
            formes.addBodyPart(partie(agenda));
        }
        var ensemble = new MimeBodyPart();
        ensemble.setContent(formes);
        return ensemble;
    }

    private static boolean agenda(PieceJointe piece) {
        return piece.type().startsWith(Calendriers.TYPE) && piece.type().contains("method=");
    }

    private static MimeBodyPart fichier(PieceJointe piece) throws MessagingException {
        var partie = partie(piece);
        partie.setDisposition(Part.ATTACHMENT);
        partie.setFileName(piece.nom());
        return partie;
    }

    private static MimeBodyPart partie(PieceJointe piece) throws MessagingException {
        var partie = new MimeBodyPart();
        partie.setDataHandler(
                new DataHandler(new ByteArrayDataSource(piece.contenu(), piece.type())));
        return partie;
    }
}
