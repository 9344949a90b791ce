package fr.unisson.conventions;

import static fr.unisson.conventions.UneConvention.fait;
import static fr.unisson.conventions.domaine.EtatConvention.*;
import static fr.unisson.conventions.domaine.TransitionConvention.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.conventions.UneConvention.Monde;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class ConventionsSqlTest {

    @Autowired Acteurs acteurs;
    @Autowired UneConvention une;
    @Autowired Creation creation;
    @Autowired Conventions conventions;
    @Autowired Parties parties;
    @Autowired Participants participants;
    @Autowired Preparation preparation;
    @Autowired Principes principes;
    @Autowired Textes textes;
    @Autowired JdbcClient db;

    @Test
    void une_convention_nait_avec_ses_parties_ses_articles_et_ses_principes() {
        essayer(m -> {
            var id = une.engagee(m);
            comme(
                    m.ruellan(),
                    () -> {
                        assertThat(conventions.charger(id))
                                .returns(DIAGNOSTIC, ConventionVue::etat)
                                .returns("convention-cadre-essms", ConventionVue::modele);
                        assertThat(parties.lister(id)).allMatch(PartieVue::acceptee).hasSize(2);
                        assertThat(principes.lister(id)).hasSize(9);
                        assertThat(textes.etat(id).contenu().articles()).hasSizeGreaterThan(27);
                        assertThat(conventions.histoire(id))
                                .extracting(PassageVu::transition)
                                .containsExactly("CREER");
                        assertThat(conventions.participation(id).roles())
                                .containsExactly(RoleConvention.REFERENT);
                    });
        });
    }

    @Test
    void une_convention_sans_partenaire_est_refusee_avec_toutes_les_raisons() {
        essayer(m ->
                comme(
                        m.ruellan(),
                        () -> {
                            var seule =
                                    new NouvelleConvention(
                                            " ", "", "inconnu", m.ehpad(), Set.of(), null, "",
                                            null);
                            assertThat(creation.creer(seule).motifs())
                                    .extracting(Motif::code)
                                    .containsExactly("TITRE", "MODELE", "DEUX_ORGANISATIONS");
                        }));
    }

    @Test
    void une_autre_organisation_ne_voit_rien() {
        essayer(m -> {
            var id = une.engagee(m);
            comme(
                    m.etranger(),
                    () -> {
                        assertThatThrownBy(() -> conventions.charger(id))
                                .isInstanceOf(Introuvable.class);
                        assertThatThrownBy(() -> parties.lister(id))
                                .isInstanceOf(Introuvable.class);
                        assertThatThrownBy(() -> principes.lister(id))
                                .isInstanceOf(Introuvable.class);
                        assertThatThrownBy(() -> franchir(id, OUVRIR_PRINCIPES, null))
                                .isInstanceOf(Introuvable.class);
                        for (var table : tables())
                            assertThat(
                                            db.sql("select count(*) from " + table)
                                                    .query(Long.class)
                                                    .single())
                                    .as(table)
                                    .isZero();
                    });
        });
    }

    @Test
    void personne_ne_s_ouvre_seul_l_acces_a_une_convention() {
        essayer(m -> {
            var id = une.engagee(m);
            comme(
                    m.etranger(),
                    () -> {
                        db.sql("select convention_accorder(:id, null, :moi, 'ECRITURE', now())")
                                .param("id", id.valeur())
                                .param("moi", m.etranger().compte())
                                .query()
                                .singleRow();
                        assertThatThrownBy(() -> conventions.charger(id))
                                .isInstanceOf(Introuvable.class);
                    });
        });
    }

    @Test
    void une_invitation_se_decline_avec_un_motif_et_par_la_bonne_organisation() {
        essayer(m -> {
            var id = new ConventionId[1];
            comme(
                    m.animatrice(),
                    () -> id[0] = fait(creation.creer(UneConvention.nouvelle(m, "T"))));
            comme(
                    m.orhant(),
                    () -> {
                        var moi = new CompteId(m.orhant().compte());
                        long ehpad = une.partie(id[0], m.ruellan());
                        long cpts = une.partie(id[0], m.orhant());
                        assertThatThrownBy(() -> parties.accepter(id[0], ehpad, moi))
                                .isInstanceOf(Interdit.class);
                        assertThat(parties.decliner(id[0], cpts, " ").estFait()).isFalse();
                        fait(parties.decliner(id[0], cpts, "Pas le moment"));
                        assertThat(parties.accepter(id[0], cpts, moi).motifs())
                                .extracting(Motif::code)
                                .containsExactly("DEPASSE");
                    });
        });
    }

    @Test
    void scenario_8_le_blocage_d_un_representant_des_usagers_retient_la_convention() {
        essayer(m -> {
            var id = une.engagee(m);
            comme(
                    m.animatrice(),
                    () -> {
                        assertThat(franchir(id, OUVRIR_PRINCIPES, null).motifs())
                                .extracting(Motif::code)
                                .containsExactly("DIAGNOSTIC_OU_RAISON", "CONSTATS_PARTAGES");
                        preparer(id);
                        assertThat(fait(franchir(id, OUVRIR_PRINCIPES, null))).isEqualTo(PRINCIPES);
                        fait(
                                participants.ajouter(
                                        id,
                                        new CompteId(m.loriot().compte()),
                                        RoleConvention.REPRESENTANT_USAGERS,
                                        null,
                                        false));
                        delimiter(id);
                        assertThat(franchir(id, OUVRIR_CO_CONSTRUCTION, null).motifs())
                                .extracting(Motif::code)
                                .containsExactly("POSITION_SUR_CHAQUE_PRINCIPE");
                    });
            comme(m.ruellan(), () -> toutAccepter(id));
            comme(m.orhant(), () -> toutAccepter(id));
            comme(
                    m.loriot(),
                    () -> {
                        assertThat(premierPrincipe(id, Position.BLOCAGE, "").motifs())
                                .extracting(Motif::code)
                                .containsExactly("MOTIF_REQUIS");
                        fait(premierPrincipe(id, Position.BLOCAGE, "Rien sur le choix"));
                    });
            comme(
                    m.animatrice(),
                    () -> {
                        assertThat(franchir(id, OUVRIR_CO_CONSTRUCTION, null).motifs())
                                .extracting(Motif::code)
                                .containsExactly("AUCUN_BLOCAGE_SUR_LES_PRINCIPES");
                        long bloque = principes.lister(id).getFirst().id();
                        assertThat(principes.ecarter(id, bloque, "Gênant").estFait()).isFalse();
                    });
            comme(m.loriot(), () -> fait(premierPrincipe(id, Position.ACCORD, null)));
            comme(
                    m.animatrice(),
                    () ->
                            assertThat(fait(franchir(id, OUVRIR_CO_CONSTRUCTION, null)))
                                    .isEqualTo(CO_CONSTRUCTION));
        });
    }

    @Test
    void une_reformulation_redemande_les_positions_et_garde_les_anciennes() {
        essayer(m -> {
            var id = une.engagee(m);
            comme(
                    m.ruellan(),
                    () -> {
                        fait(premierPrincipe(id, Position.ACCORD, null));
                        var p = principes.lister(id).getFirst();
                        fait(
                                principes.reformuler(
                                        id, p.id(), p.version(), "Intérêt partagé", "Chacun"));
                        var apres = principes.lister(id).getFirst();
                        assertThat(apres.intitule()).isEqualTo("Intérêt partagé");
                        assertThat(apres.actuelles()).isEmpty();
                        assertThat(apres.positions()).hasSize(1);
                        assertThat(
                                        principes
                                                .prendrePosition(
                                                        id,
                                                        p.id(),
                                                        p.version(),
                                                        Position.ACCORD,
                                                        null)
                                                .motifs())
                                .extracting(Motif::code)
                                .containsExactly("DEPASSE");
                    });
        });
    }

    @Test
    void l_abandon_demande_l_accord_d_un_referent_et_se_reprend_dans_l_annee() {
        essayer(m -> {
            var id = une.engagee(m);
            comme(
                    m.animatrice(),
                    () ->
                            assertThat(franchir(id, ABANDONNER, "Sans suite").motifs())
                                    .extracting(Motif::code)
                                    .containsExactly("SOUTIEN_D_UN_REFERENT"));
            comme(m.orhant(), () -> fait(conventions.soutenir(id, Soutien.ABANDON)));
            comme(
                    m.animatrice(),
                    () -> {
                        assertThat(fait(franchir(id, ABANDONNER, "Sans suite")))
                                .isEqualTo(ABANDONNEE);
                        assertThat(fait(franchir(id, REACTIVER, "Nouvel élan")))
                                .isEqualTo(DIAGNOSTIC);
                        assertThat(conventions.histoire(id))
                                .extracting(PassageVu::motif)
                                .containsExactly(null, "Sans suite", "Nouvel élan");
                        assertThat(franchir(id, ABANDONNER, "Encore").motifs())
                                .as("the former consent is spent")
                                .extracting(Motif::code)
                                .containsExactly("SOUTIEN_D_UN_REFERENT");
                    });
        });
    }

    @Test
    void une_page_depassee_ne_change_rien() {
        essayer(m -> {
            var id = une.engagee(m);
            comme(
                    m.animatrice(),
                    () -> {
                        preparer(id);
                        int version = conventions.charger(id).version() - 1;
                        assertThat(
                                        conventions
                                                .franchir(
                                                        id,
                                                        version,
                                                        OUVRIR_PRINCIPES,
                                                        null,
                                                        Saisie.vide())
                                                .motifs())
                                .extracting(Motif::code)
                                .containsExactly("DEPASSE");
                        assertThat(conventions.charger(id).etat()).isEqualTo(DIAGNOSTIC);
                    });
        });
    }

    @Test
    void une_partie_ne_designe_que_ses_propres_gens() {
        essayer(m -> {
            var id = une.engagee(m);
            comme(
                    m.ruellan(),
                    () -> {
                        long cpts = une.partie(id, m.orhant());
                        long mienne = une.partie(id, m.ruellan());
                        assertThat(signataire(id, m.orhant(), cpts).motifs())
                                .extracting(Motif::code)
                                .containsExactly("ROLE_INSUFFISANT");
                        assertThat(signataire(id, m.orhant(), mienne).motifs())
                                .extracting(Motif::code)
                                .containsExactly("COMPTE");
                        fait(signataire(id, m.ruellan(), mienne));
                        var fiche = new FichePartie("", "", null, List.of(), null, List.of());
                        assertThatThrownBy(() -> parties.decrire(id, cpts, 2, fiche))
                                .isInstanceOf(Interdit.class);
                    });
        });
    }

    @Test
    void l_histoire_ne_se_recrit_pas() {
        essayer(m -> {
            une.engagee(m);
            assertThatThrownBy(() -> db.sql("update convention_historique set motif = ''").update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("convention_historique");
        });
    }

    private void preparer(ConventionId id) {
        fait(
                preparation.deposer(
                        id, new NouveauDiagnostic("Enquête", "EHPAD", null, "", null, null)));
        fait(preparation.noter(id, "Les sorties sont annoncées trop tard."));
    }

    private void delimiter(ConventionId id) {
        var c = conventions.charger(id);
        fait(
                conventions.cadrer(
                        id,
                        c.version(),
                        new CadreConvention(
                                c.titre(),
                                "",
                                "Huit communes",
                                null,
                                c.duree(),
                                null,
                                Visibilite.TEXTE)));
    }

    private void toutAccepter(ConventionId id) {
        for (var p : principes.lister(id))
            fait(principes.prendrePosition(id, p.id(), p.version(), Position.ACCORD, null));
    }

    private Resultat<Position> premierPrincipe(
            ConventionId id, Position position, @Nullable String motif) {
        var p = principes.lister(id).getFirst();
        return principes.prendrePosition(id, p.id(), p.version(), position, motif);
    }

    private Resultat<RoleConvention> signataire(ConventionId id, Acteur qui, long partie) {
        return participants.ajouter(
                id, new CompteId(qui.compte()), RoleConvention.SIGNATAIRE, partie, false);
    }

    private Resultat<EtatConvention> franchir(
            ConventionId id, TransitionConvention transition, @Nullable String motif) {
        int version = conventions.charger(id).version();
        return conventions.franchir(id, version, transition, motif, Saisie.vide());
    }

    private List<String> tables() {
        return db.sql(
                        """
                        select table_name from information_schema.columns
                         where column_name = 'convention_id' and table_schema = 'public'
                        """)
                .query(String.class)
                .list();
    }

    private void essayer(Consumer<Monde> test) {
        acteurs.defaire(Acteurs.systeme(), () -> test.accept(une.monde()));
    }

    private void comme(Acteur qui, Runnable travail) {
        acteurs.devenir(qui, travail);
    }
}
