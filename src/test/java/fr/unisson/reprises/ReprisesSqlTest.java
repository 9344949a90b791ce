package fr.unisson.reprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.Avenants;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ConventionsReprises;
import fr.unisson.conventions.DocumentSigneAilleurs;
import fr.unisson.conventions.NouvelAvenant;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PriseDEffet;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.conventions.domaine.SituationDeReprise.Devenir;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.echeances.Echeances;
import fr.unisson.pilotage.DatesDesImportees;
import fr.unisson.reprises.domaine.EtatReprise;
import fr.unisson.reprises.domaine.RoleReprise;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Conventions signed elsewhere on a real database: taken over, confirmed, contested, corrected,
/// and changed by an amendment as any other.
@SqlTest
class ReprisesSqlTest {

    @Autowired ReprisesDeConventions reprises;
    @Autowired ConventionsReprises entrees;
    @Autowired Conventions conventions;
    @Autowired Parties parties;
    @Autowired TermesDesConventions termes;
    @Autowired Avenants avenants;
    @Autowired PriseDEffet effets;
    @Autowired List<SourceDeDerive> derives;
    @Autowired DocumentSigneAilleurs documents;
    @Autowired Echeances echeances;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired DatesDesImportees dates;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    OrganisationId ehpad;
    OrganisationId hopital;
    Acteur referent;
    Acteur directrice;
    Acteur soignant;

    @BeforeEach
    void peupler() {
        ehpad = personnages.organisation("EHPAD d’avant");
        hopital = personnages.organisation("Hôpital d’avant");
        referent = membre(ehpad, RoleOrganisation.REFERENT_QUALITE);
        directrice = membre(hopital, RoleOrganisation.DIRECTION);
        soignant = membre(ehpad, RoleOrganisation.PROFESSIONNEL);
    }

    @Test
    void une_convention_de_2019_entre_en_vigueur_avec_ses_reconductions() {
        essai(() -> {
            var id = reprendre();
            var c = conventions.charger(id);
            assertThat(c.etat()).isEqualTo(EtatConvention.EN_VIGUEUR);
            assertThat(c.enVigueurLe()).isEqualTo(LocalDate.of(2019, 3, 1));
            assertThat(c.provenance()).isEqualTo(Provenance.NON_CONFIRMEE);
            assertThat(c.numero()).isNotBlank();
            var terme = termes.trouver(id).orElseThrow();
            assertThat(terme.fin()).isAfterOrEqualTo(LocalDate.now(horloge));
            assertThat(terme.reconductions())
                    .isEqualTo(Objects.requireNonNull(terme.fin()).getYear() - 2022);
            assertThat(parties.lister(id)).allMatch(PartieVue::acceptee).hasSize(2);
            var r = reprises.charger(id);
            assertThat(Objects.requireNonNull(r.copie()).empreinte()).hasSize(64);
            assertThat(
                            db.sql("select count(*) from promesse where convention_id = :c")
                                    .param("c", id.valeur())
                                    .query(Integer.class)
                                    .single())
                    .as("ses engagements sont suivis")
                    .isEqualTo(1);
        });
    }

    @Test
    void rien_n_est_en_retard_le_jour_de_l_import_et_les_dates_sont_celles_de_la_periode() {
        essai(() -> {
            var id = reprendre();
            var jour = Dates.jourDe(horloge.instant());
            var fin = Objects.requireNonNull(termes.trouver(id).orElseThrow().fin());
            assertThat(
                            db.sql("select prochain_point from promesse where convention_id = :c")
                                    .param("c", id.valeur())
                                    .query(LocalDate.class)
                                    .list())
                    .isNotEmpty()
                    .allMatch(d -> d.isAfter(jour));
            assertThat(
                            db.sql("select pour_le from echeance_du_texte where convention_id = :c")
                                    .param("c", id.valeur())
                                    .query(LocalDate.class)
                                    .list())
                    .as("l’évaluation est celle de la période en cours")
                    .isNotEmpty()
                    .allMatch(d -> d.isAfter(jour) && !d.isAfter(fin));
            var c = conventions.charger(id);
            assertThat(
                            derives.stream()
                                    .flatMap(d -> d.constats(c, jour, defauts(d)).stream())
                                    .map(ConstatDeDerive::constat))
                    .as("rien ne date d’avant l’import")
                    .noneMatch(f -> f.contains("2019") || f.contains("jours de retard"));
        });
    }

