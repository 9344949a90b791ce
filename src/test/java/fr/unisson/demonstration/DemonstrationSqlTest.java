package fr.unisson.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.SqlTest;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.DocumentsFinaux;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.documents.Constat;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.documents.Verification;
import fr.unisson.indicateurs.Alertes;
import fr.unisson.indicateurs.Tableaux;
import fr.unisson.indicateurs.domaine.Regle;
import fr.unisson.journal.VerificationDuJournal;
import fr.unisson.justificatifs.PreparationDesDossiers;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole demonstration, loaded when the context starts as at the first start of the program, on
/// a database of its own.
@SqlTest
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {"unisson.test.base=neuve", "unisson.donnees=target/demonstration"})
class DemonstrationSqlTest {

    private static final Acteur PLATEFORME = Acteur.systeme("test");

    @Autowired Chargement chargement;
    @Autowired AnnuaireReel annuaireReel;
    @Autowired MotDAccueil motDAccueil;
    @Autowired Tableaux tableaux;
    @Autowired Alertes alertes;
    @Autowired DocumentsFinaux documents;
    @Autowired TermesDesConventions termes;
    @Autowired PreparationDesDossiers preparation;
    @Autowired Fichiers fichiers;
    @Autowired Verification verification;
    @Autowired VerificationDuJournal journal;
    @Autowired Clock horloge;
    @Autowired ActeurDeTransaction acteurs;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Test
    void chaque_convention_est_a_l_etape_que_dit_le_recit() {
        assertThat(
                        textes(
                                """
                                select etat || ' ' || titre from convention
                                 where nature = 'CONVENTION' and provenance = 'UNISSON'
                                   and lien is null
                                """))
                .containsExactlyInAnyOrderElementsOf(
                        new Recit(horloge, acteurs)
                                .liste("conventions").stream()
                                        .map(c ->
                                                Recit.requis(c, "etat")
                                                        + " "
                                                        + Recit.requis(c, "titre"))
                                        .toList());
    }

    @Test
    void une_convention_ancienne_est_archivee_et_son_elimination_attend_un_accord() {
        assertThat(
                        textes(
                                """
                                select c.titre || ', ' || e.etat || ', '
                                       || (select count(*) from elimination_accord a
                                            where a.elimination_id = e.id)
                                  from elimination e join convention c on c.id = e.convention_id
                                 where c.etat = 'ARCHIVEE'
                                """))
                .containsExactly("Prêt de matériel pour prévenir les escarres, PROPOSEE, 1");
        assertThat(textes("select public_vise from dossier_justificatif"))
                .containsExactly("VISITE_HAS");
    }

    @Test
    void cinq_conventions_viennent_d_ailleurs_et_deux_relevent_d_un_cadre() {
        assertThat(
                        textes(
                                """
                                select provenance || ' ' || titre from convention
                                 where provenance <> 'UNISSON' and etat <> 'ARCHIVEE'
                                """))
                .containsExactlyInAnyOrder(
                        "CONFIRMEE Hospitalisation à domicile aux Tilleuls",
                        "CONFIRMEE Hospitalisation à domicile aux Rives de l’Erdre",
                        "CONFIRMEE Soins infirmiers au foyer de vie Les Genêts",
                        "CONFIRMEE Prêt de matériel de prévention des chutes",
                        "NON_CONFIRMEE Accueil aux urgences des personnes en situation de handicap");
        assertThat(
                        textes(
                                """
                                select c.titre || ' < ' || p.titre
                                  from convention c join convention p on p.id = c.parent_id
                                 where c.lien = 'SPECIFIQUE'
                                """))
                .containsExactlyInAnyOrder(
                        "Prêt de matériel de prévention des chutes < Prévenir ensemble les chutes"
                                + " et la dénutrition",
                        "Relais infirmier de nuit aux Tilleuls < Prévenir ensemble les chutes et"
                                + " la dénutrition");
    }

