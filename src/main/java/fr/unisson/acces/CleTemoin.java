package fr.unisson.acces;

import fr.unisson.socle.Acteur;
import fr.unisson.socle.DemarrageRefuse;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Refuses to run in production with another key than the one that this database has known since
/// its first start: nodes with different keys would seal what the others cannot open. The commands
/// that seal nothing do without.
@Component
@Profile("serve & !import & !verification & !facteurs")
@Order(1)
class CleTemoin implements ApplicationRunner {

    private static final String TEMOIN = "cle-temoin";

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Coffre coffre;

    CleTemoin(JdbcClient db, TransactionTemplate transaction, Coffre coffre) {
        this.db = db;
        this.transaction = transaction;
        this.coffre = coffre;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Acteur.systeme("clé").executer(() -> transaction.executeWithoutResult(_ -> verifier()));
    }

    private void verifier() {
        var empreinte = coffre.empreinte(TEMOIN);
        db.sql("insert into cle_temoin (empreinte) values (:empreinte) on conflict do nothing")
                .param("empreinte", empreinte)
                .update();
        if (!db.sql("select empreinte from cle_temoin")
                .query(String.class)
                .single()
                .equals(empreinte)) {
            throw new DemarrageRefuse(
                    "La clé de ce nœud n’est pas celle qui a servi jusqu’ici sur cette base.",
                    "Donnez dans UNISSON_CLE la même clé qu’aux autres nœuds, ou celle que vous"
                            + " gardez avec la sauvegarde. Si elle est perdue : docs/exploitation.md,"
                            + " chapitre « Clés ».");
        }
    }
}