    /// As they were written when the follow-up was counted from 2019.
    @Test
    void ce_qui_etait_du_avant_l_import_est_redresse_une_fois() {
        essai(() -> {
            var id = reprendre();
            var jour = Dates.jourDe(horloge.instant());
            db.sql("update promesse set prochain_point = '2020-01-01' where convention_id = :c")
                    .param("c", id.valeur())
                    .update();
            db.sql(
                            """
                            with juste as (
                                update echeance_du_texte set faite_le = now()
                                 where convention_id = :c and objet like 'Évaluation complète%'
                                returning id, objet)
                            insert into echeance_du_texte (convention_id, nature, objet, pour_le,
                                   dite, succede_a, cree_le)
                            select :c, 'EVALUATION', objet, '2020-06-30', '2020-06-30', id, now()
                              from juste
                            """)
                    .param("c", id.valeur())
                    .update();
            assertThat(dates.redresser()).isPositive();
            assertThat(
                            db.sql("select prochain_point from promesse where convention_id = :c")
                                    .param("c", id.valeur())
                                    .query(LocalDate.class)
                                    .list())
                    .isNotEmpty()
                    .allMatch(d -> d.isAfter(jour));
            assertThat(
                            db.sql(
                                            """
                                            select pour_le from echeance_du_texte
                                             where convention_id = :c and faite_le is null
                                            """)
                                    .param("c", id.valeur())
                                    .query(LocalDate.class)
                                    .list())
                    .isNotEmpty()
                    .allMatch(d -> d.isAfter(jour));
            assertThat(dates.redresser()).isZero();
        });
    }

    private static Seuils defauts(SourceDeDerive source) {
        return new Seuils(
                source.seuils().stream()
                        .collect(java.util.stream.Collectors.toMap(Seuil::code, Seuil::usuel)));
    }

    @Test
    void une_convention_finie_entre_comme_finie_et_une_a_venir_comme_signee() {
        essai(() -> {
            var effet = LocalDate.of(2019, 3, 1);
            var finie =
                    fait(
                            reprises.reprendre(
                                    UneReprise.de(
                                            effet,
                                            UneReprise.tacite(effet),
                                            Devenir.RESILIEE,
                                            LocalDate.of(2021, 6, 30),
                                            ehpad,
                                            hopital),
                                    null));
            assertThat(conventions.charger(finie).etat()).isEqualTo(EtatConvention.RESILIEE);
            assertThat(fr.unisson.socle.Dates.jourDe(conventions.charger(finie).etatLe()))
                    .isEqualTo(LocalDate.of(2021, 7, 1));
            var demain = LocalDate.now(horloge).plusDays(5);
            var aVenir = fait(reprises.reprendre(UneReprise.depuis(demain, ehpad, hopital), null));
            assertThat(conventions.charger(aVenir).etat()).isEqualTo(EtatConvention.SIGNEE);
        });
    }

    @Test
    void seuls_la_direction_et_les_referents_qualite_reprennent() {
        acteurs.defaire(
                soignant,
                () ->
                        assertThatThrownBy(() ->
                                        reprises.reprendre(
                                                UneReprise.de2019(ehpad, hopital),
                                                UneReprise.pdf()))
                                .isInstanceOf(fr.unisson.socle.Interdit.class));
        acteurs.defaire(
                directrice,
                () ->
                        assertThatThrownBy(() ->
                                        reprises.reprendre(UneReprise.de2019(ehpad, hopital), null))
                                .isInstanceOf(fr.unisson.socle.Interdit.class));
    }

    @Test
    void le_document_signe_est_un_pdf_sinon_rien_n_est_ecrit() {
        essai(() -> {
            var resultat =
                    reprises.reprendre(UneReprise.de2019(ehpad, hopital), UneReprise.texte());
            assertThat(codes(resultat)).containsExactly("COPIE");
            assertThat(
                            db.sql(
                                            "select count(*) from convention where titre = 'Coopération de 2019'")
                                    .query(Integer.class)
                                    .single())
                    .isZero();
        });
    }

