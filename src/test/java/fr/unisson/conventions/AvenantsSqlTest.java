package fr.unisson.conventions;

import static fr.unisson.conventions.UneConvention.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.ContenuAvenant.Modifie;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.conventions.donnees.AvenantsLecture;
import fr.unisson.conventions.donnees.ListeLecture;
import fr.unisson.conventions.donnees.ListeLecture.Criteres;
import fr.unisson.conventions.donnees.TexteConsolideSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Segment;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Amendments on a real database: opened, written, signed, carried over into their convention.
@SqlTest
class AvenantsSqlTest {

    @Autowired UnAvenant essai;
    @Autowired Avenants avenants;
    @Autowired RepriseDAvenants reprise;
    @Autowired RedactionDAvenants redaction;
    @Autowired Textes textes;
    @Autowired TextesConsolides consolides;
    @Autowired TermesDesConventions termes;
    @Autowired Conventions conventions;
    @Autowired Parties parties;
    @Autowired PriseDEffet effets;
    @Autowired AvenantsLecture lecture;
    @Autowired ListeLecture liste;
    @Autowired UneConvention annuaire;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void un_avenant_part_du_texte_en_vigueur_et_n_ouvre_que_les_articles_choisis() {
        essai(c -> {
            var avenant = essai.ouvrir(c, essai.sur("7"));
            var etat = avenants.etat(avenant);
            assertThat(etat.contenu().articles()).hasSize(1);
            assertThat(etat.contenu().articles().getFirst().apres().texte())
                    .isEqualTo(UnAvenant.ENGAGEMENTS);
            assertThat(etat.contenu().modifies()).isEmpty();
            assertThat(etat.ligne().baseTexte()).contains("Les parties coopèrent.");
            assertThat(parties.lister(avenant))
                    .extracting(PartieVue::nom)
                    .containsExactlyElementsOf(
                            parties.lister(c.id()).stream().map(PartieVue::nom).toList());
            assertThat(conventions.charger(avenant).etat()).isEqualTo(EtatConvention.CONSOLIDATION);
        });
    }

    @Test
    void qui_n_a_pas_de_role_dans_la_convention_n_ouvre_pas_d_avenant() {
        essai(c ->
                acteurs.devenir(
                        c.enSignataire(0),
                        () ->
                                org.assertj.core.api.Assertions.assertThatThrownBy(
                                                () -> avenants.creer(c.id(), essai.sur("7")))
                                        .isInstanceOf(fr.unisson.socle.Interdit.class)));
    }

    @Test
    void un_avenant_se_dit_en_toutes_lettres() {
        essai(c -> {
            var avenant = essai.ouvrir(c, essai.sur("7"));
            essai.ecrire(c, avenant, "7", "Chaque partie répond sous 24 heures.");
            var texte = textes.etat(avenant).actuel().texte();
            assertThat(texte)
                    .contains("## Article 7. Engagements réciproques")
                    .contains("L’article 7 de la convention est désormais ainsi rédigé :")
                    .contains("Chaque partie répond sous 24 heures.")
                    .doesNotContain("Sans flux financier");
        });
    }

    @Test
    void un_motif_laisse_tel_que_le_modele_le_propose_ne_se_signe_pas() {
        essai(c -> {
            var avenant =
                    essai.ouvrir(
                            c,
                            new NouvelAvenant(
                                    "Renfort",
                                    "Le comité du [à préciser : date] le demande.",
                                    Set.of(TypeAvenant.TEXTE_LIBRE),
                                    List.of("7"),
                                    null,
                                    null));
            assertThat(textes.etat(avenant).constats())
                    .filteredOn(k -> k.code().equals("EXPOSE_A_PRECISER"))
                    .singleElement()
                    .satisfies(k -> assertThat(k.bloquant()).isTrue());
        });
    }

    @Test
    void un_avenant_sans_modification_ne_va_pas_en_relecture() {
        essai(c -> {
            var avenant = essai.ouvrir(c, essai.sur("7"));
            assertThat(textes.etat(avenant).constats())
                    .extracting(k -> k.code())
                    .contains("SANS_MODIFICATION", "ARTICLE_INCHANGE");
        });
    }

