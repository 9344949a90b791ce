package fr.unisson.evolutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.Avenants;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Devoirs;
import fr.unisson.conventions.FichePartie;
import fr.unisson.conventions.NouvelAvenant;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PriseDEffet;
import fr.unisson.conventions.SortiesDeParties;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Echeances;
import fr.unisson.evolutions.Adhesions.Dits;
import fr.unisson.evolutions.domaine.EtatAdhesion;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

@SqlTest
class AdhesionsSqlTest {

    @Autowired Adhesions adhesions;
    @Autowired Avenants avenants;
    @Autowired Parties parties;
    @Autowired SortiesDeParties sorties;
    @Autowired Devoirs attentes;
    @Autowired DevoirsDesTermes termes;
    @Autowired Echeances echeances;
    @Autowired PriseDEffet prise;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @Test
    void l_accord_de_chacune_prepare_l_avenant_que_toutes_signent_avec_la_nouvelle() {
        essai((c, nouvelle) -> {
            proposer(c, nouvelle);
            assertThat(adhesion(c).etat()).isEqualTo(EtatAdhesion.PROPOSEE);
            repondre(c, 1, true, "");
            assertThat(adhesion(c).avenant()).isNull();
            assertThat(repondre(c, 2, true, "")).isEqualTo(Resultat.fait(EtatAdhesion.ACCORDEE));
            var avenant = Objects.requireNonNull(adhesion(c).avenant());
            assertThat(avenants.etat(avenant).ligne().types())
                    .containsExactlyInAnyOrder(TypeAvenant.PARTIES, TypeAvenant.ENGAGEMENTS);
            assertThat(parties.lister(avenant))
                    .extracting(PartieVue::etat)
                    .containsExactlyInAnyOrder("ACCEPTEE", "ACCEPTEE", "ACCEPTEE", "INVITEE");
            assertThat(avenants.mouvements(avenant))
                    .singleElement()
                    .satisfies(m -> assertThat(m.organisation()).isEqualTo(nouvelle));
        });
    }