    @Test
    void une_adhesion_attend_une_reponse_et_une_annexe_vivante_a_ete_relue() {
        assertThat(
                        textes(
                                """
                                select a.etat || ', ' || (select count(*) from adhesion_reponse r
                                         where r.adhesion_id = a.id and r.favorable)
                                       || ', ' || o.raison_sociale
                                  from adhesion a join organisation o on o.id = a.organisation_id
                                """))
                .containsExactly(
                        "PROPOSEE, 2, Hospitalisation à domicile du Grand Marais (fictive)");
        assertThat(textes("select nature || ', ' || version from annexe"))
                .containsExactly("VIVANTE, 2");
    }

    @Test
    void un_renouvellement_se_prepare_apres_son_evaluation() {
        assertThat(
                        textes(
                                """
                                select c.etat || ' ' || c.titre || ' < ' || p.titre || ', '
                                       || (select count(*) from evaluation_prealable e
                                            where e.convention_id = p.id)
                                  from convention c join convention p on p.id = c.parent_id
                                 where c.lien = 'RENOUVELLEMENT'
                                """))
                .containsExactly(
                        "CONSOLIDATION Soins infirmiers au foyer de vie Les Genêts, suite < Soins"
                                + " infirmiers au foyer de vie Les Genêts, 1");
    }

    @Test
    void un_troisieme_sejour_presse_de_transmettre_la_convention() {
        assertThat(
                        textes(
                                """
                                select distinct e.libelle || ', ' || c.nom from echeance e
                                  join compte c on c.id = e.compte_id
                                 where e.module = 'had' and e.levee_le is null
                                """))
                .contains(
                        "Transmettre la convention à l’agence régionale de santé et à la caisse,"
                                + " Sow");
    }

    @Test
    void la_base_vit_le_jour_que_dit_l_horloge_du_programme() {
        var hier = LocalDate.of(2024, 2, 29);
        var midi = hier.atTime(12, 0).atZone(Dates.PARIS).toInstant();

        var jour =
                HorlogeAjustable.a(
                        midi,
                        () ->
                                transaction.execute(_ ->
                                        db.sql("select jour_de_paris()")
                                                .query(LocalDate.class)
                                                .single()));

        assertThat(jour).isEqualTo(hier);
    }

    /// Everything here was written by the program itself, whatever moved the end of a period.
    @Test
    void chaque_fin_de_periode_gardee_est_celle_du_terme_calcule() {
        var gardees =
                lire(() ->
                        db.sql(
                                        """
                                        select id, fin_periode from convention
                                         where fin_periode is not null
                                           and nature = 'CONVENTION'
                                        """)
                                .query((rs, _) ->
                                        new FinGardee(
                                                new ConventionId(rs.getLong("id")),
                                                rs.getObject("fin_periode", LocalDate.class)))
                                .list());
        assertThat(gardees).hasSizeGreaterThan(3);
        assertThat(gardees)
                .allSatisfy(g ->
                        assertThat(lire(() -> termes.trouver(g.convention())))
                                .map(Terme::fin)
                                .contains(g.fin()));
    }

    private record FinGardee(ConventionId convention, LocalDate fin) {}

    @Test
    void la_convention_en_vigueur_a_un_avenant_en_vigueur_et_un_en_cours() {
        assertThat(
                        textes(
                                """
                                select coalesce(v.rang || ' ', '') || c.etat || ' ' ||
                                       (select count(*) from texte_consolide t
                                         where t.avenant_id = c.id)
                                  from avenant v join convention c on c.id = v.convention_id
                                """))
                .containsExactlyInAnyOrder("1 EN_VIGUEUR 1", "RELECTURE 0");
    }

