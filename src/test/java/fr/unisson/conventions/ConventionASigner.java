package fr.unisson.conventions;

import fr.unisson.socle.Acteur;
import fr.unisson.socle.Empreinte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A convention with its text frozen and its parties' people, written straight into the tables: the
/// first half of its life is somebody else's test. To be built as the platform, in a transaction.
final class ConventionASigner {

    /// A party with one person per role.
    record Partie(
            long id,
            long organisation,
            long referent,
            long secretaire,
            long signataire,
            long mandat) {

        Acteur enReferent() {
            return Acteur.compte(referent, "Référent " + id, Set.of(organisation));
        }

        Acteur enSecretaire() {
            return Acteur.compte(secretaire, "Secrétaire " + id, Set.of(organisation));
        }

        Acteur enSignataire() {
            return Acteur.compte(signataire, "Signataire " + id, Set.of(organisation));
        }
    }

    static final String TEXTE = "# Parcours\n\n## Article 1. Objet\n\nLes parties coopèrent.\n";

    final JdbcClient db;
    final long id;
    final long animateur;
    final long structure;
    final List<Partie> parties = new ArrayList<>();

    private ConventionASigner(JdbcClient db) {
        this.db = db;
        structure = organisation("Structure d’appui");
        animateur = compte(structure, "FACILITATEUR_SRA");
        id =
                nombre(
                        """
                        insert into convention (version, etat, etat_le, titre, modele_code,
                          modele_version, numero, mode_effet, date_effet, renouvellement,
                          preavis_mois, evaluation_prealable, cree_le)
                        values (1, 'VALIDATION_INSTANCES', now(), 'Parcours', 'essai', 1,
                          gen_random_uuid()::text, 'DERNIERE_SIGNATURE', null, 'AUCUN', 2, false,
                          now())
                        returning id
                        """);
        acces(structure);
        db.sql(
                        """
                        insert into convention_historique (convention_id, version, transition, de,
                          vers, role, le)
                        values (:c, 1, 'OUVRIR_VALIDATION', 'RELECTURE', 'VALIDATION_INSTANCES',
                          'ANIMATEUR', now())
                        """)
                .param("c", id)
                .update();
        participant(animateur, null, "ANIMATEUR");
    }

    static ConventionASigner aValider(JdbcClient db, int parties) {
        var c = new ConventionASigner(db);
        for (int i = 0; i < parties; i++) c.ajouterPartie("Partie " + (i + 1));
        c.figer(TEXTE);
        return c;
    }

    /// The bodies' step is over: each signatory said that no deliberation was needed.
    static ConventionASigner aSigner(JdbcClient db, int parties) {
        var c = aValider(db, parties);
        for (var p : c.parties) {
            c.db.sql(
                            """
                            insert into validation (convention_id, partie_id, empreinte, etat,
                              ouverte_le) values (:c, :p, :e, 'NON_REQUISE', now())
                            """)
                    .param("c", c.id)
                    .param("p", p.id())
                    .param("e", Empreinte.de(TEXTE))
                    .update();
        }
        return c;
    }

    Acteur enAnimateur() {
        return Acteur.compte(animateur, "Animatrice", Set.of(structure));
    }

    Partie partie(int rang) {
        return parties.get(rang);
    }

    String figer(String texte) {
        var empreinte = Empreinte.de(texte);
        db.sql(
                        """
                        insert into version_texte (convention_id, numero, texte, empreinte, articles,
                          fige_le)
                        select :c, coalesce(max(numero), 0) + 1, :t, :e, '{}', now() - interval '3 days'
                          from version_texte where convention_id = :c
                        """)
                .param("c", id)
                .param("t", texte)
                .param("e", empreinte)
                .update();
        return empreinte;
    }

    void etat(String etat) {
        db.sql("update convention set etat = :e, version = version + 1 where id = :c")
                .param("e", etat)
                .param("c", id)
                .update();
    }