    @Test
    void a_sa_prise_d_effet_le_texte_en_vigueur_change_et_les_anciens_restent() {
        essai(c -> {
            var premier = mener(c, "7", "Chaque partie répond sous 24 heures.");
            assertThat(essai.etat(premier)).isEqualTo("EN_VIGUEUR");
            assertThat(
                            db.sql("select count(*) from suivi_convention where convention_id = :a")
                                    .param("a", premier.valeur())
                                    .query(Integer.class)
                                    .single())
                    .as("ses engagements se suivent avec la convention")
                    .isZero();
            assertThat(versions(c, "7"))
                    .containsExactly(
                            "1 MODELE " + UnAvenant.ENGAGEMENTS,
                            "2 AVENANT Chaque partie répond sous 24 heures.");
            assertThat(avenants.etat(premier).ligne().rang()).isEqualTo(1);

            var second = mener(c, "9", "Le temps de coordination est partagé.");
            assertThat(avenants.etat(second).ligne().rang()).isEqualTo(2);
            assertThat(avenants.etat(second).ligne().baseTexte())
                    .as("le second part du texte consolidé après le premier")
                    .contains("sous 24 heures");
            var tous = consolides.lister(c.id());
            assertThat(tous).extracting(TexteConsolideSql.Ligne::rang).containsExactly(0, 1, 2);
            assertThat(tous.get(2).texte()).contains("sous 24 heures", "coordination est partagé");
            assertThat(consolides.comparer(c.id(), 1, 2))
                    .filteredOn(s -> s.nature() == Segment.Nature.AJOUT)
                    .extracting(Segment::texte)
                    .anyMatch(t -> t.contains("coordination"));
        });
    }

    /// Both change article 7: the second starts again from the first, and somebody decides.
    @Test
    void un_avenant_depasse_repart_du_texte_en_vigueur_et_dit_ses_conflits() {
        essai(c -> {
            var ancien = essai.ouvrir(c, essai.sur("7"));
            essai.ecrire(c, ancien, "7", "Chaque partie répond sous 12 heures.");
            mener(c, "7", "Chaque partie répond sous 24 heures.");
            var etat = avenants.etat(ancien);
            assertThat(etat.depasse()).isFalse();
            assertThat(etat.ligne().baseRang()).isEqualTo(1);
            assertThat(etat.ligne().baseTexte()).contains("sous 24 heures");
            var article = etat.contenu().articles().getFirst();
            assertThat(article.conflit()).isTrue();
            assertThat(Objects.requireNonNull(article.avant()).texte()).contains("24 heures");
            assertThat(article.apres().texte()).contains("12 heures");
            assertThat(codes(ancien)).contains("CONFLIT").doesNotContain("BASE_DEPASSEE");
            acteurs.devenir(
                    c.enReferent(0),
                    () -> assertThat(reprise.trancher(ancien, "7", false).estFait()).isTrue());
            assertThat(codes(ancien)).doesNotContain("CONFLIT");
            assertThat(avenants.etat(ancien).contenu().articles().getFirst().apres().texte())
                    .contains("12 heures");
        });
    }

    @Test
    void un_conflit_se_tranche_aussi_par_le_texte_en_vigueur_et_une_seule_fois() {
        essai(c -> {
            var ancien = essai.ouvrir(c, essai.sur("7"));
            essai.ecrire(c, ancien, "7", "Chaque partie répond sous 12 heures.");
            mener(c, "7", "Chaque partie répond sous 24 heures.");
            acteurs.devenir(
                    c.enReferent(0),
                    () -> {
                        assertThat(reprise.trancher(ancien, "7", true).estFait()).isTrue();
                        assertThat(reprise.trancher(ancien, "7", true).estFait()).isFalse();
                    });
            var article = avenants.etat(ancien).contenu().articles().getFirst();
            assertThat(article.apres().texte()).contains("24 heures");
            assertThat(article.change()).isFalse();
        });
    }