    @Test
    void une_convention_attend_deux_signatures_et_une_autre_les_a_toutes() {
        assertThat(
                        textes(
                                """
                                select c.etat || ' ' || d.etat || ' ' || d.nom
                                  from signature_demande d
                                  join convention c on c.id = d.convention_id
                                   and c.nature = 'CONVENTION'
                                """))
                .containsExactlyInAnyOrder(
                        "EN_SIGNATURE SIGNE Marc Delestang",
                        "EN_SIGNATURE INVITE Claire Vasselin",
                        "EN_SIGNATURE OUVERT Hélène Bastier",
                        "EN_VIGUEUR SIGNE Paule Sarrazin",
                        "EN_VIGUEUR SIGNE Bernard Chauvelin",
                        "EN_VIGUEUR SIGNE Hélène Bastier");
    }

    @Test
    void une_alerte_est_levee_par_une_decision_et_une_autre_attend_d_etre_qualifiee() {
        assertThat(textes("select etat from alerte where source = 'SIGNALEMENT' order by id"))
                .containsExactly("LEVEE", "DETECTEE");
        assertThat(
                        nombre(
                                """
                                select count(*) from alerte_historique
                                 where transition = 'LEVER' and decision_id is not null
                                """))
                .isOne();
    }

    @Test
    void chaque_decision_porte_une_piece_et_chaque_avis_sa_reponse() {
        assertThat(
                        textes(
                                """
                                select v.etat || ' ' || f.type from validation v
                                  join fichier f on f.id = v.fichier_id
                                """))
                .hasSize(6)
                .containsOnly("FAVORABLE application/pdf");
        assertThat(textes("select sens from avis where reponse <> ''"))
                .containsExactlyInAnyOrder(
                        "FAVORABLE", "FAVORABLE", "FAVORABLE", "FAVORABLE", "AVEC_RESERVES");
    }

    @Test
    void les_instances_ont_leurs_membres_un_siege_vacant_et_un_avis_en_retard() {
        assertThat(
                        textes(
                                """
                                select i.nature || ' ' || count(*) from siege s
                                  join instance i on i.id = s.instance_id
                                 where s.fin is null or s.fin >= current_date
                                 group by i.id
                                """))
                .contains("CVS 12", "CDU 10", "COPIL 7", "GROUPE_TRAVAIL 4");
        assertThat(
                        nombre(
                                """
                                select count(*) from siege
                                 where compte_id is null and nom = '' and fin is null
                                """))
                .isOne();
        assertThat(textes("select etat from avis_instance"))
                .contains("A_RENDRE", "RENDU", "REPONDU", "EFFET_CONSTATE", "SANS_OBJET");
        assertThat(
                        nombre(
                                """
                                select count(*) from avis_instance
                                 where etat = 'RENDU' and reponse_pour < current_date
                                """))
                .isOne();
        assertThat(
                        textes(
                                """
                                select i.nature from bilan_instance_fige b
                                  join instance i on i.id = b.instance_id
                                """))
                .containsExactlyInAnyOrder("CVS", "COPIL");
        assertThat(nombre("select count(*) from convention_instance")).isOne();
    }

    @Test
    void l_accueil_dit_a_chacun_ce_qui_l_attend_et_rien_de_ce_qui_est_fait() {
        assertThat(
                        textes(
                                """
                                select p.nom || ' : ' || e.libelle || ', ' || c.titre
                                  from echeance e
                                  join compte p on p.id = e.compte_id
                                  join convention c on c.id = e.objet_id
                                   and e.objet_type = 'convention'
                                 where p.nom in ('Bastier', 'Loriot') and e.levee_le is null
                                """))
                .hasSize(2)
                .anyMatch(t -> t.matches("Bastier : Signer.*, Sorties d’hospitalisation.*"))
                .anyMatch(t -> t.matches("Loriot : .*volet 6.*, Qualité des parcours.*"));
        assertThat(
                        nombre(
                                """
                                select count(*) from echeance e
                                  join convention c on c.id = e.objet_id
                                   and e.objet_type = 'convention'
                                 where c.etat = 'EN_VIGUEUR' and e.levee_le is null
                                """))
                .isZero();
    }

