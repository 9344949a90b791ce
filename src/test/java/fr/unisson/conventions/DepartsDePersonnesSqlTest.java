package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.socle.Introuvable;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who leaves an organisation, in a convention of three parties.
@SqlTest
class DepartsDePersonnesSqlTest {

    @Autowired Habilitations habilitations;
    @Autowired Conventions conventions;
    @Autowired Participants participants;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void qui_quitte_l_organisation_ne_lit_plus_ses_conventions() {
        essai(c -> {
            var partie = new OrganisationId(c.organisation(0));
            var parti = new CompteId(c.compteDuReferent(0));
            c.nommer(parti.valeur(), null, "OBSERVATEUR");
            assertThat(habilitations.retirer(parti, partie)).isEmpty();
            assertThat(roles(c, parti)).isZero();
            acteurs.devenir(
                    Acteurs.compte(parti.valeur()),
                    () ->
                            assertThatThrownBy(() -> conventions.charger(c.id()))
                                    .isInstanceOf(Introuvable.class));
        });
    }

    @Test
    void le_dernier_referent_passe_la_main_a_la_direction_qui_est_prevenue() {
        essai(c -> {
            var partie = new OrganisationId(c.organisation(0));
            var direction = new CompteId(c.enSignataire(0).compte());
            habilitations.retirer(new CompteId(c.compteDuReferent(0)), partie);
            assertThat(participants.lister(c.id()))
                    .filteredOn(p -> p.role() == RoleConvention.REFERENT)
                    .filteredOn(p -> p.partie() != null && p.partie() == c.partie(0))
                    .extracting(ParticipantVue::compte)
                    .containsExactly(direction);
            assertThat(courriels(direction)).isEqualTo(1);
            acteurs.devenir(
                    Acteurs.compte(direction.valeur(), partie.valeur()),
                    () -> assertThat(conventions.charger(c.id()).id()).isEqualTo(c.id()));
        });
    }

    @Test
    void sans_direction_l_administration_prend_le_relais() {
        essai(c -> {
            var partie = new OrganisationId(c.organisation(1));
            var administration =
                    personnages.membre("Ada", "Admin", partie, RoleOrganisation.ADMINISTRATION);
            habilitations.retirer(new CompteId(c.enSignataire(1).compte()), partie);
            habilitations.retirer(new CompteId(c.compteDuReferent(1)), partie);
            assertThat(roles(c, administration)).isEqualTo(1);
        });
    }

    @Test
    void qui_n_etait_pas_le_dernier_part_sans_relais() {
        essai(c -> {
            var partie = new OrganisationId(c.organisation(0));
            var direction = new CompteId(c.enSignataire(0).compte());
            var second =
                    personnages.membre("Sam", "Second", partie, RoleOrganisation.REFERENT_QUALITE);
            c.nommer(second.valeur(), c.partie(0), "REFERENT");
            habilitations.retirer(second, partie);
            assertThat(roles(c, second)).isZero();
            assertThat(courriels(direction)).isZero();
            assertThat(roles(c, new CompteId(c.compteDuReferent(0)))).isPositive();
        });
    }

    @Test
    void qui_travaille_encore_ailleurs_garde_les_roles_de_cette_autre_partie() {
        essai(c -> {
            var premiere = new OrganisationId(c.organisation(0));
            var seconde = new OrganisationId(c.organisation(1));
            var partage =
                    personnages.membre(
                            "Lou", "Double", premiere, RoleOrganisation.REFERENT_QUALITE);
            habilitations.definir(partage, seconde, Set.of(RoleOrganisation.REFERENT_QUALITE));
            c.nommer(partage.valeur(), c.partie(0), "REFERENT");
            c.nommer(partage.valeur(), c.partie(1), "REFERENT");
            c.nommer(partage.valeur(), null, "MEMBRE_COPIL");
            habilitations.retirer(partage, premiere);
            assertThat(participants.lister(c.id()))
                    .filteredOn(p -> p.compte().equals(partage))
                    .extracting(ParticipantVue::role)
                    .containsExactlyInAnyOrder(
                            RoleConvention.REFERENT, RoleConvention.MEMBRE_COPIL);
        });
    }

    private long roles(ConventionEnVigueur c, CompteId compte) {
        return participants.lister(c.id()).stream().filter(p -> p.compte().equals(compte)).count();
    }

    private long courriels(CompteId compte) {
        return db.sql("select count(*) from courrier where compte_id = :c and objet like '%à vous'")
                .param("c", compte.valeur())
                .query(Long.class)
                .single();
    }

    private void essai(Consumer<ConventionEnVigueur> travail) {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        travail.accept(
                                ConventionEnVigueur.depuis(
                                        db,
                                        3,
                                        LocalDate.of(2026, 2, 1),
                                        new Duree(
                                                ModePriseEffet.DATE_FIXE,
                                                null,
                                                null,
                                                null,
                                                ModeRenouvellement.AUCUN,
                                                null,
                                                null,
                                                2,
                                                false))));
    }
}
