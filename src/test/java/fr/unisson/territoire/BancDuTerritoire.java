package fr.unisson.territoire;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.derives.Alertes;
import fr.unisson.derives.CriteresAlertes;
import fr.unisson.derives.Examens;
import fr.unisson.pilotage.Campagnes;
import fr.unisson.pilotage.UneCampagne;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.territoire.donnees.RegistreSql;
import fr.unisson.territoire.donnees.ReseauSql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The register and the network of an organisation that holds many conventions, the figures of its
/// territory, the alerts of one convention computed again: each a ratio to the reading of one
/// convention by its key, in the same run. Not part of the tests; `./unisson bench` runs it.
@SqlTest
@TestPropertySource(properties = "unisson.test.base=neuve")
class BancDuTerritoire {

    private static final int CONVENTIONS = 12_000;
    private static final int SIENNES = 2_000;
    private static final int ORGANISATIONS = 300;
    private static final int PROMESSES = 20;
    private static final int CAMPAGNES = 6;
    private static final int LECTURES = 25;

    @Autowired Conventions conventions;
    @Autowired RegistreSql registre;
    @Autowired ReseauSql reseau;
    @Autowired CarteDuTerritoire carte;
    @Autowired Examens examens;
    @Autowired Alertes alertes;
    @Autowired Campagnes campagnes;
    @Autowired Personnages personnages;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    private final List<String> tableau = new ArrayList<>();
    private double reference;

    @Test
    void mesurer() throws Exception {
        var hopital = personnages.organisation("Hôpital du banc");
        var soutien = personnages.organisation("Structure d’appui du banc");
        var referente =
                personnages.acteur(
                        personnages.membre(
                                "Ana", "Perrin", hopital, RoleOrganisation.REFERENT_QUALITE),
                        hopital);
        var facilitatrice =
                personnages.acteur(
                        personnages.membre(
                                "Eva", "Morel", soutien, RoleOrganisation.FACILITATEUR_SRA),
                        soutien);
        remplir(hopital);
        convenir(referente);
        var suivie = suivie();
        var une = new ConventionId(premiere(hopital));
        tableau.add(
                "%-58s %12s %10s"
                        .formatted(
                                "%d conventions dont %d de l’organisation qui lit"
                                        .formatted(CONVENTIONS, SIENNES),
                                "ms",
                                "rapport"));
        reference = repeter(referente, () -> conventions.charger(une));
        ligne("Lecture d’une convention par sa clé (référence)", reference);
        var jour = LocalDate.now(Dates.PARIS);
        registre("Registre par fin, première page", referente, CriteresDuRegistre.AUCUN);
        registre(
                "Registre, ce qui finit dans les six mois",
                referente,
                criteres(null, null, jour, jour.plusMonths(6)));
        registre(
                "Registre, un partenaire",
                referente,
                criteres(null, partenaire(hopital), null, null));
        registre(
                "Registre, un mot cherché",
                referente,
                criteres("convention 1987", null, null, null));
        mesurer("Registre, nombres en tête", referente, () -> registre.compter(jour));
        mesurer("Registre, liste des partenaires", referente, reseau::partenaires);
        mesurer("Registre entier, pour un export", referente, this::parcourir);
        mesurer("Réseau de l’organisation", referente, () -> reseau.miens(null));
        mesurer("Réseau du territoire", facilitatrice, () -> reseau.duTerritoire("44", null));
        mesurer(
                "Établissements sans convention, première page",
                facilitatrice,
                () -> carte.sansConvention("44", "500", "LIBRE", 0, 50));
        mesurer(
                "Établissements sans convention, chiffres",
                facilitatrice,
                () -> carte.compter("44", "500", "LIBRE"));
        var presidence = suivie.enAnimateur();
        mesurer("Indicateurs d’une convention", presidence, () -> campagnes.lister(suivie.id()));
        mesurer(
                "Alertes d’une convention recalculées, "
                        + PROMESSES
                        + " promesses, "
                        + CAMPAGNES
                        + " indicateurs",
                Acteurs.systeme(),
                () -> transaction.execute(_ -> examens.examinerUne(suivie.id())));
        mesurer(
                "Alertes d’une convention, lues",
                presidence,
                () -> alertes.lister(suivie.id(), CriteresAlertes.OUVERTES, null));
        tableau.add(
                "Charge de la machine : %.1f."
                        .formatted(
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                                        .getSystemLoadAverage()));
        Path sortie = Files.createDirectories(Path.of("target", "banc")).resolve("territoire.txt");
        Files.write(sortie, tableau, StandardCharsets.UTF_8);
        tableau.forEach(System.out::println);
    }