    @Test
    void un_an_de_deux_plans_d_actions_est_raconte() {
        assertThat(
                        nombre(
                                """
                                select count(*) from action a
                                 where suite_de is null and coalesce(occurrence, 1) = 1
                                   and not exists (select from action_origine o
                                         where o.action_id = a.id
                                           and o.module in ('gouvernance', 'pilotage', 'evaluations', 'audits',
                                                          'essms'))
                                """))
                .isEqualTo(ActionsDuRecit.lire().size());
        assertThat(nombre("select max(occurrence) from action")).isEqualTo(4);
        assertThat(nombre("select count(*) from action_mention")).isPositive();
        assertThat(textes("select distinct etat from action"))
                .contains(
                        "PROPOSEE",
                        "VALIDEE",
                        "A_FAIRE",
                        "EN_COURS",
                        "SUSPENDUE",
                        "REALISEE",
                        "EFFICACITE_VERIFIEE",
                        "CLOSE",
                        "ABANDONNEE");
        assertThat(textes("select etat || ' ' || titre from action where suite_de is not null"))
                .containsExactly(
                        "EN_COURS Reprise : Répondre plus vite aux appels en fin d’après-midi");
        assertThat(nombre("select count(*) from action_report")).isPositive();
        assertThat(
                        nombre(
                                """
                                select count(*) from action where pour_le < current_date
                                   and etat in ('A_FAIRE', 'EN_COURS')
                                """))
                .isGreaterThan(2);
        assertThat(
                        nombre(
                                """
                                select count(*) from action a where etat in ('A_FAIRE', 'EN_COURS')
                                   and not exists (select 1 from echeance e where e.module = 'actions'
                                     and e.objet_id = a.id and e.levee_le is null
                                     and e.compte_id = a.pilote_id and e.pour_le = a.pour_le)
                                """))
                .isZero();
    }

    @Test
    void un_an_de_reunions_est_raconte() {
        assertThat(textes("select distinct etat from reunion"))
                .contains("CONVOQUEE", "TENUE", "CR_DIFFUSE", "CR_APPROUVE", "ANNULEE");
        assertThat(textes("select etat from reunion where etat <> 'PLANIFIEE'"))
                .hasSize(ReunionsDuRecit.lire().size() + 1)
                .doesNotContain("EN_SEANCE", "REPORTEE");
        assertThat(textes("select nom from instance where decide and active"))
                .as("each board knows when it meets next")
                .hasSameElementsAs(
                        textes(
                                """
                                select i.nom from instance i join reunion r on r.instance_id = i.id
                                 where i.decide and r.etat = 'PLANIFIEE' and r.debut > now()
                                """));
        assertThat(textes("select distinct etat from instance_decision"))
                .contains("A_FAIRE", "FAITE");
        assertThat(
                        textes(
                                """
                                select r.id::text from reunion r
                                 where r.etat in ('CR_DIFFUSE', 'CR_APPROUVE') and not exists (
                                   select from compte_rendu c where c.reunion_id = r.id
                                      and c.empreinte = encode(sha256(c.texte::bytea), 'hex'))
                                """))
                .isEmpty();
        assertThat(
                        textes(
                                """
                                select distinct a.titre from action a
                                  join action_origine o on o.action_id = a.id
                                 where o.module = 'gouvernance' and o.objet_type in
                                   ('decision_instance', 'reunion_point')
                                """))
                .hasSizeGreaterThan(3);
    }

