package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.annuaire.OrganisationId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A page relies on the roles that its session has just read; what writes reads them again.
@SqlTest
class RolesDeLActeurSqlTest {

    private static final Set<RoleOrganisation> DIRECTION = Set.of(RoleOrganisation.DIRECTION);
    private static final Set<RoleOrganisation> PROFESSIONNEL =
            Set.of(RoleOrganisation.PROFESSIONNEL);

    @Autowired Habilitations habilitations;
    @Autowired Personnages personnages;
    @Autowired PlatformTransactionManager transactions;

    private OrganisationId tilleuls = new OrganisationId(0);
    private CompteId lea = new CompteId(0);

    @BeforeEach
    void une_professionnelle_que_sa_session_dit_directrice() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        lea = personnages.membre("Léa", "Roy", tilleuls, RoleOrganisation.PROFESSIONNEL);
    }

    @Test
    void ce_qui_se_lit_suit_la_session() {
        assertThat(sous(lea, true)).isEqualTo(DIRECTION);
    }

    @Test
    void ce_qui_s_ecrit_relit_les_roles() {
        assertThat(sous(lea, false)).isEqualTo(PROFESSIONNEL);
    }

    @Test
    void la_session_d_un_autre_ne_dit_rien_de_qui_agit() {
        var marie = personnages.compte("Marie", "Dupont");
        var roles =
                session(marie)
                        .appeler(
                                () -> personnages.acteur(lea, tilleuls).appeler(() -> roles(true)));
        assertThat(roles).isEqualTo(PROFESSIONNEL);
    }

    @Test
    void sans_session_les_roles_se_lisent_en_base() {
        assertThat(personnages.acteur(lea, tilleuls).executer(() -> roles(true)))
                .isEqualTo(PROFESSIONNEL);
        assertThat(roles(true)).isEmpty();
    }

    private Set<RoleOrganisation> sous(CompteId compte, boolean lecture) {
        return session(compte).appeler(() -> roles(lecture));
    }

    private SessionCourante session(CompteId compte) {
        return new SessionCourante(
                new CompteConnecte(compte.valeur(), "lea.roy@exemple.fr", "Léa Roy"),
                false,
                Map.of(tilleuls, DIRECTION),
                tilleuls);
    }

    private Set<RoleOrganisation> roles(boolean lecture) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(lecture);
        return transaction.execute(_ -> habilitations.deLActeur(tilleuls));
    }
}