    private Integer parcourir() {
        int[] lues = {0};
        registre.parcourir(CriteresDuRegistre.AUCUN, _ -> lues[0]++);
        return lues[0];
    }

    private static CriteresDuRegistre criteres(
            @Nullable String texte,
            @Nullable Long partenaire,
            @Nullable LocalDate du,
            @Nullable LocalDate au) {
        return new CriteresDuRegistre(texte, Set.of(), null, partenaire, du, au, null);
    }

    private long premiere(OrganisationId hopital) {
        return lire("select min(convention_id) from partie where organisation_id = :o", hopital);
    }

    private long partenaire(OrganisationId hopital) {
        return lire(
                """
                select max(p.organisation_id) from partie p join partie q
                    on q.convention_id = p.convention_id and q.organisation_id = :o
                 where p.organisation_id <> :o
                """,
                hopital);
    }

    private long lire(String sql, OrganisationId o) {
        return Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ ->
                                db.sql(sql).param("o", o.valeur()).query(Long.class).single()));
    }

    /// Two parties each, of a likely shape, written straight; most are not of the reader.
    private void remplir(OrganisationId hopital) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ -> {
                            ecrire(
                                    """
                                    insert into organisation (source, fictive, raison_sociale,
                                      departement, maj_le)
                                    select 'demonstration', true, 'Organisation du banc ' || n, '44',
                                           now() from generate_series(1, %d) n
                                    """
                                            .formatted(ORGANISATIONS));
                            ecrire(
                                    """
                                    insert into etablissement (source, fictive, organisation_id, nom,
                                      departement, categorie, maj_le)
                                    select 'demonstration', true, o.id, 'Établissement ' || n, '44',
                                           '500', now()
                                      from organisation o, generate_series(1, 3) n
                                     where o.raison_sociale like 'Organisation du banc %'
                                    """);
                            ecrire(
                                    """
                                    insert into convention (version, etat, etat_le, titre,
                                      modele_code, modele_version, numero, mode_effet, date_effet,
                                      mois, renouvellement, preavis_mois, evaluation_prealable,
                                      signee_le, en_vigueur_le, fin_periode, cree_le)
                                    select 2, 'EN_VIGUEUR', now(), 'Convention ' || n, 'banc', 1,
                                           'BANC-' || n, 'DATE_FIXE', current_date - 300, 36,
                                           'EXPRES', 2, false, current_date - 300,
                                           current_date - 300, current_date + n %% 1500, now()
                                      from generate_series(1, %d) n
                                    """
                                            .formatted(CONVENTIONS));
                            accorder(
                                    """
                                    select c.id, o.id
                                      from (select id, row_number() over (order by id) as n
                                              from convention where modele_code = 'banc') c
                                      join (select id, row_number() over (order by id) as n
                                              from organisation
                                             where raison_sociale like 'Organisation du banc %%') o
                                        on o.n in (1 + c.n %% %1$d, 1 + (c.n * 7 + 3) %% %1$d)
                                    """
                                            .formatted(ORGANISATIONS));
                            accorder(
                                    """
                                    select id, %d from convention where modele_code = 'banc'
                                     order by id limit %d
                                    """
                                            .formatted(hopital.valeur(), SIENNES));
                            ecrire(
                                    """
                                    insert into partie (convention_id, organisation_id, etat,
                                      invitee_le)
                                    select a.convention_id, a.organisation_id, 'ACCEPTEE', now()
                                      from convention_acces a join convention c
                                        on c.id = a.convention_id and c.modele_code = 'banc'
                                    """);
                            return hopital;
                        }));
        Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ ->
                                db.sql(
                                                "analyze organisation, etablissement, convention,"
                                                        + " partie, convention_acces")
                                        .update()));
    }

    /// One convention in ten of the reader's may be named: all its parties agreed.
    private void convenir(Acteur referente) {
        referente.executer(() ->
                transaction.execute(_ ->
                        db.sql(
                                        """
                                        insert into carte_accord (convention_id, partie_id, rang,
                                          accord, compte_id, le)
                                        select convention_id, id, 1, true, acteur_compte(), now()
                                          from partie
                                         where convention_id % 10 = 0
                                        """)
                                .update()));
    }

    /// One that has promises, indicators and a committee's worth of people.
    private ConventionEnVigueur suivie() {
        return Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ -> {
                            var jour = LocalDate.now(Dates.PARIS);
                            var c =
                                    ConventionEnVigueur.depuis(
                                            db, 3, jour.minusMonths(13), Duree.parDefaut());
                            db.sql(
                                            """
                                            insert into promesse (convention_id, genre, rang,
                                              partie_id, commune, enonce, partie_dite, etat, etat_le,
                                              echeance, cree_le)
                                            select :c, 'ENGAGEMENT', n, :p, false, 'Promesse ' || n,
                                                   'Partie 1', 'A_DEMARRER', now(),
                                                   current_date - 100 + 10 * n, now()
                                              from generate_series(1, :n) n
                                            """)
                                    .param("c", c.cle())
                                    .param("p", c.partie(0))
                                    .param("n", PROMESSES)
                                    .update();
                            for (int k = 0; k < CAMPAGNES; k++) {
                                long i =
                                        UneCampagne.indicateur(
                                                db,
                                                c.organisation(k % 3),
                                                "Indicateur " + k,
                                                "HAUSSE",
                                                70);
                                UneCampagne.alimenter(db, c, k % 3, i);
                                for (int m = 1; m <= 12; m++) {
                                    UneCampagne.valeur(
                                            db,
                                            i,
                                            c.organisation(k % 3),
                                            jour.withDayOfMonth(1).minusMonths(m),
                                            60 + m,
                                            "PUBLIEE");
                                }
                            }
                            return c;
                        }));
    }

    /// @param lesquelles conventions, each with an organisation that works in it
    private void accorder(String lesquelles) {
        db.sql(
                        """
                        select count(convention_accorder(x.c, x.o, null, 'ECRITURE', now())::text)
                          from (%s) as x (c, o)
                        """
                                .formatted(lesquelles))
                .query(Long.class)
                .single();
    }

    private void ecrire(String sql) {
        db.sql(sql).update();
    }

    private void registre(String quoi, Acteur qui, CriteresDuRegistre criteres) {
        mesurer(quoi, qui, () -> registre.lister(criteres, null, 50));
    }

    private void mesurer(String quoi, Acteur qui, Supplier<?> lecture) {
        ligne(quoi, repeter(qui, lecture));
    }

    private static double repeter(Acteur qui, Supplier<?> lecture) {
        double[] durees = new double[LECTURES];
        for (int i = 0; i < LECTURES; i++) {
            long debut = System.nanoTime();
            qui.executer(lecture::get);
            durees[i] = (System.nanoTime() - debut) / 1e6;
        }
        Arrays.sort(durees);
        return durees[LECTURES / 2];
    }

    private void ligne(String quoi, double duree) {
        tableau.add("  %-56s %12.1f %10.1f".formatted(quoi, duree, duree / reference));
    }
}