    @Test
    void une_autre_partie_confirme_et_jamais_celle_qui_a_repris() {
        essai(() -> {
            var id = reprendre();
            assertThat(codes(reprises.confirmer(id, 1))).containsExactly(Motif.ROLE);
            assertThat(reprises.role(reprises.charger(id))).isEqualTo(RoleReprise.REPRENEUR);
            acteurs.devenir(
                    directrice,
                    () -> {
                        assertThat(attendus()).anyMatch(l -> l.startsWith("Confirmer"));
                        assertThat(fait(reprises.confirmer(id, 1)))
                                .isEqualTo(EtatReprise.CONFIRMEE);
                        assertThat(conventions.charger(id).provenance())
                                .isEqualTo(Provenance.CONFIRMEE);
                        assertThat(
                                        conventions
                                                .participation(id)
                                                .est(
                                                        fr.unisson.conventions.domaine
                                                                .RoleConvention.REFERENT))
                                .as("qui confirme devient le référent de sa partie")
                                .isTrue();
                        assertThat(attendus()).noneMatch(l -> l.startsWith("Confirmer"));
                        assertThat(codes(reprises.contester(id, 2, "Trop tard")))
                                .containsExactly(Motif.ETAT);
                    });
        });
    }

    @Test
    void une_contestation_se_motive_et_demande_une_correction() {
        essai(() -> {
            var id = reprendre();
            acteurs.devenir(
                    directrice,
                    () -> {
                        assertThat(codes(reprises.contester(id, 1, " ")))
                                .containsExactly(Motif.SANS_MOTIF);
                        fait(reprises.contester(id, 1, "L’effet est du 1er avril"));
                    });
            assertThat(conventions.charger(id).provenance()).isEqualTo(Provenance.CONTESTEE);
            assertThat(attendus()).anyMatch(l -> l.startsWith("Corriger"));
            var corrigee = UneReprise.depuis(LocalDate.of(2019, 4, 1), ehpad, hopital);
            fait(
                    reprises.corriger(
                            id, conventions.charger(id).version(), corrigee, "Effet au 1er avril"));
            assertThat(conventions.charger(id).provenance()).isEqualTo(Provenance.NON_CONFIRMEE);
            var terme = termes.trouver(id).orElseThrow();
            assertThat(Objects.requireNonNull(terme.fin()).getMonthValue()).isEqualTo(3);
            assertThat(reprises.charger(id).histoire())
                    .extracting(RepriseVue.Pas::fait)
                    .containsExactly(
                            "Convention reprise", "Convention contestée", "Reprise corrigée");
        });
    }

    @Test
    void une_correction_change_aussi_les_parties_et_les_engagements() {
        var clinique = personnages.organisation("Clinique d’avant");
        var medecin = membre(clinique, RoleOrganisation.DIRECTION);
        essai(() -> {
            var id = reprendre();
            acteurs.devenir(directrice, () -> assertThat(reprises.trouver(id)).isPresent());
            fait(
                    reprises.corriger(
                            id,
                            conventions.charger(id).version(),
                            UneReprise.promettant(
                                    ehpad, clinique, "Clinique d’avant", "Répondre sous 48 heures"),
                            "Ce n’était pas l’hôpital"));
            assertThat(parties.lister(id).stream().filter(PartieVue::acceptee))
                    .extracting(PartieVue::organisation)
                    .containsExactlyInAnyOrder(ehpad, clinique);
            acteurs.devenir(
                    directrice,
                    () ->
                            assertThatThrownBy(() -> reprises.trouver(id))
                                    .as("qui n’était pas partie ne la voit plus")
                                    .isInstanceOf(Introuvable.class));
            assertThat(promesses(id, false))
                    .containsExactly("Répondre sous 48 heures : Clinique d’avant");
            assertThat(promesses(id, true)).containsExactly("Répondre aux appels sous 24 heures");
            assertThat(
                            codes(
                                    reprises.corriger(
                                            id,
                                            conventions.charger(id).version(),
                                            UneReprise.promettant(
                                                    ehpad, clinique, "Hôpital d’avant", "Répondre"),
                                            "Faux")))
                    .as("seule une partie s’engage")
                    .containsExactly("ENGAGEMENTS");
            fait(
                    reprises.corriger(
                            id,
                            conventions.charger(id).version(),
                            UneReprise.de2019(ehpad, hopital, clinique),
                            "L’hôpital aussi"));
            acteurs.devenir(directrice, () -> fait(reprises.confirmer(id, 3)));
            acteurs.devenir(
                    medecin,
                    () ->
                            assertThat(conventions.charger(id).provenance())
                                    .isEqualTo(Provenance.CONFIRMEE));
        });
    }

