package fr.unisson.actions;

import static fr.unisson.actions.UnPlan.DEMAIN;
import static fr.unisson.actions.UnPlan.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.domaine.EtatAction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who reads which action, and what the list keeps of them.
@SqlTest
class VisibiliteSqlTest {

    /// The table, written a second time by hand: what each role reads.
    private static final Map<RoleOrganisation, String> TABLE =
            Map.of(
                    RoleOrganisation.DIRECTION, "DIRECTION EQUIPE CVS PARTENAIRES AUTORITE",
                    RoleOrganisation.REFERENT_QUALITE, "DIRECTION EQUIPE CVS PARTENAIRES AUTORITE",
                    RoleOrganisation.ADMINISTRATION, "EQUIPE CVS PARTENAIRES AUTORITE",
                    RoleOrganisation.SECRETAIRE_INSTANCE, "EQUIPE CVS PARTENAIRES AUTORITE",
                    RoleOrganisation.PROFESSIONNEL, "EQUIPE CVS PARTENAIRES AUTORITE",
                    RoleOrganisation.REPRESENTANT_USAGERS, "CVS PARTENAIRES AUTORITE",
                    RoleOrganisation.FACILITATEUR_SRA, "PARTENAIRES AUTORITE",
                    RoleOrganisation.OBSERVATEUR, "AUTORITE");

    @Autowired Actions actions;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired org.springframework.transaction.support.TransactionTemplate transaction;
    UnPlan plan;

    @BeforeEach
    void ouvrir() {
        plan = new UnPlan(personnages);
    }

    @Test
    void chaque_role_lit_ce_que_dit_la_table() {
        for (var v : Visibilite.values()) {
            proposer(plan.avec(v.name(), null, Set.of(), null, v));
        }
        var lues = new EnumMap<RoleOrganisation, Set<String>>(RoleOrganisation.class);
        for (var role : RoleOrganisation.values()) {
            lues.put(role, new HashSet<>(titres(plan.membre("Lectrice", role), TOUTES)));
        }
        assertThat(lues)
                .containsExactlyInAnyOrderEntriesOf(
                        TABLE.entrySet().stream()
                                .collect(
                                        java.util.stream.Collectors.toMap(
                                                Map.Entry::getKey,
                                                e -> Set.of(e.getValue().split(" ", -1)))));
        assertThat(titres(new UnPlan(personnages).directrice, TOUTES)).isEmpty();
    }

    @Test
    void qui_porte_une_action_la_lit_toujours() {
        var usager = plan.membre("Ahmed", RoleOrganisation.REPRESENTANT_USAGERS);
        proposer(plan.avec("Pilotée", usager, Set.of(), null, Visibilite.DIRECTION));
        proposer(plan.avec("Aidée", null, Set.of(usager), null, Visibilite.DIRECTION));
        proposer(plan.avec("Ni l’un ni l’autre", null, Set.of(), null, Visibilite.DIRECTION));
        en(
                usager,
                () ->
                        fait(
                                actions.proposer(
                                        plan.organisation,
                                        plan.avec(
                                                "Écrite",
                                                null,
                                                Set.of(),
                                                null,
                                                Visibilite.DIRECTION),
                                        List.of())));

        assertThat(titres(usager, TOUTES)).containsExactlyInAnyOrder("Pilotée", "Aidée", "Écrite");
        assertThat(titres(usager, new CriteresActions(null, Set.of(), null, null, false, true)))
                .containsExactlyInAnyOrder("Pilotée", "Aidée");
    }

    @Test
    void un_observateur_ne_propose_rien() {
        var observateur = plan.membre("Camille", RoleOrganisation.OBSERVATEUR);
        assertThat(
                        en(
                                        observateur,
                                        () ->
                                                actions.proposer(
                                                        plan.organisation,
                                                        ContenuAction.de("Non", "", Priorite.P4),
                                                        List.of()))
                                .estFait())
                .isFalse();
    }

    /// That an action exists is told within its organisation, of the findings asked about; nothing
    /// of it, and nothing to another organisation nor to nobody.
    @Test
    void qui_ne_lit_pas_une_action_sait_qu_elle_existe_et_rien_de_plus() {
        var constat = new Origine.Objet("essai", "constat", System.nanoTime());
        var autre = new Origine.Objet("essai", "constat", constat.id() + 1);
        en(
                plan.directrice,
                () ->
                        fait(
                                actions.proposer(
                                        plan.organisation,
                                        plan.avec(
                                                "Réservée",
                                                null,
                                                Set.of(),
                                                null,
                                                Visibilite.DIRECTION),
                                        List.of(
                                                new Origine(
                                                        GenreOrigine.AUDIT,
                                                        "Un constat",
                                                        null,
                                                        constat)))));
        var usager = plan.membre("Ahmed", RoleOrganisation.REPRESENTANT_USAGERS);
        assertThat(en(usager, () -> actions.desObjets(List.of(constat)))).isEmpty();
        assertThat(en(usager, () -> actions.suivis(List.of(constat, autre))))
                .containsExactly(constat);
        var ailleurs = new UnPlan(personnages);
        assertThat(
                        ailleurs.acteur(ailleurs.directrice)
                                .executer(() -> actions.suivis(List.of(constat))))
                .isEmpty();
        assertThat(fr.unisson.socle.Acteur.ANONYME.executer(() -> actions.suivis(List.of(constat))))
                .isEmpty();
    }