    @Test
    void le_comite_de_pilotage_a_un_an() {
        assertThat(
                        textes(
                                """
                                select reunions_par_an::text from instance
                                 where nom = 'Comité de pilotage chutes et dénutrition'
                                """))
                .as("as many meetings as the text promises")
                .isEqualTo(
                        textes(
                                """
                                select v.donnees ->> 'reunionsParAn' from article a
                                  join convention c on c.id = a.convention_id
                                  join article_version v on v.convention_id = a.convention_id
                                   and v.article_id = a.id and v.version = a.version
                                 where a.type_donnees = 'COPIL' and c.nature = 'CONVENTION'
                                   and c.titre = 'Prévenir ensemble les chutes et la dénutrition'
                                """));
        assertThat(
                        textes(
                                """
                                select r.etat || coalesce(', suite de ' || s.etat, '')
                                  from reunion r join instance i on i.id = r.instance_id
                                  left join reunion s on s.id = r.suite_de
                                 where i.nature = 'COPIL' order by r.debut
                                """))
                .containsExactly(
                        "CR_APPROUVE",
                        "CR_APPROUVE",
                        "SANS_QUORUM",
                        "CR_APPROUVE, suite de SANS_QUORUM",
                        "CR_APPROUVE",
                        "CR_APPROUVE",
                        "CONVOQUEE");
        assertThat(
                        nombre(
                                """
                                select count(*) from reunion_historique h
                                  join reunion r on r.id = h.reunion_id
                                  join instance i on i.id = r.instance_id
                                 where i.nature = 'COPIL' and h.transition = 'REPORTER'
                                """))
                .isOne();
        assertThat(
                        nombre(
                                """
                                select current_date - min(r.debut)::date from reunion r
                                  join instance i on i.id = r.instance_id
                                 where i.nature = 'COPIL'
                                """))
                .isGreaterThan(350);
        assertThat(
                        textes(
                                """
                                select o.objet_type || ' ' || f.nom from fichier f
                                  join fichier_objet o on o.fichier_id = f.id
                                 where o.objet_type in ('instance', 'action')
                                """))
                .contains("instance charte-du-comite-de-pilotage.pdf", "action devis-balances.csv");
        assertThat(
                        textes(
                                """
                                select b.texte from bilan_instance_fige b
                                  join instance i on i.id = b.instance_id
                                 where i.nature = 'COPIL'
                                """))
                .singleElement()
                .asString()
                .contains("une semaine plus tard", "COPIL ", "## Réunions");
    }

    @Test
    void un_an_d_indicateurs_est_raconte_avec_une_correction_et_un_mois_manquant() {
        assertThat(
                        textes(
                                """
                                select distinct on (i.code) i.code || ' ' || v.numerateur || '/'
                                       || v.denominateur || ' ' || v.etat
                                  from valeur v join indicateur i on i.id = v.indicateur_id
                                 where i.code in ('CHUTES', 'PROJETS_A_JOUR')
                                 order by i.code, v.debut
                                """))
                .containsExactly("CHUTES 14/2412 PUBLIEE", "PROJETS_A_JOUR 52/79 PUBLIEE");
        assertThat(
                        textes(
                                """
                                select m.numerateur || ' ' || coalesce(m.motif, '')
                                  from valeur_mesure m join valeur v on v.id = m.valeur_id
                                  join indicateur i on i.id = v.indicateur_id
                                 where i.code = 'PROJETS_A_JOUR' and v.rang = 2 order by m.rang
                                """))
                .containsExactly(
                        "58 ",
                        "61 Trois projets revus en fin de trimestre n’avaient pas été comptés.");
        // The month of the breakdown: nothing measured, and the reason said.
        assertThat(
                        textes(
                                """
                                select c.texte from indicateur_commentaire c
                                  join indicateur i on i.id = c.indicateur_id
                                 where i.code = 'ERREURS_MEDICAMENT' and not exists (
                                   select from valeur v where v.indicateur_id = i.id
                                      and v.debut = c.debut and v.valeur is not null)
                                """))
                .containsExactly("Logiciel de soins en panne deux semaines : relevé impossible.");
        assertThat(
                        nombre(
                                """
                                select count(*) from valeur v
                                  join indicateur i on i.id = v.indicateur_id
                                 where i.code = 'ACTIONS_RETARD' and v.denominateur > 0
                                   and v.denominateur <> (select count(*) from valeur_ligne l
                                     where l.valeur_id = v.id and l.rang = v.rang)
                                """))
                .isZero();
    }