    @Test
    void retiree_elle_se_lit_encore_et_n_attend_plus_rien() {
        essai(() -> {
            var id = reprendre();
            assertThat(codes(reprises.retirer(id, 1, " "))).containsExactly(Motif.SANS_MOTIF);
            acteurs.devenir(
                    directrice,
                    () ->
                            assertThat(codes(reprises.retirer(id, 1, "À tort")))
                                    .containsExactly(Motif.ROLE));
            assertThat(suivis(id)).isPositive();
            assertThat(fait(reprises.retirer(id, 1, "Importée deux fois")))
                    .isEqualTo(EtatReprise.RETIREE);
            var c = conventions.charger(id);
            assertThat(c.etat()).isEqualTo(EtatConvention.RETIREE);
            assertThat(c.provenance()).isEqualTo(Provenance.RETIREE);
            assertThat(suivis(id)).isZero();
            assertThat(
                            db.sql("select fin_periode is null from convention where id = :c")
                                    .param("c", id.valeur())
                                    .query(Boolean.class)
                                    .single())
                    .isTrue();
            assertThat(reprises.charger(id).histoire().getLast())
                    .returns("Import retiré", RepriseVue.Pas::fait)
                    .returns("Importée deux fois", RepriseVue.Pas::motif);
            acteurs.devenir(
                    directrice,
                    () -> {
                        assertThat(attendus()).noneMatch(l -> l.startsWith("Confirmer"));
                        assertThat(codes(reprises.confirmer(id, 2))).containsExactly(Motif.ETAT);
                    });
            assertThat(codes(reprises.retirer(id, 2, "Encore"))).containsExactly(Motif.ETAT);
        });
    }

    @Test
    void elle_ne_se_retire_ni_confirmee_ni_amendee() {
        essai(() -> {
            var amendee = reprendre();
            fait(
                    avenants.creer(
                            amendee,
                            new NouvelAvenant(
                                    "Renfort",
                                    "",
                                    Set.of(TypeAvenant.TEXTE_LIBRE),
                                    List.of("2"),
                                    null,
                                    null)));
            assertThat(codes(reprises.retirer(amendee, 1, "Erreur")))
                    .containsExactly("RIEN_N_EN_PART");
            var confirmee = reprendre();
            acteurs.devenir(directrice, () -> fait(reprises.confirmer(confirmee, 1)));
            assertThat(codes(reprises.retirer(confirmee, 2, "Erreur"))).containsExactly(Motif.ETAT);
        });
    }

    @Test
    void confirmee_elle_ne_se_corrige_plus() {
        essai(() -> {
            var id = reprendre();
            acteurs.devenir(directrice, () -> fait(reprises.confirmer(id, 1)));
            assertThat(
                            codes(
                                    reprises.corriger(
                                            id,
                                            conventions.charger(id).version(),
                                            UneReprise.de2019(ehpad, hopital),
                                            "Trop tard")))
                    .containsExactly(Motif.ETAT);
            assertThat(
                            db.sql("delete from prolongation where convention_id = :c")
                                    .param("c", id.valeur())
                                    .update())
                    .as("la base garde les actes d’une convention confirmée")
                    .isZero();
        });
    }

