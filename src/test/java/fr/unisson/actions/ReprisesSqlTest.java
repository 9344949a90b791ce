package fr.unisson.actions;

import static fr.unisson.actions.UnPlan.fait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.reprise.ChampDuPlan;
import fr.unisson.actions.domaine.reprise.LigneReprise;
import fr.unisson.actions.domaine.reprise.Personnes;
import fr.unisson.actions.donnees.CommentaireSql;
import fr.unisson.documents.TableurEnAttente.Etat;
import fr.unisson.documents.donnees.TableurEnAttenteSql;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.Remarque;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A real plan of 300 lines goes from a spreadsheet to the plan.
@SqlTest
class ReprisesSqlTest {

    @Autowired Reprises reprises;
    @Autowired Actions actions;
    @Autowired TableurEnAttenteSql sql;
    @Autowired CommentaireSql commentaires;
    @Autowired Personnages personnages;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    UnPlan plan;

    @BeforeEach
    void ouvrir() {
        plan = new UnPlan(personnages);
    }

    @Test
    void un_plan_de_trois_cents_lignes_est_compris_tel_quel() {
        var vue = lire(deposer(xlsx()));
        assertThat(vue.reglages().colonnes().feuille()).isEqualTo(1);
        assertThat(vue.reglages().colonnes().entete()).isEqualTo(5);
        assertThat(vue.reglages().colonnes().colonnes().values())
                .containsExactlyInAnyOrder(
                        ChampDuPlan.REFERENCE,
                        ChampDuPlan.AXE,
                        ChampDuPlan.TITRE,
                        ChampDuPlan.ORIGINE,
                        ChampDuPlan.PILOTE,
                        ChampDuPlan.ECHEANCE,
                        ChampDuPlan.ETAT,
                        ChampDuPlan.PRIORITE,
                        ChampDuPlan.INDICATEUR,
                        ChampDuPlan.COUT_PREVU,
                        ChampDuPlan.COMMENTAIRE,
                        ChampDuPlan.AUTRE_DATE);
        assertThat(vue.lignes()).hasSize(PlanSale.LIGNES);
        assertThat(vue.aReprendre()).isEqualTo(290);
        assertThat(vue.lignes().stream().filter(l -> l.doublon() != null)).hasSize(5);
        assertThat(vue.lignes().stream().filter(l -> l.contenu() == null)).hasSize(5);
        assertThat(
                        vue.lignes().stream()
                                .flatMap(l -> l.inconnues().stream())
                                .map(Personnes.Nommee::cle))
                .containsOnly("idec", "duplan");
        assertThat(compte()).isZero();
    }