    @Test
    void la_courbe_des_chutes_signale_et_l_alerte_des_documents_a_ouvert_une_action() {
        var organisation =
                new OrganisationId(
                        nombre("select organisation_id from indicateur where code = 'CHUTES'"));
        assertThat(lire(() -> tableaux.tableau(organisation, false)))
                .filteredOn(s -> s.indicateur().code().equals("CHUTES"))
                .singleElement()
                .satisfies(s ->
                        assertThat(s.carte().signaux())
                                .anyMatch(x -> x.regle() == Regle.MEME_COTE && !x.haut()));
        var alerte =
                lire(() -> alertes.lister(organisation, 30)).stream()
                        .filter(a -> a.libelle().contains("ocuments"))
                        .findFirst()
                        .orElseThrow();
        assertThat(alerte.raisons()).contains("Seuil d’alerte atteint");
        assertThat(
                        textes(
                                """
                                select a.titre from action a
                                  join action_origine o on o.action_id = a.id
                                 where o.module = 'indicateurs' and o.objet_type = 'indicateur'
                                   and o.objet_id = %d and a.etat = 'EN_COURS'
                                """
                                        .formatted(alerte.indicateur().valeur())))
                .containsExactly("Réviser les documents qui ont passé leur date");
    }

    @Test
    void la_convention_en_vigueur_a_un_an_de_missions_d_indicateurs_et_de_dates() {
        assertThat(
                        nombre(
                                """
                                select current_date - min(en_vigueur_le) from convention
                                 where provenance = 'UNISSON'
                                """))
                .isBetween(380L, 420L);
        assertThat(textes("select etat from mission_commune"))
                .containsExactlyInAnyOrder("ACTIVE", "ACTIVE", "REPOSITIONNEE", "NON_ACTIVEE");
        assertThat(nombre("select count(*) from mission_historique where decision_id is not null"))
                .isOne();
        assertThat(textes("select nature || ' ' || issue from suivi_element"))
                .contains("COMITE REJOINT", "REUNIONS REJOINT", "INDICATEUR CREE", "ECHEANCE CREE");
        assertThat(
                        nombre(
                                """
                                select count(distinct k.id) from campagne k
                                  join valeur v on v.indicateur_id = k.indicateur_id
                                 where v.etat = 'PUBLIEE'
                                """))
                .isEqualTo(5);
        assertThat(nombre("select count(*) from echeance_du_texte where succede_a is not null"))
                .isEqualTo(2);
        assertThat(textes("select distinct etat from promesse"))
                .contains("EN_COURS", "PARTIEL", "TENU", "NON_ACTIVE");
    }

    @Test
    void les_divergences_montrent_chaque_issue() {
        assertThat(textes("select distinct etat from point where nature = 'DIVERGENCE'"))
                .contains("EN_DISCUSSION", "LEVEE", "ACCEPTEE_COMME_RESERVE", "REPORTEE");
    }

    @Test
    void le_document_final_de_la_convention_en_vigueur_se_verifie() {
        PLATEFORME.executer(() -> preparation.preparer());
        assertThat(textes("select array_to_string(manques, ' ') from dossier_justificatif"))
                .as("a file of evidence asked for at once holds the document, sealed first")
                .isNotEmpty()
                .noneMatch(m -> m.contains("aucun document scellé"));
        var id =
                lire(() ->
                        db.sql(
                                        """
                                        select id from convention
                                         where etat = 'EN_VIGUEUR' and nature = 'CONVENTION'
                                           and provenance = 'UNISSON'
                                        """)
                                .query(Long.class)
                                .single());
        var fichier = PLATEFORME.executer(() -> documents.trouver(id).orElseThrow().fichier());
        var constat =
                verification
                        .verifier(PLATEFORME.executer(() -> fichiers.lire(new FichierId(fichier))))
                        .orElseThrow();
        assertThat(constat.etat()).isEqualTo(Constat.Etat.INTACT);
        assertThat(constat.authentique()).isTrue();
        assertThat(constat.connu().orElseThrow().objetId()).isEqualTo(id);
    }