    @Test
    void sans_document_on_attend_d_abord_son_depot() {
        essai(() -> {
            var id = fait(reprises.reprendre(UneReprise.de2019(ehpad, hopital), null));
            acteurs.devenir(
                    directrice,
                    () ->
                            assertThat(codes(reprises.confirmer(id, 1)))
                                    .containsExactly("DOCUMENT_SIGNE"));
            assertThat(documents.trouver(id)).as("rien à montrer").isEmpty();
            fait(reprises.deposerLaCopie(id, UneReprise.pdf()));
            assertThat(documents.trouver(id)).isPresent();
            acteurs.devenir(
                    directrice,
                    () -> {
                        assertThat(codes(reprises.deposerLaCopie(id, UneReprise.pdf())))
                                .containsExactly("ROLE_INSUFFISANT");
                        fait(reprises.confirmer(id, 2));
                    });
        });
    }

    @Test
    void un_tiers_ne_lit_ni_la_convention_ni_sa_reprise() {
        var tiers = membre(personnages.organisation("Ailleurs"), RoleOrganisation.DIRECTION);
        essai(() -> {
            var id = reprendre();
            acteurs.devenir(
                    tiers,
                    () -> {
                        assertThatThrownBy(() -> reprises.charger(id))
                                .isInstanceOf(Introuvable.class);
                        for (var table : List.of("reprise", "reprise_historique"))
                            assertThat(
                                            db.sql("select count(*) from " + table)
                                                    .query(Integer.class)
                                                    .single())
                                    .as(table)
                                    .isZero();
                        assertThatThrownBy(() -> reprises.confirmer(id, 1))
                                .isInstanceOf(Introuvable.class);
                    });
        });
    }

    /// Signed on paper in 2019 with two amendments, the third is made here.
    @Test
    void scenario_4_convention_papier_de_2019_avenant_3_cree_ici() {
        essai(() -> {
            var id = reprendre();
            var avenant =
                    fait(
                            avenants.creer(
                                    id,
                                    new NouvelAvenant(
                                            "Renfort des astreintes",
                                            "",
                                            Set.of(TypeAvenant.TEXTE_LIBRE),
                                            List.of("2"),
                                            null,
                                            null)));
            assertThat(avenants.etat(avenant).ligne().baseTexte())
                    .contains("hors d’Unisson", "convention-2019.pdf");
            assertThat(avenants.etat(avenant).depasse()).isFalse();
            db.sql(
                            """
                            update convention set etat = 'SIGNEE', signee_le = :jour, date_effet = :jour
                             where id = :a
                            """)
                    .param("a", avenant.valeur())
                    .param("jour", LocalDate.now(horloge))
                    .update();
            acteurs.devenir(Acteurs.systeme(), () -> effets.appliquer());
            assertThat(avenants.etat(avenant).ligne().rang()).isEqualTo(3);
            assertThat(conventions.charger(avenant).numero())
                    .isEqualTo(conventions.charger(id).numero() + "-A3");
        });
    }

    private ConventionId reprendre() {
        return fait(reprises.reprendre(UneReprise.de2019(ehpad, hopital), UneReprise.pdf()));
    }

    private List<String> promesses(ConventionId id, boolean horsTexte) {
        return db.sql(
                        """
                        select p.enonce || coalesce(' : ' || o.raison_sociale, '') from promesse p
                          left join partie q on q.id = p.partie_id
                          left join organisation o on o.id = q.organisation_id
                         where p.convention_id = :c and p.hors_texte = :hors order by p.rang
                        """)
                .param("c", id.valeur())
                .param("hors", horsTexte)
                .query(String.class)
                .list();
    }

    /// What the convention asks of anybody, whatever the module.
    private int suivis(ConventionId id) {
        var compte = new int[1];
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        compte[0] =
                                db.sql(
                                                """
                                                select count(*) from echeance
                                                 where levee_le is null and lien like '/conventions/' || :c || '/%'
                                                """)
                                        .param("c", id.valeur())
                                        .query(Integer.class)
                                        .single());
        return compte[0];
    }

    private List<String> attendus() {
        return echeances.aFaire().stream().map(a -> a.libelle()).toList();
    }

    private void essai(Runnable travail) {
        acteurs.defaire(referent, travail);
    }

    private Acteur membre(OrganisationId organisation, RoleOrganisation role) {
        return personnages.acteur(
                personnages.membre("Camille", "Essai", organisation, role), organisation);
    }

    private static List<String> codes(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::code).toList();
    }

    private static <T> T fait(Resultat<T> resultat) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) -> throw new AssertionError(motifs.toString());
        };
    }
}
