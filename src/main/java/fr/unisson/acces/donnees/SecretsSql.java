package fr.unisson.acces.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.domaine.Secret;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Passwords, TOTP keys and recovery codes. Read under [Systeme] only.
@Repository
public class SecretsSql {

    private static final String CHARGER =
            """
            select mot_de_passe, totp_chiffre, totp_active_le is not null as totp_actif,
                   totp_dernier_pas
              from compte_secret where compte_id = :compte
            """;

    private static final String POSER_MOT_DE_PASSE =
            """
            insert into compte_secret (compte_id, mot_de_passe) values (:compte, :motDePasse)
            on conflict (compte_id) do update set mot_de_passe = excluded.mot_de_passe
            """;

    private static final String POSER_TOTP =
            """
            insert into compte_secret (compte_id, totp_chiffre) values (:compte, :totp)
            on conflict (compte_id) do update
               set totp_chiffre = excluded.totp_chiffre, totp_active_le = null, totp_dernier_pas = 0
            """;

    /// A step serves once: two requests with the same code, one passes.
    private static final String CONSOMMER_PAS =
            """
            update compte_secret set totp_dernier_pas = :pas
             where compte_id = :compte and totp_dernier_pas < :pas
            """;

    private static final String CONSOMMER_SECOURS =
            """
            update code_de_secours set utilise_le = :le
             where compte_id = :compte and empreinte = :empreinte and utilise_le is null
            """;

    private static final String OUBLIER =
            """
            update compte_secret set mot_de_passe = null, totp_chiffre = null,
                   totp_active_le = null
             where compte_id = :compte
            """;

    private final JdbcClient db;

    SecretsSql(JdbcClient db) {
        this.db = db;
    }

    public Secret charger(CompteId compte) {
        return db.sql(CHARGER)
                .param("compte", compte.valeur())
                .query((rs, _) ->
                        new Secret(
                                rs.getString("mot_de_passe"),
                                rs.getBytes("totp_chiffre"),
                                rs.getBoolean("totp_actif"),
                                rs.getLong("totp_dernier_pas")))
                .optional()
                .orElse(new Secret(null, null, false, 0));
    }

    public void poserMotDePasse(CompteId compte, String hache) {
        db.sql(POSER_MOT_DE_PASSE)
                .param("compte", compte.valeur())
                .param("motDePasse", hache)
                .update();
    }

    public void poserTotp(CompteId compte, byte[] chiffre) {
        db.sql(POSER_TOTP).param("compte", compte.valeur()).param("totp", chiffre).update();
    }

    public void activerTotp(CompteId compte, @Nullable Instant le) {
        db.sql("update compte_secret set totp_active_le = :le where compte_id = :compte")
                .param("compte", compte.valeur())
                .param("le", Instants.sqlOuRien(le))
                .update();
    }

    public void retirerTotp(CompteId compte) {
        db.sql(
                        """
                        update compte_secret set totp_chiffre = null, totp_active_le = null
                         where compte_id = :compte
                        """)
                .param("compte", compte.valeur())
                .update();
        effacerSecours(compte);
    }

    public boolean consommerPas(CompteId compte, long pas) {
        return db.sql(CONSOMMER_PAS).param("compte", compte.valeur()).param("pas", pas).update()
                == 1;
    }

    public void remplacerSecours(CompteId compte, Collection<String> empreintes) {
        effacerSecours(compte);
        for (var empreinte : empreintes) {
            db.sql("insert into code_de_secours (compte_id, empreinte) values (:compte, :e)")
                    .param("compte", compte.valeur())
                    .param("e", empreinte)
                    .update();
        }
    }

    public boolean consommerSecours(CompteId compte, String empreinte, Instant le) {
        return db.sql(CONSOMMER_SECOURS)
                        .param("compte", compte.valeur())
                        .param("empreinte", empreinte)
                        .param("le", Instants.sql(le))
                        .update()
                == 1;
    }

    public int secoursRestants(CompteId compte) {
        return db.sql(
                        """
                        select count(*) from code_de_secours
                         where compte_id = :compte and utilise_le is null
                        """)
                .param("compte", compte.valeur())
                .query(Integer.class)
                .single();
    }

    public void oublier(CompteId compte) {
        db.sql(OUBLIER).param("compte", compte.valeur()).update();
        effacerSecours(compte);
    }

    private void effacerSecours(CompteId compte) {
        db.sql("delete from code_de_secours where compte_id = :compte")
                .param("compte", compte.valeur())
                .update();
    }
}
