package fr.unisson.documents;

import fr.unisson.documents.Constat.Connu;
import fr.unisson.documents.donnees.DocumentsScellesSql;
import fr.unisson.socle.Acteur;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells whether a PDF is one that this platform sealed, and whether it is still what was sealed.
@Service
public class Verification {

    /// Checking costs memory and time, and anybody may ask for it.
    private static final int A_LA_FOIS = 2;

    private static final int PATIENCE_SECONDES = 20;

    private final ObjectProvider<LecteurDeSceaux> lecteur;
    private final DocumentsScellesSql sql;
    private final List<SourceDeNullite> nullites;
    private final TransactionTemplate lecture;
    private final Semaphore places = new Semaphore(A_LA_FOIS, true);

    Verification(
            ObjectProvider<LecteurDeSceaux> lecteur,
            DocumentsScellesSql sql,
            List<SourceDeNullite> nullites,
            PlatformTransactionManager transactions) {
        this.lecteur = lecteur;
        this.sql = sql;
        this.nullites = List.copyOf(nullites);
        this.lecture = new TransactionTemplate(transactions);
        this.lecture.setReadOnly(true);
    }

    /// Checks a file; empty when too many are being checked now.
    public Optional<Constat> verifier(Contenu fichier) {
        if (!entrer()) {
            return Optional.empty();
        }
        try {
            var constat = lecteur.getObject().lire(fichier);
            return Optional.of(constat.connuComme(connu(fichier.empreinte())));
        } finally {
            places.release();
        }
    }

    private boolean entrer() {
        try {
            return places.tryAcquire(PATIENCE_SECONDES, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// That a digest is known is public: whoever holds the file holds the digest.
    private Optional<Connu> connu(String empreinte) {
        return Acteur.systeme("vérification")
                .executer(() -> lecture.execute(_ -> sql.trouver(empreinte).map(this::situer)));
    }

    private Connu situer(Connu document) {
        return new Connu(
                document.objetType(),
                document.objetId(),
                document.scelleLe(),
                nullites.stream().flatMap(n -> n.nullite(document).stream()).findFirst());
    }

    /// Registers a final document, so that checking recognises it. In the caller's transaction.
    @Transactional
    public void inscrire(DocumentScelle document, String objetType, long objetId) {
        sql.inscrire(
                document.pdf().empreinte(),
                new Connu(objetType, objetId, document.le()),
                document.niveau().name(),
                document.certificat().empreinte());
    }
}
