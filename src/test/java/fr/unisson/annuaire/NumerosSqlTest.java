package fr.unisson.annuaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Interdit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who gives its number to an organisation that came without one, for every role, here and
/// elsewhere.
@SqlTest
class NumerosSqlTest {

    private static final Set<RoleOrganisation> REPONDENT =
            EnumSet.of(
                    RoleOrganisation.ADMINISTRATION,
                    RoleOrganisation.DIRECTION,
                    RoleOrganisation.REFERENT_QUALITE);

    @Autowired Annuaire annuaire;
    @Autowired Numeros numeros;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @ParameterizedTest
    @EnumSource(RoleOrganisation.class)
    void qui_repond_de_l_organisation_donne_son_numero_et_nul_autre_membre(RoleOrganisation role) {
        essai(id -> {
            var membre = membre(id, role);
            acteurs.devenir(membre, () -> verifier(id, REPONDENT.contains(role)));
        });
    }

    @ParameterizedTest
    @EnumSource(RoleOrganisation.class)
    void aucun_role_tenu_ailleurs_n_y_suffit(RoleOrganisation role) {
        essai(id -> {
            var ailleurs = ajouter("Une autre, " + role);
            var membre = membre(ailleurs, role);
            acteurs.devenir(membre, () -> verifier(id, false));
        });
    }

    @Test
    void l_administration_de_la_plateforme_le_donne_sauf_compte_ferme() {
        essai(id -> {
            long compte = compte();
            db.sql("update compte set plateforme = true where id = :c").param("c", compte).update();
            acteurs.devenir(Acteurs.compte(compte), () -> verifier(id, true));
        });
        essai(id -> {
            long compte = compte();
            db.sql("update compte set plateforme = true, ferme_le = now() where id = :c")
                    .param("c", compte)
                    .update();
            acteurs.devenir(Acteurs.compte(compte), () -> verifier(id, false));
        });
    }

    @Test
    void qui_a_ajoute_la_fiche_le_donne_tant_que_personne_de_l_organisation_n_est_la() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var auteur = Acteurs.compte(compte());
                    var id = new OrganisationId[1];
                    acteurs.devenir(auteur, () -> id[0] = ajouter("Klinikum"));
                    acteurs.devenir(
                            Acteurs.compte(compte()),
                            () -> assertThat(numeros.peutDonner(id[0])).isFalse());
                    acteurs.devenir(auteur, () -> assertThat(numeros.peutDonner(id[0])).isTrue());
                    membre(id[0], RoleOrganisation.OBSERVATEUR);
                    acteurs.devenir(auteur, () -> verifier(id[0], false));
                });
    }

    @Test
    void un_visiteur_ne_donne_rien() {
        essai(id -> acteurs.devenir(Acteur.ANONYME, () -> verifier(id, false)));
    }

    private void essai(Consumer<OrganisationId> suite) {
        acteurs.defaire(Acteurs.systeme(), () -> suite.accept(ajouter("Klinikum am Rhein")));
    }

    private void verifier(OrganisationId id, boolean permis) {
        assertThat(numeros.peutDonner(id)).isEqualTo(permis);
        if (permis) {
            assertThat(numeros.donner(id, null, "W449999978")).isEmpty();
            assertThat(annuaire.charger(id).rna()).isEqualTo("W449999978");
        } else {
            assertThatThrownBy(() -> numeros.donner(id, null, "W449999978"))
                    .isInstanceOf(Interdit.class);
            assertThat(annuaire.charger(id).sansIdentifiant()).isNotNull();
        }
    }

    private OrganisationId ajouter(String nom) {
        var ajout =
                annuaire.ajouter(
                        new NouvelleOrganisation(
                                nom,
                                null,
                                null,
                                "Organisme étranger",
                                null,
                                null,
                                null,
                                "Kehl " + UUID.randomUUID(),
                                null,
                                null,
                                null));
        return ((AjoutOrganisation.Ajoutee) ajout).id();
    }

    private Acteur membre(OrganisationId organisation, RoleOrganisation role) {
        long compte = compte();
        db.sql("insert into habilitation (compte_id, organisation_id, role) values (:c, :o, :r)")
                .param("c", compte)
                .param("o", organisation.valeur())
                .param("r", role.name())
                .update();
        return Acteurs.compte(compte, organisation.valeur());
    }

    private long compte() {
        return db.sql(
                        """
                        insert into compte (courriel, prenom, nom)
                        values (:c, 'Ana', 'Morel') returning id
                        """)
                .param("c", UUID.randomUUID() + "@exemple.fr")
                .query(Long.class)
                .single();
    }
}
