package fr.unisson.conventions.web;

import fr.unisson.Acteurs;
import fr.unisson.acces.Comptes;
import fr.unisson.modeles.FormatDeModele;
import fr.unisson.modeles.ModeleConvention;
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

    /// Work already done in the first volet: a group, a session, points, stances, comments, an
    /// amendment, a draft of Claire's.
    UneCoconstruction travailler() {
        Acteurs.systeme()
                .executer(() ->
                        transaction.executeWithoutResult(_ -> travailler(volet(1), article("4"))));
        return this;
    }

    private void travailler(long volet, long article) {
        executer(
                """
                update volet set etat = 'EN_TRAVAIL', version = 1, echeance = date '2031-03-15'
                 where id = :v;
                """,
                volet,
                article);
        executer(
                """
                insert into volet_historique values (:c, :v, 1, 'COMMENCER', 'OUVERT', 'EN_TRAVAIL',
                  'RAPPORTEUR', :claire, :h, null, now())
                """,
                volet,
                article);
        executer(
                """
                insert into volet_membre (convention_id, volet_id, compte_id, partie_id, qualite,
                  rapporteur, depuis)
                values (:c, :v, :claire, :h, 'PROFESSIONNEL', true, now()),
                       (:c, :v, :erwan, :e, 'PROFESSIONNEL', false, now()),
                       (:c, :v, :jeanne, :e, 'USAGER', false, now())
                """,
                volet,
                article);
        executer(
                """
                with s as (insert into seance (convention_id, volet_id, le, lieu, ordre_du_jour,
                    compte_rendu, enregistree_le)
                  values (:c, :v, date '2026-10-02', 'Salle des familles', 'Relire les objectifs',
                    'On garde **trois** objectifs.', now()) returning id)
                insert into presence select :c, s.id, x, true from s,
                  unnest(array[cast(:claire as bigint), cast(:jeanne as bigint)]) x
                """,
                volet,
                article);
        executer(
                """
                with p as (insert into point (convention_id, volet_id, article_id, nature, enonce,
                    etat, bloquante, note_par, note_le)
                  values (:c, :v, :a, 'DIVERGENCE', 'Qui prévient la famille quand la sortie est'
                    ' décidée après dix-huit heures', 'OUVERTE', true, :claire, now()),
                    (:c, :v, :a, 'ACCORD', 'La veille d’une sortie, un appel est passé avant midi',
                    null, false, :claire, now()) returning id)
                insert into point_position (convention_id, point_id, partie_id, compte_id, role,
                  position, motif, le)
                select :c, min(id), cast(:e as bigint), cast(:erwan as bigint), 'REFERENT', 'BLOCAGE',
                  'La nuit, un seul soignant est présent pour quarante résidents.', now() from p
                union all
                select :c, min(id), null, cast(:jeanne as bigint), 'REPRESENTANT_USAGERS',
                  'DESACCORD', 'Les familles appellent surtout le soir.', now() from p
                """,
                volet,
                article);
        executer(
                """
                insert into commentaire (convention_id, article_id, article_version, compte_id,
                  partie_id, texte, le)
                values (:c, :a, 1, :jeanne, :e, 'Un objectif **visible** des familles manque.', now())
                """,
                volet,
                article);
        executer(
                """
                insert into amendement (convention_id, article_id, base_version, texte, expose,
                  compte_id, partie_id, le)
                select :c, :a, 1, replace(texte, 'Les parties', 'Ensemble, les parties'),
                  'Dire que l’effort est commun.', :jeanne, :e, now()
                  from article_version where convention_id = :c and article_id = :a
                """,
                volet,
                article);
    }

    private void executer(String sql, long volet, long article) {
        var requete = db.sql(sql);
        var valeurs =
                java.util.Map.<String, Object>of(
                        "c",
                        id,
                        "v",
                        volet,
                        "a",
                        article,
                        "h",
                        hopital,
                        "e",
                        ehpad,
                        "claire",
                        claire.compte,
                        "erwan",
                        erwan.compte,
                        "jeanne",
                        jeanne.compte);
        requete.params(valeurs).update();
    }

    private long volet(int numero) {
        return db.sql("select id from volet where convention_id = ? and numero = ?")
                .params(id, numero)
                .query(Long.class)
                .single();
    }

    private long article(String numero) {
        return db.sql("select id from article where convention_id = ? and numero = ?")
                .params(id, numero)
                .query(Long.class)
                .single();
    }

    String adresse(String suite) {
        return "/conventions/" + id + suite;
    }

    private void remplir() {
        long unHopital = organisation("Centre hospitalier de la Pointe");
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
            db.sql("select convention_accorder(?, ?, null, 'ECRITURE', now())")
                    .params(id, o)
                    .query((_, _) -> true)
                    .single();
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
            return FormatDeModele.lire(
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
