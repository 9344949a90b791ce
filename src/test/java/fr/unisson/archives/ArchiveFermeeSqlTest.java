package fr.unisson.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.Avenants;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.conventions.NouvelAvenant;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.Preparation;
import fr.unisson.conventions.Principes;
import fr.unisson.conventions.Soutien;
import fr.unisson.conventions.Textes;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.documents.Fichiers;
import fr.unisson.evolutions.Clotures;
import fr.unisson.evolutions.Renouvellements;
import fr.unisson.evolutions.Resiliations;
import fr.unisson.evolutions.Retraits;
import fr.unisson.evolutions.Suspensions;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.justificatifs.MissionAci;
import fr.unisson.justificatifs.Missions;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An archived convention is read, and written by nobody: neither by its people, nor by the
/// platform, nor by a page that forgot.
@SqlTest
class ArchiveFermeeSqlTest {

    /// Tables of a convention that go on after its archive: who reads it, and what becomes of its
    /// files.
    private static final Set<String> OUVERTES =
            Set.of(
                    "convention_acces",
                    "participant",
                    "elimination",
                    "elimination_historique",
                    "elimination_fichier",
                    "elimination_accord");

    @Autowired Conventions conventions;
    @Autowired Parties parties;
    @Autowired Preparation preparation;
    @Autowired Principes principes;
    @Autowired Textes textes;
    @Autowired Avenants avenants;
    @Autowired InstancesDeConvention instances;
    @Autowired Clotures clotures;
    @Autowired Retraits retraits;
    @Autowired Resiliations resiliations;
    @Autowired Renouvellements renouvellements;
    @Autowired Suspensions suspensions;
    @Autowired Missions missions;
    @Autowired Fichiers fichiers;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    /// A table that must stay open is named here and in `fermer_a_l_archive`, with its reason; all
    /// others are closed after each migration.
    @Test
    void chaque_table_d_une_convention_se_ferme_a_l_archive() {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        assertThat(
                                        db.sql(
                                                        """
                                                        select c.table_name
                                                          from information_schema.columns c
                                                          join pg_class k on k.relname = c.table_name
                                                           and k.relkind = 'r'
                                                         where c.table_schema = 'public'
                                                           and c.column_name = 'convention_id'
                                                           and (select count(*) from pg_policies p
                                                                 where p.tablename = c.table_name
                                                                   and p.permissive = 'RESTRICTIVE'
                                                                   and p.policyname like 'archive\\_%')
                                                               < 3
                                                        """)
                                                .query(String.class)
                                                .set())
                                .isEqualTo(OUVERTES));
    }

    @Test
    void la_plateforme_elle_meme_n_y_change_rien() {
        essai(a -> {
            for (var geste :
                    List.of(
                            "update partie set version = version + 1",
                            "update diagnostic set ecarte_motif = 'Non'")) {
                assertThat(
                                db.sql(geste + " where convention_id = :c")
                                        .param("c", a.c.cle())
                                        .update())
                        .as(geste)
                        .isZero();
            }
        });
    }

    @Test
    void la_convention_archivee_ne_revient_a_aucun_autre_etat() {
        essai(a -> {
            assertThat(modifier(a, "etat = 'EN_VIGUEUR'")).isZero();
            assertThat(modifier(a, "titre = 'Autre'")).isZero();
            acteurs.devenir(
                    a.c.enAnimateur(),
                    () -> assertThat(modifier(a, "visibilite_observateurs = 'TOUT'")).isZero());
        });
    }

    @Test
    void rien_ne_s_y_ajoute_meme_par_la_plateforme() {
        assertThatThrownBy(() -> essai(a -> constat(a)))
                .hasStackTraceContaining(
                        "policy \"archive_ajouter\" for table \"constat_partage\"");
        assertThatThrownBy(() -> essai(a -> acteurs.devenir(a.c.enAnimateur(), () -> constat(a))))
                .hasStackTraceContaining("policy");
    }

    /// What is done to a convention in force is possible: the guard closes archives alone.
    @Test
    void avant_l_archive_les_memes_gestes_sont_possibles() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c =
                            new UneConventionArchivee(
                                    db, fichiers, LocalDate.now(horloge), "EXPIREE");
                    constat(c);
                    assertThat(modifier(c, "titre = 'Autre'")).isEqualTo(1);
                });
    }

    @Test
    void un_avenant_de_l_archive_ne_change_plus_non_plus() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var a =
                            new UneConventionArchivee(
                                    db, fichiers, LocalDate.now(horloge), "EXPIREE");
                    long avenant =
                            db.sql(
                                            """
                                            insert into convention (version, etat, etat_le, titre,
                                              modele_code, modele_version, mode_effet, renouvellement,
                                              preavis_mois, evaluation_prealable, cree_par, cree_le,
                                              nature, parent_id, lien)
                                            select 1, 'EN_VIGUEUR', now(), 'Avenant', modele_code,
                                              modele_version, mode_effet, 'AUCUN', preavis_mois, false,
                                              cree_par, now(), 'AVENANT', id, 'AVENANT'
                                              from convention where id = :c returning id
                                            """)
                                    .param("c", a.c.cle())
                                    .query(Long.class)
                                    .single();
                    db.sql(
                                    "select 1 from (select convention_accorder(:a, :o, null, 'ECRITURE', now())) x")
                            .param("a", avenant)
                            .param("o", a.c.organisation(0))
                            .query()
                            .listOfRows();
                    a.c.mettreEn("ARCHIVEE");
                    assertThat(
                                    db.sql("update convention set titre = 'Autre' where id = :a")
                                            .param("a", avenant)
                                            .update())
                            .isZero();
                });
    }

    /// Every writing face, tried by each person who could before.
    @Test
    void chaque_geste_d_ecriture_est_refuse_a_chacun() {
        essai(a -> {
            var qui = new LinkedHashMap<String, Acteur>();
            qui.put("animateur", a.c.enAnimateur());
            qui.put("référent", a.c.enReferent(0));
            qui.put("signataire", a.c.enSignataire(0));
            qui.put("direction", a.directionA);
            gestes(a)
                    .forEach((nom, geste) ->
                            qui.forEach((role, acteur) ->
                                    acteurs.devenir(
                                            acteur,
                                            () ->
                                                    assertThat(refuse(geste))
                                                            .as(nom + ", " + role)
                                                            .isTrue())));
        });
    }

    private Map<String, Function<UneConventionArchivee, Resultat<?>>> faces() {
        Map<String, Function<UneConventionArchivee, Resultat<?>>> g = new LinkedHashMap<>();
        g.put("partager", a -> conventions.partager(a.c.id(), a.c.version(), Visibilite.TOUT));
        g.put("soutenir", a -> conventions.soutenir(a.c.id(), Soutien.ABANDON));
        g.put(
                "inviter une partie",
                a -> parties.inviter(a.c.id(), new OrganisationId(a.c.organisation(1)), ""));
        g.put("retirer une partie", a -> parties.retirer(a.c.id(), a.c.partie(1), "Non"));
        g.put(
                "accepter",
                a ->
                        parties.accepter(
                                a.c.id(), a.c.partie(0), new CompteId(a.c.enReferent(0).compte())));
        g.put("décliner", a -> parties.decliner(a.c.id(), a.c.partie(0), "Non"));
        g.put("noter un constat", a -> preparation.noter(a.c.id(), "Constat"));
        g.put(
                "écarter un diagnostic",
                a -> preparation.ecarterDiagnostic(a.c.id(), a.diagnostic.id().valeur(), "Non"));
        g.put("écarter un principe", a -> principes.ecarter(a.c.id(), 1, "Non"));
        g.put("figer", a -> textes.figer(a.c.id()));
        g.put(
                "ouvrir un avenant",
                a ->
                        avenants.creer(
                                a.c.id(),
                                new NouvelAvenant(
                                        "Suite",
                                        "",
                                        Set.of(TypeAvenant.TEXTE_LIBRE),
                                        List.of(),
                                        null,
                                        null)));
        g.put("attacher une instance", a -> instances.attacher(a.c.id(), new InstanceId(1)));
        g.put("clore", a -> clotures.clore(a.c.id(), null, "Sans bilan"));
        g.put("archiver encore", a -> clotures.archiver(a.c.id(), a.c.version()));
        g.put("annoncer un retrait", a -> retraits.annoncer(a.c.id(), "Départ"));
        g.put(
                "résilier",
                a ->
                        resiliations.proposer(
                                a.c.id(),
                                new Resiliations.Acte(
                                        LocalDate.now(horloge).plusDays(10), "Fin", "Relais"),
                                null));
        g.put("s’opposer", a -> renouvellements.opposer(a.c.id(), LocalDate.now(horloge), "Non"));
        g.put("évaluer", a -> renouvellements.evaluer(a.c.id(), a.fin, null, "Sans"));
        g.put(
                "suspendre",
                a ->
                        suspensions.suspendre(
                                a.c.id(),
                                a.c.version(),
                                1L,
                                LocalDate.now(horloge).plusDays(3),
                                "Crise"));
        g.put("justifier", a -> missions.ajouter(a.c.id(), MissionAci.CRISE, ""));
        return g;
    }

    private Map<String, Supplier<Resultat<?>>> gestes(UneConventionArchivee a) {
        Map<String, Supplier<Resultat<?>>> gestes = new LinkedHashMap<>();
        faces().forEach((nom, geste) -> gestes.put(nom, () -> geste.apply(a)));
        return gestes;
    }

    private static boolean refuse(Supplier<Resultat<?>> geste) {
        try {
            return !geste.get().estFait();
        } catch (Interdit | Conflit | Introuvable e) {
            return true;
        }
    }

    private int modifier(UneConventionArchivee a, String quoi) {
        return db.sql("update convention set " + quoi + " where id = :c")
                .param("c", a.c.cle())
                .update();
    }

    private void constat(UneConventionArchivee a) {
        db.sql(
                        """
                        insert into constat_partage (convention_id, texte, note_le)
                        values (:c, 'Trop tard', now())
                        """)
                .param("c", a.c.cle())
                .update();
    }

    private void essai(Consumer<UneConventionArchivee> geste) {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        geste.accept(
                                new UneConventionArchivee(db, fichiers, LocalDate.now(horloge))));
    }
}