    String etat() {
        return db.sql("select etat from convention where id = :c")
                .param("c", id)
                .query(String.class)
                .single();
    }

    long demande(Partie p) {
        return db.sql(
                        """
                        select max(id) from signature_demande
                         where convention_id = :c and partie_id = :p
                        """)
                .param("c", id)
                .param("p", p.id())
                .query(Long.class)
                .single();
    }

    String etatDemande(long demande) {
        return db.sql("select etat from signature_demande where id = :d")
                .param("d", demande)
                .query(String.class)
                .single();
    }

    /// The code in the last mail to this person, as they would read it.
    String dernierCode(long compte) {
        var objet =
                db.sql(
                                """
                                select objet from courrier where compte_id = :c
                                   and objet like 'Votre code%' order by id desc limit 1
                                """)
                        .param("c", compte)
                        .query(String.class)
                        .single();
        return objet.substring(objet.length() - 6);
    }

    private void ajouterPartie(String nom) {
        long o = organisation(nom);
        acces(o);
        long referent = compte(o, "REFERENT_QUALITE");
        long secretaire = compte(o, "SECRETAIRE_INSTANCE");
        long signataire = compte(o, "DIRECTION");
        long mandat = mandat(o, signataire, null);
        long p =
                db.sql(
                                """
                                insert into partie (convention_id, organisation_id, etat, invitee_le,
                                  mandat_id) values (:c, :o, 'ACCEPTEE', now(), :m) returning id
                                """)
                        .param("c", id)
                        .param("o", o)
                        .param("m", mandat)
                        .query(Long.class)
                        .single();
        participant(referent, p, "REFERENT");
        participant(secretaire, p, "SECRETAIRE");
        participant(signataire, p, "SIGNATAIRE");
        parties.add(new Partie(p, o, referent, secretaire, signataire, mandat));
    }

    long mandat(long organisation, long compte, @org.jspecify.annotations.Nullable LocalDate fin) {
        return db.sql(
                        """
                        insert into mandat (organisation_id, compte_id, titulaire, fonction, source,
                          matieres, debut, fin, cree_le)
                        values (:o, :c, 'Titulaire', 'Directrice', 'LOI', '{TOUT}', '2020-01-01',
                          :f, now()) returning id
                        """)
                .param("o", organisation)
                .param("c", compte)
                .param("f", fin)
                .query(Long.class)
                .single();
    }

    long compte(long organisation, String role) {
        long compte =
                db.sql(
                                """
                                insert into compte (courriel, prenom, nom)
                                values (:c, 'Essai', :r) returning id
                                """)
                        .param("c", UUID.randomUUID() + "@exemple.fr")
                        .param("r", role)
                        .query(Long.class)
                        .single();
        db.sql(
                        """
                        insert into habilitation (compte_id, organisation_id, role)
                        values (:c, :o, :r)
                        """)
                .param("c", compte)
                .param("o", organisation)
                .param("r", role)
                .update();
        return compte;
    }

    private long organisation(String nom) {
        return db.sql(
                        """
                        insert into organisation (source, fictive, raison_sociale, maj_le)
                        values ('demonstration', true, :n, now()) returning id
                        """)
                .param("n", nom)
                .query(Long.class)
                .single();
    }

    private void acces(long organisation) {
        db.sql(
                        """
                        with a as (select convention_accorder(:c, :o::bigint, null, 'ECRITURE',
                          now()))
                        select count(*) from a
                        """)
                .param("c", id)
                .param("o", organisation)
                .query(Long.class)
                .single();
    }

    private void participant(
            long compte, @org.jspecify.annotations.Nullable Long partie, String role) {
        db.sql(
                        """
                        insert into participant (convention_id, compte_id, partie_id, role, depuis)
                        values (:c, :a, :p, :r, now())
                        """)
                .param("c", id)
                .param("a", compte)
                .param("p", partie)
                .param("r", role)
                .update();
    }

    private long nombre(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
