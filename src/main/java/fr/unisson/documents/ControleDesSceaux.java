package fr.unisson.documents;

import fr.unisson.documents.donnees.IntegriteSql;
import fr.unisson.documents.donnees.IntegriteSql.SceauInscrit;
import fr.unisson.documents.donnees.MagasinSql;
import fr.unisson.journal.ControleDIntegrite;
import fr.unisson.socle.Acteur;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads again the seal of every document that this platform sealed: whole, covering all of it, and
/// put with the certificate that was written down on that day. No key is needed.
@Component
@Order(3)
class ControleDesSceaux implements ControleDIntegrite {

    private static final int PAQUET = 200;

    private final IntegriteSql sql;
    private final MagasinSql magasin;
    private final Contenus contenus;
    private final ObjectProvider<LecteurDeSceaux> lecteur;
    private final TransactionTemplate lecture;

    ControleDesSceaux(
            IntegriteSql sql,
            MagasinSql magasin,
            Contenus contenus,
            ObjectProvider<LecteurDeSceaux> lecteur,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.magasin = magasin;
        this.contenus = contenus;
        this.lecteur = lecteur;
        this.lecture = new TransactionTemplate(transactions);
        this.lecture.setReadOnly(true);
    }

    @Override
    public Bilan controler() {
        return Acteur.systeme("vérification des sceaux").executer(this::relire);
    }

    private Bilan relire() {
        var ecarts = new ArrayList<String>();
        long relus = 0;
        var apres = "";
        while (true) {
            var depuis = apres;
            var paquet = lecture.execute(_ -> sql.sceaux(depuis, PAQUET));
            if (paquet.isEmpty()) break;
            for (var inscrit : paquet) {
                relus++;
                ecart(inscrit).ifPresent(e -> ecarts.add(nom(inscrit) + " " + e));
            }
            apres = paquet.getLast().empreinte();
        }
        return new Bilan(
                String.format(Locale.FRENCH, "Documents scellés relus : %,d", relus), ecarts);
    }

    private Optional<String> ecart(SceauInscrit inscrit) {
        var octets = octets(inscrit.empreinte());
        if (octets.isEmpty()) {
            return lecture.execute(_ -> sql.elimine(inscrit.empreinte()))
                    ? Optional.empty()
                    : Optional.of("n’est plus là");
        }
        var constat = lecteur.getObject().lire(Contenu.de(octets.get()));
        if (constat.etat() != Constat.Etat.INTACT) {
            return Optional.of(
                    switch (constat.etat()) {
                        case NON_SCELLE -> "ne porte plus de sceau";
                        case COMPLETE_ENSUITE -> "a été complété après son sceau";
                        default -> "a un sceau rompu";
                    });
        }
        return constat.sceaux().stream()
                        .flatMap(s -> s.certificat().stream())
                        .anyMatch(c -> c.empreinte().equals(inscrit.certificat()))
                ? Optional.empty()
                : Optional.of("n’est pas scellé par le certificat inscrit ce jour-là");
    }

    private Optional<byte[]> octets(String empreinte) {
        var cle = lecture.execute(_ -> magasin.cle(empreinte));
        return cle.isPresent()
                ? contenus.relire(cle.get(), empreinte)
                : lecture.execute(_ -> sql.octets(empreinte));
    }

    private static String nom(SceauInscrit inscrit) {
        return "le document scellé de « %s %d » (%s)"
                .formatted(inscrit.objetType(), inscrit.objetId(), inscrit.empreinte());
    }
}
