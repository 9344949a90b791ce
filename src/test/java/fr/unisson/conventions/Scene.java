package fr.unisson.conventions;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.acces.Comptes;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts people, organisations and a convention on stage, at any step of its life, for page tests.
/// Everything is new at each call: what pages commit stays.
@TestComponent
public class Scene {

    private static final String MOT_DE_PASSE = "une longue phrase secrète";

    private final JdbcClient db;
    private final Comptes comptes;
    private final TransactionTemplate transaction;

    Scene(JdbcClient db, Comptes comptes, PlatformTransactionManager transactions) {
        this.db = db;
        this.comptes = comptes;
        this.transaction = new TransactionTemplate(transactions);
    }

    public record Personne(long compte, String courriel) {}

    public long organisation(String nom) {
        return systeme(
                """
                insert into organisation (source, fictive, raison_sociale, ville, maj_le)
                values ('demonstration', true, :nom, 'Nantes', now()) returning id
                """,
                "nom",
                nom);
    }

    public Personne personne(String prenom, String nom, long organisation, String... roles) {
        var courriel = "essai." + UUID.randomUUID() + "@exemple.fr";
        long compte =
                Acteurs.systeme()
                        .executer(() -> comptes.creer(courriel, prenom, nom, MOT_DE_PASSE))
                        .valeur();
        Arrays.stream(roles)
                .forEach(role ->
                        ecrire(
                                """
                                insert into habilitation (compte_id, organisation_id, role)
                                values (:compte, :organisation, :role)
                                """,
                                "compte",
                                compte,
                                "organisation",
                                organisation,
                                "role",
                                role));
        return new Personne(compte, courriel);
    }

    public long convention(String titre, String etat, Personne animateur) {
        long id =
                systeme(
                        """
                        insert into convention (version, etat, etat_le, titre, modele_code, modele_version,
                          mode_effet, renouvellement, preavis_mois, evaluation_prealable, effet_souhaite,
                          cree_par, cree_le)
                        values (1, :etat, now(), :titre, 'convention-cadre-essms', 1, 'DATE_FIXE', 'AUCUN', 3,
                          true, '2027-09-01', :par, now()) returning id
                        """,
                        "etat",
                        etat,
                        "titre",
                        titre,
                        "par",
                        animateur.compte());
        participant(id, animateur, null, "ANIMATEUR");
        return id;
    }

    public long partie(long convention, long organisation, String etat) {
        acces(convention, organisation, null);
        return systeme(
                """
                insert into partie (convention_id, organisation_id, etat, invitee_le, repondu_le)
                values (:c, :o, :e, now(), case when :e = 'INVITEE' then null else now() end)
                returning id
                """,
                "c",
                convention,
                "o",
                organisation,
                "e",
                etat);
    }

    public void participant(long convention, Personne qui, @Nullable Long partie, String role) {
        acces(convention, null, qui.compte());
        ecrire(
                """
                insert into participant (convention_id, compte_id, partie_id, role, depuis)
                values (:c, :compte, :partie, :role, now())
                """,
                "c",
                convention,
                "compte",
                qui.compte(),
                "partie",
                partie,
                "role",
                role);
    }

    private void acces(long convention, @Nullable Long organisation, @Nullable Long compte) {
        systeme(
                """
                with a as (select convention_accorder(:c, :o::bigint, :compte::bigint, 'ECRITURE',
                  now()))
                select count(*) from a
                """,
                "c",
                convention,
                "o",
                organisation,
                "compte",
                compte);
    }

    public Navigation connecter(MockMvcTester mvc, Personne qui) {
        var page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        page.lire("/connexion");
        page.envoyer("/connexion", "courriel", qui.courriel(), "motDePasse", MOT_DE_PASSE);
        return page;
    }

    /// One statement as the platform, which returns a number.
    public long systeme(String sql, @Nullable Object... parametres) {
        return Acteurs.systeme()
                .executer(() ->
                        transaction.<Long>execute(
                                _ -> preparer(sql, parametres).query(Long.class).single()));
    }

    public void ecrire(String sql, @Nullable Object... parametres) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.executeWithoutResult(_ -> preparer(sql, parametres).update()));
    }

    /// One transaction of the platform, kept.
    public void enSysteme(Runnable geste) {
        Acteurs.systeme().executer(() -> transaction.executeWithoutResult(_ -> geste.run()));
    }

    private JdbcClient.StatementSpec preparer(String sql, @Nullable Object... parametres) {
        var requete = db.sql(sql);
        for (int i = 0; i < parametres.length; i += 2) {
            requete = requete.param(String.valueOf(parametres[i]), parametres[i + 1]);
        }
        return requete;
    }
}
