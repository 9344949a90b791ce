package fr.unisson.documents;

import fr.unisson.documents.donnees.IntegriteSql;
import fr.unisson.journal.ControleDIntegrite;
import fr.unisson.socle.Acteur;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Computes again the digest of every file that is kept. The base does it, and no content travels,
/// but for those of the S3 store.
@Component
@Order(2)
class ControleDesFichiers implements ControleDIntegrite {

    /// Few at a time: at the greatest size, each costs the base a tenth of a second.
    private static final int PAQUET = 50;

    private final IntegriteSql sql;
    private final Contenus contenus;
    private final TransactionTemplate lecture;

    ControleDesFichiers(
            IntegriteSql sql, Contenus contenus, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.contenus = contenus;
        this.lecture = new TransactionTemplate(transactions);
        this.lecture.setReadOnly(true);
    }

    @Override
    public Bilan controler() {
        return Acteur.systeme("vérification des fichiers").executer(this::relire);
    }

    private Bilan relire() {
        var ecarts = new ArrayList<String>();
        long relus = 0;
        long elimines = 0;
        var apres = "";
        while (true) {
            var depuis = apres;
            var paquet = lecture.execute(_ -> sql.contenus(depuis, PAQUET));
            if (paquet.isEmpty()) break;
            for (var contenu : paquet) {
                boolean elimine = contenu.vide() && contenu.presents() == 0;
                if (elimine) elimines++;
                else relus++;
                if (!elimine && !conforme(contenu)) ecarts.add(ecart(contenu));
            }
            apres = paquet.getLast().empreinte();
        }
        lecture.execute(_ -> sql.sansContenu())
                .forEach(id -> ecarts.add("le fichier " + id + " n’a plus son contenu"));
        return new Bilan(relu(relus, elimines), ecarts);
    }

    private boolean conforme(IntegriteSql.ContenuRelu contenu) {
        var cle = contenu.ailleurs();
        return cle == null
                ? contenu.conforme()
                : contenus.conforme(cle, contenu.taille(), contenu.empreinte());
    }

    private String ecart(IntegriteSql.ContenuRelu contenu) {
        var noms = lecture.execute(_ -> sql.noms(contenu.empreinte()));
        return contenu.vide()
                ? "le contenu du fichier " + noms + " a disparu sans avoir été éliminé"
                : "le contenu du fichier "
                        + noms
                        + " n’est plus celui de son empreinte "
                        + contenu.empreinte();
    }

    private static String relu(long relus, long elimines) {
        var texte = String.format(Locale.FRENCH, "Fichiers relus : %,d", relus);
        return elimines == 0
                ? texte
                : texte + String.format(Locale.FRENCH, " (déjà éliminés : %,d)", elimines);
    }
}
