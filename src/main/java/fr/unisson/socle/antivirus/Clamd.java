package fr.unisson.socle.antivirus;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The protocol of clamd: one connection, one command that a zero ends, one answer that a zero
/// ends. `INSTREAM` is followed by pieces, each after its length on four bytes, and by an empty one
/// (`man clamd`, "COMMANDS").
///
/// Whatever happens on the wire, it ends: a channel that takes too long is closed under whoever
/// waits on it.
final class Clamd {

    private static final int MORCEAU = 1 << 16;
    private static final int REPONSE_AU_PLUS = 4096;
    private static final Duration JOINDRE = Duration.ofSeconds(3);

    private final AdresseDeClamd adresse;
    private final Duration delai;

    /// @param delai in all, to send a content and hear of it
    Clamd(AdresseDeClamd adresse, Duration delai) {
        this.adresse = adresse;
        this.delai = delai;
    }

    private interface Echange {
        void mener() throws IOException;
    }

    ReponseDeClamd examiner(InputStream contenu) {
        try {
            return ReponseDeClamd.comprendre(demander("INSTREAM", contenu, delai));
        } catch (IOException e) {
            return new ReponseDeClamd.SansReponse(raison(e));
        }
    }

    /// Such as `ClamAV 1.4.6/27823/Mon Nov 23 08:21:04 2026`: the program, the number and the hour
    /// of its signatures.
    String version() throws IOException {
        return demander("VERSION", InputStream.nullInputStream(), JOINDRE);
    }

    static String raison(IOException e) {
        var dit = e.getMessage();
        return e.getClass().getSimpleName() + (dit == null ? "" : ", " + dit);
    }

    private String demander(String commande, InputStream contenu, Duration auPlus)
            throws IOException {
        var dit = new StringBuilder();
        try (var canal = adresse.ouvrir()) {
            enTemps(JOINDRE, canal, () -> adresse.joindre(canal));
            enTemps(
                    auPlus,
                    canal,
                    () -> {
                        ecrire(canal, ("z" + commande + "\0").getBytes(StandardCharsets.US_ASCII));
                        if (commande.equals("INSTREAM")) envoyer(canal, contenu);
                        lire(canal, dit);
                    });
        }
        return dit.toString();
    }

    private static void enTemps(Duration auPlus, SocketChannel canal, Echange echange)
            throws IOException {
        var garde = Thread.ofVirtual().start(() -> fermerApres(auPlus, canal));
        try {
            echange.mener();
        } catch (ClosedChannelException e) {
            var muet = new SocketTimeoutException("rien après " + auPlus.toSeconds() + " s");
            muet.initCause(e);
            throw muet;
        } finally {
            garde.interrupt();
        }
    }

    private static void fermerApres(Duration delai, SocketChannel canal) {
        try {
            Thread.sleep(delai);
            canal.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            // Closed all the same, for who waits on it.
        }
    }

    /// clamd hangs up on what is too long, after it said so: its answer is still there to be read.
    private static void envoyer(SocketChannel canal, InputStream contenu) throws IOException {
        var octets = new byte[MORCEAU];
        int lus;
        do {
            lus = contenu.readNBytes(octets, 0, MORCEAU);
            try {
                ecrire(canal, ByteBuffer.allocate(4).putInt(lus).array());
                ecrire(canal, ByteBuffer.wrap(octets, 0, lus));
            } catch (ClosedChannelException e) {
                throw e;
            } catch (IOException _) {
                return;
            }
        } while (lus > 0);
    }

    private static void ecrire(SocketChannel canal, byte[] octets) throws IOException {
        ecrire(canal, ByteBuffer.wrap(octets));
    }

    private static void ecrire(SocketChannel canal, ByteBuffer octets) throws IOException {
        while (octets.hasRemaining()) {
            canal.write(octets);
        }
    }

    /// An answer without its end is none: it could be the beginning of another.
    private static void lire(SocketChannel canal, StringBuilder dit) throws IOException {
        var recu = ByteBuffer.allocate(REPONSE_AU_PLUS);
        while (canal.read(recu) >= 0) {
            for (int i = 0; i < recu.position(); i++) {
                if (recu.get(i) == 0) {
                    dit.append(new String(recu.array(), 0, i, StandardCharsets.UTF_8));
                    return;
                }
            }
            if (!recu.hasRemaining()) throw new IOException("réponse sans fin");
        }
        throw new IOException("réponse coupée après " + recu.position() + " octets");
    }
}
