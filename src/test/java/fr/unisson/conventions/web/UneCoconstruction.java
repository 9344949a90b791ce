package fr.unisson.conventions.web;

import fr.unisson.Acteurs;
import fr.unisson.acces.Comptes;
import fr.unisson.conventions.domaine.ModeleConvention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A convention in co-construction, written straight into the tables: two parties with a referent
/// each, a facilitator, a users' representative, an outsider.
final class UneCoconstruction {

    static final String MOT_DE_PASSE = "une longue phrase secrète";

    /// @param courriel to sign in with
    record Personne(long compte, String courriel) {}

    private final Comptes comptes;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    long id;
    long hopital;
    long ehpad;
    Personne nadia = new Personne(0, "");
    Personne claire = new Personne(0, "");
    Personne erwan = new Personne(0, "");
    Personne jeanne = new Personne(0, "");
    Personne dehors = new Personne(0, "");

    UneCoconstruction(Comptes comptes, JdbcClient db, TransactionTemplate transaction) {
        this.comptes = comptes;
        this.db = db;
        this.transaction = transaction;
    }

    UneCoconstruction creer() {
        Acteurs.systeme().executer(() -> transaction.executeWithoutResult(_ -> remplir()));
        return this;
    }

    String adresse(String suite) {
        return "/conventions/" + id + suite;
    }

    private void remplir() {
        long unHopital = organisation("Centre hospitalier de l’Estuaire");
        long unEhpad =
                organisation(
                        "Établissement public départemental autonome de soins, d’adaptation et"
                                + " d’insertion Les Rives de l’Erdre");
        nadia = personne("Nadia", "Benhamou", unHopital, "FACILITATEUR_SRA");
        claire = personne("Claire", "Caradec", unHopital, "REFERENT_QUALITE");
        erwan = personne("Erwan", "Le Goff", unEhpad, "REFERENT_QUALITE");
        jeanne = personne("Jeanne", "Guilbaud", unEhpad, "REPRESENTANT_USAGERS");
        dehors = personne("Paul", "Dehors", organisation("Clinique d’ailleurs"), "DIRECTION");
        id =
                cle(
                        """
                        insert into convention (version, etat, etat_le, titre, modele_code,
                          modele_version, mode_effet, mois, renouvellement, periode_mois,
                          preavis_mois, evaluation_prealable, cree_le)
                        values (3, 'CO_CONSTRUCTION', now(), 'Parcours entre l’hôpital et le'
                          ' domicile', 'convention-cadre-essms', 1, 'DERNIERE_SIGNATURE', 36,
                          'EXPRES', 36, 2, true, now()) returning id
                        """);
        for (long o : new long[] {unHopital, unEhpad})
            db.sql(
                            """
                            insert into convention_acces values (?, ?, null, 'ECRITURE', null, now())
                            """)
                    .params(id, o)
                    .update();
        passages();
        hopital = partie(unHopital);
        ehpad = partie(unEhpad);
        participant(nadia, null, "ANIMATEUR");
        participant(claire, hopital, "REFERENT");
        participant(erwan, ehpad, "REFERENT");
        participant(jeanne, ehpad, "REPRESENTANT_USAGERS");
        articles();
    }

    private void passages() {
        db.sql(
                        """
                        insert into convention_historique (convention_id, version, transition, de,
                          vers, role, le)
                        values (:c, 1, 'CREER', null, 'DIAGNOSTIC', 'ANIMATEUR', now()),
                               (:c, 2, 'PASSER', 'DIAGNOSTIC', 'PRINCIPES', 'ANIMATEUR', now()),
                               (:c, 3, 'PASSER', 'PRINCIPES', 'CO_CONSTRUCTION', 'ANIMATEUR', now())
                        """)
                .param("c", id)
                .update();
    }

    private void articles() {
        for (int v = 1; v <= 7; v++)
            db.sql("insert into volet (convention_id, numero, titre) values (?, ?, ?)")
                    .params(id, v, "Volet d’essai " + v)
                    .update();
        int rang = 0;
        for (var a : modele().articles()) {
            long article =
                    db.sql(
                                    """
                                    insert into article (convention_id, volet_id, numero, rang,
                                      titre, obligatoire, type_donnees, aide)
                                    values (:c, (select id from volet where convention_id = :c
                                      and numero = :v), :n, :r, :t, :o, :d, :a) returning id
                                    """)
                            .param("c", id)
                            .param("v", a.volet())
                            .param("n", a.numero())
                            .param("r", rang++)
                            .param("t", a.titre())
                            .param("o", a.obligatoire())
                            .param("d", a.donnees().name())
                            .param("a", a.aide())
                            .query(Long.class)
                            .single();
            db.sql(
                            """
                            insert into article_version values
                              (?, ?, 1, ?, '{}', 'MODELE', null, null, now() - interval '1 day')
                            """)
                    .params(id, article, a.texte())
                    .update();
        }
    }

    private static ModeleConvention modele() {
        try {
            return ModeleConvention.lire(
                    new ClassPathResource("modeles/convention-cadre-essms.md")
                            .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long organisation(String nom) {
        return db.sql(
                        """
                        insert into organisation (source, fictive, raison_sociale, maj_le)
                        values ('demonstration', true, ?, now()) returning id
                        """)
                .param(nom)
                .query(Long.class)
                .single();
    }

    private Personne personne(String prenom, String nom, long organisation, String role) {
        var courriel =
                prenom.toLowerCase(java.util.Locale.ROOT) + "." + UUID.randomUUID() + "@exemple.fr";
        long compte = comptes.creer(courriel, prenom, nom, MOT_DE_PASSE).valeur();
        db.sql("insert into habilitation values (?, ?, ?)")
                .params(compte, organisation, role)
                .update();
        return new Personne(compte, courriel);
    }

    private long partie(long organisation) {
        return db.sql(
                        """
                        insert into partie (convention_id, organisation_id, etat, invitee_le)
                        values (?, ?, 'ACCEPTEE', now()) returning id
                        """)
                .params(id, organisation)
                .query(Long.class)
                .single();
    }

    private void participant(Personne personne, @Nullable Long partie, String role) {
        db.sql(
                        """
                        insert into participant (convention_id, compte_id, partie_id, role, depuis)
                        values (:c, :p, :partie, :r, now())
                        """)
                .param("c", id)
                .param("p", personne.compte)
                .param("partie", partie)
                .param("r", role)
                .update();
    }

    private long cle(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