    /// The guard of the database itself, whatever the services say.
    @Test
    void la_base_refuse_l_ecriture_a_qui_ne_porte_pas_l_action() {
        var id = proposer(plan.avec("Gardée", plan.infirmiere, Set.of(), null, Visibilite.CVS));
        assertThat(modifiees(plan.collegue, id)).isZero();
        assertThat(modifiees(plan.infirmiere, id)).isOne();
        assertThat(modifiees(plan.referent, id)).isOne();
        assertThat(modifiees(new UnPlan(personnages).directrice, id)).isZero();
    }

    @Test
    void la_liste_se_lit_page_a_page_par_echeance_les_sans_date_a_la_fin() {
        proposer(plan.contenu("Sans date A", null, null));
        for (int i = 0; i < 5; i++) proposer(plan.contenu("J" + i, null, DEMAIN.plusDays(i / 2)));
        proposer(plan.contenu("Sans date B", null, null));

        var lues = new ArrayList<String>();
        String apres = null;
        do {
            var depuis = apres;
            var page = en(plan.referent, () -> lister(TOUTES, depuis, 2));
            page.elements().forEach(l -> lues.add(l.titre()));
            apres = page.suite();
        } while (apres != null);
        assertThat(lues)
                .containsExactly("J0", "J1", "J2", "J3", "J4", "Sans date A", "Sans date B");
        for (var faux : List.of("", "x", "2026-99-99_1", "infinity_")) {
            assertThat(en(plan.referent, () -> lister(TOUTES, faux, 2)).elements())
                    .extracting(LigneAction::titre)
                    .containsExactly("J0", "J1");
        }
    }

    @Test
    void les_filtres_se_cumulent() {
        var hier = java.time.LocalDate.of(2020, 1, 1);
        proposer(plan.contenu("Éclairer l’escalier", plan.infirmiere, DEMAIN));
        dater("Éclairer l’escalier", "PROPOSEE", hier);
        proposer(plan.contenu("Éclairer le parc 100%", plan.collegue, DEMAIN));
        proposer(ContenuAction.de("Autre chose", "", Priorite.P3));

        assertThat(filtrer("eclairer", null, null, false)).hasSize(2);
        assertThat(filtrer("%", null, null, false)).containsExactly("Éclairer le parc 100%");
        assertThat(filtrer("2", null, null, false)).containsExactly("Éclairer le parc 100%");
        assertThat(filtrer("eclairer", plan.collegue, null, false))
                .containsExactly("Éclairer le parc 100%");
        assertThat(filtrer(null, null, Priorite.P3, false)).containsExactly("Autre chose");
        assertThat(filtrer(null, null, null, true)).as("a proposal binds nobody").isEmpty();
        assertThat(en(plan.directrice, () -> actions.compter(plan.organisation)))
                .isEqualTo(new CompteDesActions(3, 0, 0, 3));
        dater("Éclairer l’escalier", "VALIDEE", hier);
        assertThat(filtrer(null, null, null, true)).isEmpty();
        dater("Éclairer l’escalier", "A_FAIRE", hier);
        assertThat(filtrer(null, null, null, true)).containsExactly("Éclairer l’escalier");
        assertThat(
                        titres(
                                plan.directrice,
                                new CriteresActions(
                                        null, Set.of(EtatAction.CLOSE), null, null, false, false)))
                .isEmpty();
        assertThat(en(plan.directrice, () -> actions.compter(plan.organisation)))
                .isEqualTo(new CompteDesActions(3, 1, 0, 2));
    }

    private static final CriteresActions TOUTES = CriteresActions.TOUTES;

    private List<String> filtrer(
            @Nullable String texte,
            @Nullable CompteId pilote,
            @Nullable Priorite priorite,
            boolean retard) {
        return titres(
                plan.directrice,
                new CriteresActions(texte, Set.of(), pilote, priorite, retard, false));
    }

    private void dater(String titre, String etat, java.time.LocalDate pour) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ ->
                                db.sql(
                                                "update action set etat = :e, echeance = :p"
                                                        + " where titre = :t and organisation_id = :o")
                                        .param("e", etat)
                                        .param("p", pour)
                                        .param("t", titre)
                                        .param("o", plan.organisation.valeur())
                                        .update()));
    }

    private ActionId proposer(ContenuAction contenu) {
        return en(
                plan.directrice,
                () -> fait(actions.proposer(plan.organisation, contenu, List.of())));
    }

    private fr.unisson.socle.Tranche<LigneAction> lister(
            CriteresActions criteres, @Nullable String apres, int taille) {
        return actions.lister(plan.organisation, criteres, apres, taille);
    }

    private List<String> titres(CompteId qui, CriteresActions criteres) {
        return en(qui, () -> lister(criteres, null, 50)).elements().stream()
                .map(LigneAction::titre)
                .toList();
    }

    private int modifiees(CompteId qui, ActionId id) {
        var lignes = new int[1];
        acteurs.defaire(
                plan.acteur(qui),
                () ->
                        lignes[0] =
                                db.sql("update action set axe = 'x' where id = :id")
                                        .param("id", id.valeur())
                                        .update());
        return lignes[0];
    }

    private <T> T en(CompteId qui, Supplier<T> geste) {
        return plan.acteur(qui).executer(geste);
    }
}