    @Test
    void ce_qu_un_avenant_depasse_ne_modifie_pas_suit_le_texte_en_vigueur() {
        essai(c -> {
            var ancien = essai.ouvrir(c, essai.sur("7", "9"));
            essai.ecrire(c, ancien, "9", "Le temps de coordination est partagé.");
            mener(c, "7", "Chaque partie répond sous 24 heures.");
            assertThat(avenants.etat(ancien).contenu().articles())
                    .extracting(a -> a.apres().texte(), a -> a.conflit(), a -> a.change())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "Chaque partie répond sous 24 heures.", false, false),
                            org.assertj.core.groups.Tuple.tuple(
                                    "Le temps de coordination est partagé.", false, true));
        });
    }

    /// What was approved and signed was another text.
    @Test
    void approuve_et_en_partie_signe_un_avenant_depasse_revient_a_la_redaction() {
        essai(c -> {
            var ancien = essai.ouvrir(c, essai.sur("9"));
            essai.ecrire(c, ancien, "9", "Le temps de coordination est partagé.");
            essai.faireApprouver(c, ancien, referents(c));
            essai.deciderFavorablement(ancien);
            essai.franchir(c, ancien, TransitionConvention.OUVRIR_SIGNATURE, Saisie.vide());
            assertThat(essai.signer(ancien, c.enSignataire(0))).isEmpty();
            mener(c, "7", "Chaque partie répond sous 24 heures.");
            assertThat(essai.etat(ancien)).isEqualTo("CONSOLIDATION");
            assertThat(
                            db.sql(
                                            """
                                            select distinct etat from signature_demande
                                             where convention_id = :a
                                            """)
                                    .param("a", ancien.valeur())
                                    .query(String.class)
                                    .list())
                    .containsExactly("ANNULE");
            essai.ecrire(c, ancien, "9", "Le temps de coordination est compté.");
            assertThat(textes.etat(ancien).aJour()).isFalse();
        });
    }

    private java.util.List<String> codes(ConventionId id) {
        return textes.etat(id).constats().stream().map(k -> k.code()).toList();
    }

    @Test
    void scenario_15_une_prorogation_signee_un_jour_apres_la_fin_est_refusee() {
        essai(c -> {
            var fin = Objects.requireNonNull(termes.trouver(c.id()).orElseThrow().fin());
            var avenant = essai.ouvrir(c, essai.prorogation(fin.plusYears(1)));
            essai.faireApprouver(c, avenant, referents(c));
            essai.deciderFavorablement(avenant);
            essai.franchir(c, avenant, TransitionConvention.OUVRIR_SIGNATURE, Saisie.vide());
            assertThat(essai.signer(avenant, c.enSignataire(0))).isEmpty();

            var hier = essai.aujourdhui().minusDays(1);
            c.depuis(hier.minusYears(1).plusDays(1));
            assertThat(termes.trouver(c.id()).orElseThrow().fin()).isEqualTo(hier);
            var refus = essai.signer(avenant, c.enSignataire(1));
            assertThat(refus).extracting(Motif::code).containsExactly("HORS_DELAI");
            assertThat(refus.getFirst().phrase()).contains("préparez une nouvelle convention");
            assertThat(essai.etat(avenant)).isEqualTo("EN_SIGNATURE");
            assertThat(termes.trouver(c.id()).orElseThrow().fin()).isEqualTo(hier);
        });
    }

    /// Said when it is typed, not once everybody has written.
    @Test
    void une_prorogation_sans_objet_ou_trop_tardive_est_refusee_des_la_saisie() {
        essai(c -> {
            var fin = Objects.requireNonNull(termes.trouver(c.id()).orElseThrow().fin());
            assertThat(essai.refus(c, essai.prorogation(fin))).containsExactly("FIN");
            assertThat(essai.refus(c, essai.prorogation(fin.minusDays(1)))).containsExactly("FIN");
            assertThat(essai.refus(c, prorogation(fin.plusYears(1), fin.plusDays(1))))
                    .containsExactly("EFFET_TROP_TARD");
            assertThat(essai.refus(c, prorogation(fin.plusYears(1), fin))).isEmpty();

            var avenant = essai.ouvrir(c, essai.prorogation(fin.plusYears(1)));
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        assertThat(cadrer(avenant, null, fin)).containsExactly("FIN");
                        assertThat(cadrer(avenant, fin.plusDays(1), fin.plusYears(1)))
                                .containsExactly("EFFET_TROP_TARD");
                        assertThat(cadrer(avenant, fin, fin.plusYears(1))).isEmpty();
                    });
        });
    }

    private List<String> cadrer(ConventionId avenant, @Nullable LocalDate effet, LocalDate fin) {
        return redaction
                .cadrer(
                        avenant,
                        conventions.charger(avenant).version(),
                        new RedactionDAvenants.Cadre("Un an de plus", "", "", effet, fin))
                .motifs()
                .stream()
                .map(Motif::code)
                .toList();
    }

    private static NouvelAvenant prorogation(LocalDate fin, LocalDate effet) {
        return new NouvelAvenant(
                "Un an de plus", "", Set.of(TypeAvenant.DUREE), List.of(), effet, fin);
    }

    @Test
    void une_prorogation_signee_le_dernier_jour_vaut_aussitot() {
        essai(c -> {
            var fin = essai.aujourdhui();
            c.depuis(fin.minusYears(1).plusDays(1));
            var avenant = essai.ouvrir(c, essai.prorogation(fin.plusYears(1)));
            essai.faireApprouver(c, avenant, referents(c));
            essai.deciderFavorablement(avenant);
            essai.faireSigner(c, avenant, signataires(c));
            assertThat(essai.etat(avenant)).isEqualTo("EN_VIGUEUR");
            assertThat(termes.trouver(c.id()).orElseThrow().fin()).isEqualTo(fin.plusYears(1));
            assertThat(consolides.charger(c.id(), 1).texte())
                    .contains("Par l’avenant n° 1, la fin de la convention est portée au");
        });
    }

    @Test
    void scenario_3_une_partie_qui_change_d_identite_signe_avec_la_nouvelle() {
        essai(c -> {
            var m = annuaire.monde();
            essai.identifier(m.ehpad().valeur(), 90);
            var avenant =
                    essai.ouvrir(
                            c,
                            new NouvelAvenant(
                                    "L’EHPAD est absorbé",
                                    "",
                                    Set.of(TypeAvenant.PARTIES),
                                    List.of(),
                                    null,
                                    null));
            long ancienne = partieDe(avenant, c.organisation(0));
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> fait(redaction.faireEntrer(avenant, m.ehpad(), ancienne)));
            assertThat(textes.etat(avenant).constats())
                    .extracting(k -> k.code())
                    .contains("INVITATION_SANS_REPONSE");
            long nouvelle = partieDe(avenant, m.ehpad().valeur());
            acteurs.devenir(
                    m.ruellan(),
                    () ->
                            fait(
                                    parties.accepter(
                                            avenant,
                                            nouvelle,
                                            new CompteId(m.ruellan().compte()))));
            long mandat = annuaire.mandat(m.ehpad().valeur(), m.ruellan().compte());
            decrire(avenant, nouvelle, mandat);
            assertThat(textes.etat(avenant).actuel().texte())
                    .contains("EHPAD Les Tilleuls succède à Partie 1")
                    .contains("### EHPAD Les Tilleuls")
                    .contains("### Partie 1");

            var referents = new java.util.ArrayList<>(referents(c));
            referents.add(m.ruellan());
            essai.faireApprouver(c, avenant, referents);
            essai.deciderFavorablement(avenant);
            essai.franchir(c, avenant, TransitionConvention.OUVRIR_SIGNATURE, Saisie.vide());
            assertThat(essai.signer(avenant, c.enSignataire(0))).isEmpty();
            assertThat(essai.signer(avenant, c.enSignataire(1))).isEmpty();
            assertThat(essai.etat(avenant))
                    .as("l’ancienne identité a signé, la nouvelle est attendue")
                    .isEqualTo("EN_SIGNATURE");
            db.sql(
                            """
                            insert into promesse (convention_id, genre, rang, partie_id, enonce, etat,
                                                  etat_le, cree_le)
                            values (:c, 'ENGAGEMENT', 1, :p, 'Tenir le registre', 'EN_COURS', now(),
                                    now())
                            """)
                    .param("c", c.cle())
                    .param("p", c.partie(0))
                    .update();
            assertThat(essai.signer(avenant, m.ruellan())).isEmpty();

            assertThat(essai.etat(avenant)).isEqualTo("EN_VIGUEUR");
            assertThat(
                            db.sql(
                                            """
                                            select p.partie_id from promesse p where p.convention_id = :c
                                            """)
                                    .param("c", c.cle())
                                    .query(Long.class)
                                    .list())
                    .containsExactly(partieDe(c.id(), m.ehpad().valeur()));
            assertThat(parties.lister(c.id()))
                    .extracting(p -> p.nom() + " " + p.etat())
                    .containsExactlyInAnyOrder(
                            "Partie 1 SORTIE", "Partie 2 ACCEPTEE", "EHPAD Les Tilleuls ACCEPTEE");
            acteurs.devenir(
                    m.ruellan(),
                    () ->
                            assertThat(
                                            conventions
                                                    .participation(c.id())
                                                    .est(
                                                            fr.unisson.conventions.domaine
                                                                    .RoleConvention.REFERENT))
                                    .isTrue());
        });
    }

    @Test
    void qui_adhere_ne_lit_la_convention_qu_une_fois_partie() {
        essai(c -> {
            var m = annuaire.monde();
            var avenant =
                    essai.ouvrir(
                            c,
                            new NouvelAvenant(
                                    "Adhésion",
                                    "",
                                    Set.of(TypeAvenant.PARTIES),
                                    List.of(),
                                    null,
                                    null));
            acteurs.devenir(
                    c.enAnimateur(), () -> fait(redaction.faireEntrer(avenant, m.ehpad(), null)));
            acteurs.devenir(
                    m.ruellan(),
                    () -> {
                        assertThat(visible(c.cle())).isFalse();
                        assertThat(avenants.etat(avenant).ligne().baseTexte())
                                .contains("Les parties coopèrent.");
                        assertThat(titres()).contains("Adhésion");
                    });
            acteurs.devenir(
                    m.etranger(),
                    () -> {
                        assertThat(visible(avenant.valeur())).isFalse();
                        for (var table :
                                List.of(
                                        "avenant",
                                        "avenant_article",
                                        "avenant_mouvement",
                                        "texte_consolide"))
                            assertThat(
                                            db.sql("select count(*) from " + table)
                                                    .query(Integer.class)
                                                    .single())
                                    .as(table)
                                    .isZero();
                    });
        });
    }

    @Test
    void les_instances_ne_sont_pas_saisies_quand_l_avenant_ne_le_demande_pas() {
        essai(c -> {
            var avenant = essai.ouvrir(c, essai.sur("7"));
            essai.ecrire(c, avenant, "7", "Chaque partie répond sous 24 heures.");
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        assertThat(redaction.choisirValidation(avenant, false, "").motifs())
                                .extracting(Motif::code)
                                .containsExactly("MOTIF");
                        fait(redaction.choisirValidation(avenant, false, "correction mineure"));
                    });
            essai.faireRelire(c, avenant, referents(c));
            essai.franchir(
                    c,
                    avenant,
                    TransitionConvention.OUVRIR_SIGNATURE_SANS_INSTANCES,
                    Saisie.vide());
            assertThat(
                            db.sql(
                                            """
                                            select distinct etat || ' ' || motif from validation
                                             where convention_id = :a
                                            """)
                                    .param("a", avenant.valeur())
                                    .query(String.class)
                                    .list())
                    .containsExactly("NON_REQUISE correction mineure");
            for (var s : signataires(c)) assertThat(essai.signer(avenant, s)).isEmpty();
            assertThat(essai.etat(avenant)).isEqualTo("EN_VIGUEUR");
        });
    }

    @Test
    void une_fois_relu_le_cadre_de_l_avenant_ne_change_plus() {
        essai(c -> {
            var avenant = essai.ouvrir(c, essai.sur("7"));
            essai.ecrire(c, avenant, "7", "Chaque partie répond sous 24 heures.");
            essai.faireApprouver(c, avenant, referents(c));
            acteurs.devenir(
                    c.enAnimateur(),
                    () ->
                            assertThat(redaction.ouvrirArticle(avenant, "9").motifs())
                                    .extracting(Motif::code)
                                    .containsExactly("ETAPE"));
        });
    }

    @Test
    void un_avenant_a_date_fixe_attend_son_jour_et_un_article_nouveau_entre_dans_la_convention() {
        essai(c -> {
            var demain = essai.aujourdhui().plusDays(1);
            var avenant =
                    essai.ouvrir(
                            c,
                            new NouvelAvenant(
                                    "Clause nouvelle",
                                    "",
                                    Set.of(TypeAvenant.TEXTE_LIBRE),
                                    List.of(),
                                    demain,
                                    null));
            acteurs.devenir(
                    c.enAnimateur(), () -> fait(redaction.ajouterArticle(avenant, "Télésanté")));
            essai.ecrire(c, avenant, "20", "Les parties partagent un chariot.");
            essai.faireApprouver(c, avenant, referents(c));
            essai.deciderFavorablement(avenant);
            essai.faireSigner(c, avenant, signataires(c));
            assertThat(essai.etat(avenant)).isEqualTo("SIGNEE");
            effets.appliquer();
            assertThat(essai.etat(avenant)).isEqualTo("SIGNEE");
            db.sql("update convention set date_effet = :j where id = :a")
                    .param("j", essai.aujourdhui())
                    .param("a", avenant.valeur())
                    .update();
            effets.appliquer();
            assertThat(essai.etat(avenant)).isEqualTo("EN_VIGUEUR");
            assertThat(versions(c, "20"))
                    .containsExactly("1 AVENANT Les parties partagent un chariot.");
        });
    }

    @Test
    void un_avenant_n_a_plus_d_effet_quand_la_convention_est_finie() {
        essai(c -> {
            var avenant = essai.ouvrir(c, essai.sur("7"));
            db.sql("update convention set etat = 'RESILIEE' where id = :c")
                    .param("c", c.cle())
                    .update();
            db.sql(
                            """
                            update convention set etat = 'SIGNEE', date_effet = :j, signee_le = :j
                             where id = :a
                            """)
                    .param("j", essai.aujourdhui())
                    .param("a", avenant.valeur())
                    .update();
            effets.appliquer();
            assertThat(essai.etat(avenant)).isEqualTo("SIGNEE");
        });
    }

    @Test
    void la_liste_range_les_avenants_sous_leur_convention() {
        essai(c -> {
            var avenant = essai.ouvrir(c, essai.sur("7"));
            acteurs.devenir(
                    c.enReferent(0),
                    () -> {
                        assertThat(titres()).containsExactly("Parcours");
                        assertThat(trouver("astreintes")).containsExactly("Parcours");
                        assertThat(lecture.lister(List.of(c.cle())).get(c.cle()))
                                .extracting(AvenantsLecture.Ligne::id)
                                .containsExactly(avenant.valeur());
                    });
            acteurs.devenir(
                    c.enAnimateur(),
                    () ->
                            assertThat(
                                            liste.lister(
                                                            new Criteres(
                                                                    null, Set.of(), null, null,
                                                                    true),
                                                            null,
                                                            10)
                                                    .elements())
                                    .as("ce qui attend l’animatrice est dans l’avenant")
                                    .extracting(ListeLecture.Ligne::id)
                                    .containsExactly(c.cle()));
        });
    }

    private ConventionId mener(ConventionEnVigueur c, String article, String texte) {
        var avenant = essai.ouvrir(c, essai.sur(article));
        essai.ecrire(c, avenant, article, texte);
        assertThat(avenants.etat(avenant).contenu().articles())
                .filteredOn(Modifie::change)
                .hasSize(1);
        essai.faireApprouver(c, avenant, referents(c));
        essai.deciderFavorablement(avenant);
        essai.faireSigner(c, avenant, signataires(c));
        return avenant;
    }

    private void decrire(ConventionId avenant, long partie, long mandat) {
        db.sql(
                        """
                        update partie set representant = 'M. Ruellan', missions = '{Accueillir}',
                               representant_qualite = 'directeur', mandat_id = :m
                         where convention_id = :a and id = :p
                        """)
                .param("m", mandat)
                .param("a", avenant.valeur())
                .param("p", partie)
                .update();
    }

    private long partieDe(ConventionId id, long organisation) {
        return parties.lister(id).stream()
                .filter(p -> p.organisation().equals(new OrganisationId(organisation)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private boolean visible(long convention) {
        return db.sql("select exists (select 1 from convention where id = :c)")
                .param("c", convention)
                .query(Boolean.class)
                .single();
    }

    private List<String> titres() {
        return trouver(null);
    }

    private List<String> trouver(@org.jspecify.annotations.Nullable String texte) {
        return liste
                .lister(new Criteres(texte, Set.of(), null, null, false), null, 50)
                .elements()
                .stream()
                .map(ListeLecture.Ligne::titre)
                .toList();
    }

    private List<String> versions(ConventionEnVigueur c, String numero) {
        return db.sql(
                        """
                        select v.version || ' ' || v.origine || ' ' || v.texte
                          from article a join article_version v on v.convention_id = a.convention_id
                           and v.article_id = a.id
                         where a.convention_id = :c and a.numero = :n order by v.version
                        """)
                .param("c", c.cle())
                .param("n", numero)
                .query(String.class)
                .list();
    }

    private static List<Acteur> referents(ConventionEnVigueur c) {
        return List.of(c.enReferent(0), c.enReferent(1));
    }

    private static List<Acteur> signataires(ConventionEnVigueur c) {
        return List.of(c.enSignataire(0), c.enSignataire(1));
    }

    private void essai(Consumer<ConventionEnVigueur> suite) {
        acteurs.defaire(Acteurs.systeme(), () -> suite.accept(essai.convention(2)));
    }
}