    @Test
    void l_histoire_avance_avec_les_jours_ouvres() {
        assertThat(
                        nombre(
                                """
                                select count(*) from (
                                  select le < lag(le) over (partition by objet_id order by rang)
                                    as recule from journal where objet_type = 'convention') j
                                 where recule
                                """))
                .isZero();
        assertThat(
                        nombre(
                                """
                                select count(*) from journal
                                 where objet_type = 'convention' and le < current_date
                                   and extract(isodow from le at time zone 'Europe/Paris') > 5
                                """))
                .isZero();
    }

    @Test
    void l_ehpad_a_des_resultats_et_des_pairs_dits_de_demonstration() {
        assertThat(
                        textes(
                                """
                                select r.lettre || ', ' || r.fictif || ', ' || (
                                         select count(*) from essms_mediane m
                                          where m.categorie = r.categorie
                                            and m.region_cle in ('', r.region_cle)
                                            and m.repere = 'C1')
                                  from essms_resultat r join etablissement e on e.finess_et = r.finess
                                """))
                .containsExactly("B, true, 2");
        assertThat(textes("select 'oui' from essms_seuils where fictif and expliquees > 100"))
                .containsExactly("oui");
    }

    @Test
    void le_journal_tient() {
        assertThat(journal.controler().ecarts()).isEmpty();
        assertThat(nombre("select count(*) from journal")).isGreaterThan(500);
    }

    @Test
    void l_annuaire_contient_de_vrais_etablissements() throws Exception {
        annuaireReel.fini().get(60, TimeUnit.SECONDS);
        assertThat(nombre("select count(*) from etablissement e where not e.fictive"))
                .isEqualTo(1753);
    }

    @Test
    void un_second_demarrage_n_ajoute_rien() throws Exception {
        annuaireReel.fini().get(60, TimeUnit.SECONDS);
        var avant = compter();
        chargement.run(new DefaultApplicationArguments());
        annuaireReel.importer();
        assertThat(compter()).isEqualTo(avant);
    }

    @Test
    void la_console_dit_ou_aller_et_qui_etre() {
        assertThat(motDAccueil.texte())
                .contains(
                        "http://localhost:8080",
                        "Hélène Bastier, directrice",
                        "EHPAD Les Tilleuls : une convention à lire et à signer",
                        "/demonstration/courriels",
                        "Ctrl+C");
    }

    @Test
    void des_choix_de_notification_sont_faits_et_deux_courriels_ne_partiront_pas() {
        assertThat(
                        textes(
                                """
                                select c.nom || ' ' || p.genre || ' ' || p.courriel
                                  from preference_notification p
                                  join compte c on c.id = p.compte_id
                                """))
                .contains("Bastier NOUVELLE HEBDOMADAIRE", "Delestang NOUVELLE JAMAIS");
        assertThat(textes("select objet from courrier where adresse like '%.invalid'")).hasSize(2);
        assertThat(nombre("select count(*) from notification")).isPositive();
    }

    private List<Long> compter() {
        return List.of(
                nombre("select count(*) from organisation"),
                nombre("select count(*) from etablissement"),
                nombre("select count(*) from convention"),
                nombre("select count(*) from compte"),
                nombre("select count(*) from import_fichier"),
                nombre("select count(*) from courrier"));
    }

    private long nombre(String sql) {
        return lire(() -> db.sql(sql).query(Long.class).single());
    }

    private List<String> textes(String sql) {
        return lire(() -> db.sql(sql).query(String.class).list());
    }

    private <T> T lire(Supplier<T> lecture) {
        return PLATEFORME.executer(
                () -> Objects.requireNonNull(transaction.execute(_ -> lecture.get())));
    }
}