    @Test
    void a_la_majorite_ne_signent_que_celles_qui_ont_accepte_si_l_article_le_dit() {
        essai((c, nouvelle) -> {
            article(c, "MAJORITE", "CELLES_QUI_ACCORDENT");
            proposer(c, nouvelle);
            repondre(c, 1, true, "");
            var avenant = Objects.requireNonNull(adhesion(c).avenant());
            assertThat(parties.lister(avenant))
                    .extracting(p -> p.organisation().valeur(), PartieVue::etat)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(c.organisation(0), "ACCEPTEE"),
                            org.assertj.core.groups.Tuple.tuple(c.organisation(1), "ACCEPTEE"),
                            org.assertj.core.groups.Tuple.tuple(c.organisation(2), "RETIREE"),
                            org.assertj.core.groups.Tuple.tuple(nouvelle, "INVITEE"));
        });
    }

    @Test
    void un_refus_motive_suffit_quand_l_accord_de_toutes_est_demande() {
        essai((c, nouvelle) -> {
            proposer(c, nouvelle);
            assertThat(code(repondre(c, 1, false, " "))).isEqualTo(Motif.SANS_MOTIF);
            assertThat(repondre(c, 1, false, "Hors du périmètre"))
                    .isEqualTo(Resultat.fait(EtatAdhesion.REFUSEE));
            assertThat(adhesion(c).reponses())
                    .filteredOn(AdhesionVue.Reponse::donnee)
                    .extracting(AdhesionVue.Reponse::motif)
                    .containsExactly("", "Hors du périmètre");
        });
    }

    /// The one who proposed it has answered by that.
    @Test
    void chaque_partie_repond_une_fois_et_pour_elle_seule() {
        essai((c, nouvelle) -> {
            proposer(c, nouvelle);
            assertThat(code(repondre(c, 0, false, "Trop vite"))).isEqualTo(Motif.ROLE);
            repondre(c, 1, true, "");
            assertThat(code(repondre(c, 1, false, "Tout compte fait"))).isEqualTo(Motif.ROLE);
            acteurs.devenir(
                    c.enAnimateur(),
                    () ->
                            assertThat(code(adhesions.repondre(c.id(), adhesion(c).id(), true, "")))
                                    .isEqualTo(Motif.ROLE));
        });
    }

    /// Below the code: the database refuses an answer in another party's name.
    @Test
    void la_base_refuse_de_repondre_pour_une_autre_partie() {
        assertThatThrownBy(() ->
                        essai((c, nouvelle) -> {
                            proposer(c, nouvelle);
                            long id = adhesion(c).id();
                            acteurs.devenir(c.enReferent(1), () -> repondreParSql(c, id, 2));
                        }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void la_base_laisse_chaque_partie_repondre_pour_elle() {
        essai((c, nouvelle) -> {
            proposer(c, nouvelle);
            long id = adhesion(c).id();
            acteurs.devenir(c.enReferent(1), () -> repondreParSql(c, id, 1));
            assertThat(adhesion(c).reponses()).filteredOn(AdhesionVue.Reponse::donnee).hasSize(2);
        });
    }

    private void repondreParSql(ConventionEnVigueur c, long adhesion, int partie) {
        db.sql(
                        """
                        insert into adhesion_reponse (convention_id, adhesion_id, partie_id,
                                                      favorable, compte_id, le)
                        values (:c, :a, :p, true, acteur_compte(), now())
                        """)
                .param("c", c.cle())
                .param("a", adhesion)
                .param("p", c.partie(partie))
                .update();
    }

    @Test
    void l_entree_est_effective_avec_l_avenant() {
        essai((c, nouvelle) -> {
            acceptee(c, nouvelle);
            var avenant = Objects.requireNonNull(adhesion(c).avenant());
            signer(avenant);
            prise.appliquer();
            assertThat(adhesion(c).etat()).isEqualTo(EtatAdhesion.EFFECTIVE);
            assertThat(parties.lister(c.id()))
                    .filteredOn(p -> p.organisation().valeur() == nouvelle)
                    .extracting(PartieVue::etat)
                    .containsExactly("ACCEPTEE");
        });
    }

    /// From its answer to the invitation until what the text prints of it is there.
    @Test
    void la_nouvelle_partie_doit_sa_fiche_tant_qu_elle_est_incomplete() {
        essai((c, nouvelle) -> {
            acceptee(c, nouvelle);
            var avenant = Objects.requireNonNull(adhesion(c).avenant());
            var referent = c.enTiers();
            db.sql("update organisation set rna = 'W449990123' where id = :o")
                    .param("o", nouvelle)
                    .update();
            long partie = participer(avenant, nouvelle, referent.compte());
            attentes.actualiser(avenant.valeur());
            var adresse = "/conventions/" + avenant + "/parties/" + partie;
            assertThat(aFaire(referent))
                    .filteredOn(a -> a.lien().equals(adresse))
                    .extracting(AFaire::libelle)
                    .containsExactly("Compléter la fiche de votre organisation");
            acteurs.devenir(
                    referent,
                    () ->
                            assertThat(
                                            parties.decrire(
                                                            avenant,
                                                            partie,
                                                            parties.charger(avenant, partie)
                                                                    .version(),
                                                            new FichePartie(
                                                                    "Ana Roy",
                                                                    "Directrice",
                                                                    null,
                                                                    List.of("Soigner"),
                                                                    null,
                                                                    List.of()))
                                                    .estFait())
                                    .isTrue());
            attentes.actualiser(avenant.valeur());
            assertThat(aFaire(referent)).noneMatch(a -> a.lien().equals(adresse));
        });
    }

    /// What it answered stays; nothing more is asked of it, here or in the amendments under way.
    @Test
    void une_partie_sortie_ne_lit_plus_rien_a_faire_de_la_convention() {
        essai((c, nouvelle) -> {
            proposer(c, nouvelle);
            var avenant = avenant(c);
            db.sql("update convention set etat = 'RELECTURE' where id = :a")
                    .param("a", avenant.valeur())
                    .update();
            attentes.actualiser(avenant.valeur());
            termes.actualiser(c.id());
            assertThat(aFaire(c.enReferent(1)))
                    .extracting(AFaire::libelle)
                    .contains("Relire et approuver le texte")
                    .anyMatch(l -> l.startsWith("Dire si votre organisation accepte l’adhésion"))
                    .anyMatch(l -> l.contains("renouvellement"));
            sorties.constater(c.id(), c.partie(1), aujourdhui().minusDays(1), "Par retrait");
            TransactionSynchronizationUtils.triggerBeforeCommit(false);
            assertThat(aFaire(c.enReferent(1))).isEmpty();
            assertThat(aFaire(c.enReferent(2))).isNotEmpty();
        });
    }

    private ConventionId avenant(ConventionEnVigueur c) {
        var ouvert = new ConventionId[1];
        acteurs.devenir(
                c.enReferent(0),
                () -> {
                    var nouvel =
                            new NouvelAvenant(
                                    "Astreinte",
                                    "",
                                    EnumSet.of(TypeAvenant.TEXTE_LIBRE),
                                    List.of(),
                                    null,
                                    (@Nullable LocalDate) null);
                    if (avenants.creer(c.id(), nouvel)
                            instanceof Resultat.Fait<ConventionId>(var avenant))
                        ouvert[0] = avenant;
                });
        return Objects.requireNonNull(ouvert[0]);
    }

    private long participer(ConventionId avenant, long organisation, long referent) {
        long partie =
                db.sql(
                                """
                                update partie set etat = 'ACCEPTEE'
                                 where convention_id = :a and organisation_id = :o returning id
                                """)
                        .param("a", avenant.valeur())
                        .param("o", organisation)
                        .query(Long.class)
                        .single();
        db.sql(
                        """
                        insert into participant (convention_id, compte_id, partie_id, role, depuis)
                        values (:a, :r, :p, 'REFERENT', now())
                        """)
                .param("a", avenant.valeur())
                .param("r", referent)
                .param("p", partie)
                .update();
        return partie;
    }

    private List<AFaire> aFaire(Acteur qui) {
        var dues = new ArrayList<AFaire>();
        acteurs.devenir(
                qui,
                () -> {
                    dues.addAll(echeances.aFaire());
                    dues.addAll(echeances.plusTard(null).elements());
                });
        return dues;
    }

    @Test
    void une_adhesion_s_arrete_avec_la_convention() {
        essai((c, nouvelle) -> {
            proposer(c, nouvelle);
            c.mettreEn("EXPIREE");
            repondre(c, 1, true, "");
            assertThat(adhesion(c).etat()).isEqualTo(EtatAdhesion.SANS_SUITE);
        });
    }

    @Test
    void qui_l_a_proposee_la_retire_avec_une_raison() {
        essai((c, nouvelle) -> {
            proposer(c, nouvelle);
            var a = adhesion(c);
            acteurs.devenir(
                    c.enReferent(1),
                    () ->
                            assertThat(code(adhesions.retirer(c.id(), a.id(), a.version(), "Non")))
                                    .isEqualTo("QUI_L_A_PROPOSEE"));
            acteurs.devenir(
                    c.enReferent(0),
                    () -> {
                        assertThat(code(adhesions.retirer(c.id(), a.id(), 0, "Elle renonce")))
                                .isEqualTo(Resultat.DEPASSE);
                        assertThat(adhesions.retirer(c.id(), a.id(), a.version(), "Elle renonce"))
                                .isEqualTo(Resultat.fait(EtatAdhesion.RETIREE));
                    });
        });
    }

    @Test
    void une_partie_presente_ou_deja_proposee_ne_se_propose_pas() {
        essai((c, nouvelle) -> {
            proposer(c, nouvelle);
            acteurs.devenir(
                    c.enReferent(1),
                    () -> {
                        assertThat(code(adhesions.proposer(c.id(), dits(nouvelle))))
                                .isEqualTo("DEJA");
                        assertThat(code(adhesions.proposer(c.id(), dits(c.organisation(2)))))
                                .isEqualTo("ORGANISATION_CHOISIE");
                    });
        });
    }

    private void acceptee(ConventionEnVigueur c, long nouvelle) {
        proposer(c, nouvelle);
        repondre(c, 1, true, "");
        repondre(c, 2, true, "");
    }

    private void proposer(ConventionEnVigueur c, long nouvelle) {
        acteurs.devenir(
                c.enReferent(0),
                () -> assertThat(adhesions.proposer(c.id(), dits(nouvelle)).estFait()).isTrue());
    }

    private static Dits dits(long organisation) {
        return new Dits(
                new OrganisationId(organisation),
                true,
                "Elle suit les mêmes personnes",
                "Astreinte");
    }

    private Resultat<EtatAdhesion> repondre(
            ConventionEnVigueur c, int partie, boolean favorable, String motif) {
        var resultat = new Resultat<?>[1];
        acteurs.devenir(
                c.enReferent(partie),
                () -> resultat[0] = adhesions.repondre(c.id(), adhesion(c).id(), favorable, motif));
        @SuppressWarnings("unchecked")
        var dit = (Resultat<EtatAdhesion>) Objects.requireNonNull(resultat[0]);
        return dit;
    }

    private AdhesionVue adhesion(ConventionEnVigueur c) {
        return adhesions.lister(c.id()).getFirst();
    }

    private void article(ConventionEnVigueur c, String accord, String signataires) {
        db.sql(
                        """
                        with a as (
                          insert into article (convention_id, numero, rang, titre, obligatoire,
                                               type_donnees)
                          values (:c, '22', 22, 'Adhésion', false, 'ADHESION') returning id)
                        insert into article_version (convention_id, article_id, version, texte,
                                                     donnees, origine, le)
                        select :c, id, 1, 'À la majorité.', :d::jsonb, 'MODELE', now() from a
                        """)
                .param("c", c.cle())
                .param(
                        "d",
                        """
                        {"accord": "%s", "signataires": "%s", "conditions": ""}
                        """
                                .formatted(accord, signataires))
                .update();
    }

    /// Signed by all today, the newcomer having accepted.
    private void signer(ConventionId avenant) {
        db.sql("update partie set etat = 'ACCEPTEE' where convention_id = :a and etat = 'INVITEE'")
                .param("a", avenant.valeur())
                .update();
        db.sql(
                        """
                        update convention set etat = 'SIGNEE', signee_le = :jour, date_effet = :jour
                         where id = :a
                        """)
                .param("jour", aujourdhui())
                .param("a", avenant.valeur())
                .update();
    }

    private static String code(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::code).findFirst().orElse("");
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    /// Three parties, and an organisation that is none of them.
    private void essai(BiConsumer<ConventionEnVigueur, Long> corps) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c =
                            ConventionEnVigueur.depuis(
                                    db, 3, aujourdhui().minusMonths(6), Duree.parDefaut());
                    corps.accept(c, c.organisationDAnimation());
                });
    }
}
