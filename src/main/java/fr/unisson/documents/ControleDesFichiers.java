package fr.unisson.documents;

import fr.unisson.documents.donnees.IntegriteSql;
import fr.unisson.journal.ControleDIntegrite;
import fr.unisson.socle.Acteur;
import java.util.ArrayList;
import java.util.List;
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

    /// In a row, before the store is left alone.
    private static final int SILENCES = 3;

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
        var tournee = new Tournee();
        var apres = "";
        while (true) {
            var depuis = apres;
            var paquet = lecture.execute(_ -> sql.contenus(depuis, PAQUET));
            if (paquet.isEmpty()) break;
            paquet.forEach(tournee::relire);
            apres = paquet.getLast().empreinte();
        }
        if (tournee.nonRelus > 0) tournee.ecarts.add(nonRelu(tournee.nonRelus));
        lecture.execute(_ -> sql.sansContenu())
                .forEach(id -> tournee.ecarts.add("le fichier " + id + " n’a plus son contenu"));
        return new Bilan(relu(tournee.relus, tournee.elimines), tournee.ecarts);
    }

    private final class Tournee {

        private final List<String> ecarts = new ArrayList<>();
        private long relus;
        private long elimines;
        private long nonRelus;
        private int silences;

        private void relire(IntegriteSql.ContenuRelu contenu) {
            if (contenu.vide() && contenu.presents() == 0) {
                elimines++;
                return;
            }
            var relecture = relecture(contenu);
            if (relecture == Relecture.SANS_REPONSE) {
                nonRelus++;
                return;
            }
            relus++;
            if (relecture != Relecture.CONFORME) ecarts.add(ecart(contenu, relecture));
        }

        /// A store that does not answer any more is not asked for each of thousands of contents.
        private Relecture relecture(IntegriteSql.ContenuRelu contenu) {
            var cle = contenu.ailleurs();
            if (cle == null) return contenu.conforme() ? Relecture.CONFORME : Relecture.CHANGEE;
            if (silences >= SILENCES) return Relecture.SANS_REPONSE;
            var relecture = contenus.relire(cle, contenu.taille(), contenu.empreinte());
            silences = relecture == Relecture.SANS_REPONSE ? silences + 1 : 0;
            return relecture;
        }
    }

    private String ecart(IntegriteSql.ContenuRelu contenu, Relecture relecture) {
        var noms = lecture.execute(_ -> sql.noms(contenu.empreinte()));
        if (contenu.vide())
            return "le contenu du fichier " + noms + " a disparu sans avoir été éliminé";
        return relecture == Relecture.ABSENTE
                ? "le contenu du fichier "
                        + noms
                        + " manque dans le magasin S3 : l’objet "
                        + contenu.ailleurs()
                        + " n’y est pas"
                : "le contenu du fichier "
                        + noms
                        + " n’est plus celui de son empreinte "
                        + contenu.empreinte();
    }

    private String nonRelu(long combien) {
        var quoi =
                combien == 1
                        ? "un contenu de fichier, gardé dans un magasin S3, n’a pas été relu : "
                        : String.format(
                                Locale.FRENCH,
                                "%,d contenus de fichiers, gardés dans un magasin S3, n’ont pas été"
                                        + " relus : ",
                                combien);
        return quoi
                + (contenus.magasinOuvert()
                        ? "le magasin ne répond pas comme il le doit, et le journal dit comment"
                        : "donnez ses réglages, UNISSON_FICHIERS_S3_ADRESSE et les suivants");
    }

    private static String relu(long relus, long elimines) {
        var texte = String.format(Locale.FRENCH, "Fichiers relus : %,d", relus);
        return elimines == 0
                ? texte
                : texte + String.format(Locale.FRENCH, " (déjà éliminés : %,d)", elimines);
    }
}