    @Test
    void chaque_cellule_devient_ce_qu_elle_dit() {
        var lignes = lire(deposer(xlsx())).lignes();
        var premiere = Objects.requireNonNull(lignes.getFirst().contenu());
        assertThat(lignes.getFirst().numero()).isEqualTo(7);
        assertThat(premiere.complements().reference()).isEqualTo("1");
        assertThat(premiere.titre()).isEqualTo("Revoir la pratique n° 0");
        assertThat(premiere.axe()).isEqualTo("AXE 1 : Bien accompagner");
        assertThat(premiere.pilote()).isEqualTo(plan.infirmiere);
        assertThat(premiere.echeance()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(premiere.priorite()).isEqualTo(Priorite.P1);
        assertThat(premiere.coutPrevu()).isEqualByComparingTo("1500");
        assertThat(lignes.getFirst().etat()).isEqualTo(EtatAction.EN_COURS);
        assertThat(lignes.getFirst().origines())
                .containsExactly(Origine.dite(GenreOrigine.EVENEMENT_INDESIRABLE, "EI du 12/01"));
        assertThat(lignes.getFirst().notes())
                .containsExactly("Vu en réunion\navec l’équipe de nuit");

        assertThat(contenu(lignes.get(1)).pilote()).isEqualTo(plan.directrice);
        assertThat(contenu(lignes.get(1)).echeance()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(lignes.get(1).etat()).isEqualTo(EtatAction.REALISEE);
        assertThat(lignes.get(1).notes()).containsExactly("Date de réalisation : 2025-11-03");
        assertThat(contenu(lignes.get(2)).echeance()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(contenu(lignes.get(3)).echeance()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(contenu(lignes.get(3)).avancement()).isEqualTo(50);
        assertThat(lignes.get(3).etat()).isEqualTo(EtatAction.EN_COURS);
        assertThat(contenu(lignes.get(3)).pilote()).isEqualTo(plan.referent);
        assertThat(contenu(lignes.get(4)).pilote()).isNull();
        assertThat(lignes.get(4).notes())
                .contains(
                        "Pilote dans le fichier : IDEC", "Coût prévu dans le fichier : à chiffrer");
        assertThat(lignes.get(5).remarques())
                .extracting(Remarque::colonne)
                .contains("Échéance", "Responsable (nom ou fonction)");
        assertThat(lignes.get(29).doublon())
                .isEqualTo("Même titre que la ligne " + lignes.get(28).numero() + " du fichier");
        assertThat(contenu(lignes.get(50)).axe()).isEqualTo("AXE 2 : Bien accompagner");
        assertThat(lignes.get(59).remarques())
                .extracting(Remarque::phrase)
                .containsExactly("Cette ligne ne dit pas ce qu’il faut faire.");
    }

    @Test
    void des_titres_sur_deux_lignes_fusionnees_sont_compris() throws java.io.IOException {
        var vue = lire(deposer(PlanSale.surDeuxLignes()));
        assertThat(vue.reglages().colonnes().entete()).isEqualTo(3);
        assertThat(vue.reglages().colonnes().colonnes())
                .containsOnly(
                        java.util.Map.entry(0, ChampDuPlan.REFERENCE),
                        java.util.Map.entry(1, ChampDuPlan.TITRE),
                        java.util.Map.entry(2, ChampDuPlan.PILOTE),
                        java.util.Map.entry(3, ChampDuPlan.ECHEANCE),
                        java.util.Map.entry(4, ChampDuPlan.ETAT),
                        java.util.Map.entry(5, ChampDuPlan.COUT_PREVU),
                        java.util.Map.entry(6, ChampDuPlan.COUT_REEL),
                        java.util.Map.entry(8, ChampDuPlan.COMMENTAIRE));
        assertThat(
                        ChampDuPlan.REPERAGE
                                .entetes(
                                        vue.reglages().colonnes(),
                                        vue.tableur().feuilles().getFirst())
                                .enUneLigne()
                                .cellules())
                .contains("Actions à mener", "Mise en œuvre : Échéance", "Coût : réel");
        assertThat(vue.lignes())
                .extracting(LigneReprise::titre)
                .containsExactly("Revoir la tournée de nuit", "Former aux transferts");
        var lue = contenu(vue.lignes().getFirst());
        assertThat(lue.pilote()).isEqualTo(plan.infirmiere);
        assertThat(lue.echeance()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(lue.coutReel()).isEqualByComparingTo("900");
        assertThat(vue.lignes().getFirst().notes()).containsExactly("Vu");
    }

    @Test
    void rien_n_est_ecrit_avant_la_confirmation_puis_tout_entre_d_un_coup() {
        long id = deposer(xlsx());
        assertThat(compte()).isZero();
        fait(par(plan.directrice, () -> reprises.confirmer(id, 1)));

        var vue = lire(id);
        assertThat(vue.tableur().etat()).isEqualTo(Etat.CONFIRME);
        assertThat(vue.tableur().feuilles()).isEmpty();
        assertThat(Objects.requireNonNull(vue.bilan()).prises()).hasSize(290);
        assertThat(vue.bilan().laissees()).hasSize(10);
        assertThat(etats()).isEqualTo(attendus());

        var premiere = new ActionId(vue.bilan().prises().getFirst().action());
        assertThat(par(plan.infirmiere, () -> commentaires.lister(premiere)))
                .extracting(CommentaireVue::texte)
                .containsExactly("Vu en réunion\navec l’équipe de nuit");
        assertThat(par(plan.directrice, () -> reprises.confirmer(id, 1)).estFait()).isFalse();
        assertThat(compte()).isEqualTo(290);
    }

    @Test
    void une_ligne_laissee_de_cote_n_entre_pas_et_le_bilan_le_dit() {
        long id = deposer(xlsx());
        var lue = lire(id);
        int laissee = lue.lignes().getFirst().numero();
        int doublon = lue.lignes().get(29).numero();
        var reglages =
                new Reglages(
                        lue.reglages().colonnes(),
                        Map.of(),
                        Set.of(doublon),
                        Set.of(laissee, doublon));
        fait(par(plan.directrice, () -> reprises.regler(id, 1, reglages)));
        var relue = lire(id);
        assertThat(relue.aReprendre()).isEqualTo(290);
        assertThat(relue.lignes().getFirst().laissee()).isTrue();
        assertThat(relue.lignes().get(29).reprise()).isTrue();
        fait(par(plan.directrice, () -> reprises.confirmer(id, 2)));
        assertThat(Objects.requireNonNull(lire(id).bilan()).laissees())
                .extracting(RepriseVue.Bilan.Laissee::pourquoi)
                .contains("Laissée de côté par vous");
    }

    @Test
    void une_personne_choisie_prend_toutes_ses_lignes_et_un_doublon_voulu_entre() {
        long id = deposer(xlsx());
        var lue = lire(id);
        var doublon = lue.lignes().get(29).numero();
        var reglages =
                new Reglages(
                        lue.reglages().colonnes(),
                        Map.of("idec", plan.infirmiere.valeur()),
                        Set.of(doublon),
                        Set.of());
        fait(par(plan.directrice, () -> reprises.regler(id, 1, reglages)));
        var relue = lire(id);
        assertThat(relue.tableur().version()).isEqualTo(2);
        assertThat(relue.aReprendre()).isEqualTo(291);
        assertThat(contenu(relue.lignes().get(4)).pilote()).isEqualTo(plan.infirmiere);
        assertThat(par(plan.directrice, () -> reprises.regler(id, 1, reglages)).estFait())
                .isFalse();
    }

    @Test
    void ce_qui_est_deja_au_plan_se_voit() {
        var titre = "Revoir la PRATIQUE n°  0";
        fait(
                par(
                        plan.directrice,
                        () ->
                                actions.proposer(
                                        plan.organisation,
                                        ContenuAction.de(titre, "", Priorite.P2),
                                        java.util.List.of())));
        assertThat(lire(deposer(xlsx())).lignes().getFirst().doublon())
                .isEqualTo("Déjà au plan : action n° 1");
    }

    @Test
    void un_csv_suit_le_meme_chemin() {
        var texte =
                "Libellé;Pilote;Date prévue;Statut\nRevoir la note;awa duplan;15/03/2026;en cours\n";
        var vue = lire(deposer(texte.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(vue.lignes())
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.etat()).isEqualTo(EtatAction.EN_COURS);
                    assertThat(contenu(l).pilote()).isEqualTo(plan.infirmiere);
                });
    }

    @Test
    void ce_qui_est_fait_entre_fait_avec_ce_qui_manque() {
        var texte =
                """
                N°;Action;Pilote;Échéance;État;% avanc.
                QS-12;Refaire la signalétique;;;fait;
                QS-13;Changer les draps;Awa Duplan;15/03/2026;soldé;
                QS-14;Ouvrir la salle;Awa Duplan;;x;
                QS-15;Peindre le couloir;;15/03/2026;en cours;40
                """;
        long id = deposer(plan.directrice, "PAQ.csv", texte.getBytes(StandardCharsets.UTF_8));
        var lignes = lire(id).lignes();
        assertThat(lignes)
                .extracting(LigneReprise::etat)
                .containsExactly(
                        EtatAction.REALISEE,
                        EtatAction.REALISEE,
                        EtatAction.REALISEE,
                        EtatAction.VALIDEE);
        assertThat(phrases(lignes.get(0)))
                .containsExactly(
                        "Réalisée, sans pilote ni échéance : il restera à vérifier que l’action a"
                                + " servi, avant de la clore.");
        assertThat(phrases(lignes.get(2)))
                .contains(
                        "« x » est compris comme « Réalisée, efficacité à vérifier » : à"
                                + " confirmer.");
        assertThat(phrases(lignes.get(3)))
                .containsExactly(
                        "Sans pilote, l’action reste « validée » : vous la mettrez au plan"
                                + " ensuite.");
        assertThat(contenu(lignes.get(3)).avancement()).isEqualTo(40);

        fait(par(plan.directrice, () -> reprises.confirmer(id, 1)));
        assertThat(etats()).isEqualTo(Map.of("REALISEE", 3L, "VALIDEE", 1L));
        var cherchees =
                par(
                        plan.directrice,
                        () ->
                                actions.lister(
                                                plan.organisation,
                                                new CriteresActions(
                                                        "qs-12", Set.of(), null, null, false,
                                                        false),
                                                null,
                                                10)
                                        .elements());
        assertThat(cherchees)
                .extracting(LigneAction::titre)
                .containsExactly("Refaire la signalétique");
        assertThat(cherchees.getFirst().avancement().pourcent()).isEqualTo(100);
        assertThat(
                        par(plan.directrice, () -> actions.lire(cherchees.getFirst().id()))
                                .contenu()
                                .complements()
                                .reference())
                .isEqualTo("QS-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"% avanc.", "Avancement (%)", "Taux", "Avanc.", "Taux d’avancement"})
    void l_avancement_se_reconnait_a_tous_ses_titres(String titre) {
        assertThat(ChampDuPlan.nommeePar(titre)).contains(ChampDuPlan.AVANCEMENT);
    }

    private static List<String> phrases(LigneReprise ligne) {
        return ligne.remarques().stream().map(Remarque::phrase).toList();
    }

    @Test
    void une_reprise_est_a_celui_qui_l_a_deposee_et_ne_dure_pas() {
        assertThatThrownBy(() -> deposer(plan.infirmiere, xlsx())).isInstanceOf(Interdit.class);
        long id = deposer(xlsx());
        assertThatThrownBy(() -> par(plan.referent, () -> reprises.lire(id)))
                .isInstanceOf(Introuvable.class);
        var dansUnAn = Instant.now().plusSeconds(3600L * 24 * 365);
        Acteurs.systeme().executer(() -> transaction.execute(_ -> sql.oublierLesAnciens(dansUnAn)));
        assertThat(lire(id).tableur().etat()).isEqualTo(Etat.OUBLIE);
        assertThat(lire(id).tableur().feuilles()).isEmpty();
    }

    /// What the rhythm of the file promises, told without its reader.
    private static Map<String, Long> attendus() {
        return IntStream.range(0, PlanSale.LIGNES)
                .filter(i -> !PlanSale.sansAction(i) && !PlanSale.double_(i))
                .mapToObj(ReprisesSqlTest::attendu)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String attendu(int i) {
        if (List.of(1, 5).contains(i % 7)) return "REALISEE";
        boolean planifiable = PlanSale.piloteConnu(i) && PlanSale.dateLisible(i);
        if (!planifiable) return "VALIDEE";
        return switch (i % 7) {
            case 0, 3 -> "EN_COURS";
            default -> "A_FAIRE";
        };
    }

    private Map<String, Long> etats() {
        return par(
                plan.directrice,
                () ->
                        db
                                .sql("select etat from action where organisation_id = :o")
                                .param("o", plan.organisation.valeur())
                                .query(String.class)
                                .list()
                                .stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Function.identity(), Collectors.counting())));
    }

    private long compte() {
        return etats().values().stream().mapToLong(n -> n).sum();
    }

    private static ContenuAction contenu(LigneReprise ligne) {
        return Objects.requireNonNull(ligne.contenu());
    }

    private static byte[] xlsx() {
        try {
            return PlanSale.xlsx();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long deposer(byte[] octets) {
        return deposer(plan.directrice, octets);
    }

    private long deposer(CompteId qui, byte[] octets) {
        return deposer(qui, octets[0] == 'P' ? "PAQ 2026.xlsx" : "PAQ 2026.csv", octets);
    }

    private long deposer(CompteId qui, String nom, byte[] octets) {
        return fait(
                par(
                        qui,
                        () -> {
                            try {
                                return reprises.deposer(
                                        plan.organisation, nom, new ByteArrayInputStream(octets));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }));
    }

    private RepriseVue lire(long id) {
        return par(plan.directrice, () -> reprises.lire(id));
    }

    private <T> T par(CompteId qui, Supplier<T> geste) {
        return plan.acteur(qui)
                .executer(() -> Objects.requireNonNull(transaction.execute(_ -> geste.get())));
    }
}
