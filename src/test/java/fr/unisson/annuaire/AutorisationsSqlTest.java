package fr.unisson.annuaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who declares the end of an authorisation, who reads it, and what is kept of it.
@SqlTest
class AutorisationsSqlTest {

    @Autowired Autorisations autorisations;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @Test
    void une_date_declaree_porte_le_nom_de_qui_l_a_dite_et_se_remplace() {
        essai(c -> {
            var o = new OrganisationId(c.organisation(0));
            var fin = jour().plusYears(1);
            en(
                    c.enReferent(0),
                    () -> {
                        long premiere = fait(declarer(o, "Arrêté 2012-44", fin, null));
                        fait(declarer(o, "Arrêté 2027-3", fin.plusYears(15), premiere));
                        assertThat(declarer(o, "Encore", fin, premiere))
                                .isEqualTo(Resultat.depasse());
                    });
            en(
                    c.enReferent(1),
                    () -> {
                        assertThat(autorisations.enCours(o))
                                .singleElement()
                                .returns("Arrêté 2027-3", AutorisationVue::reference)
                                .returns(fin.plusYears(15), AutorisationVue::fin)
                                .satisfies(a -> assertThat(a.par()).isNotBlank());
                        assertThat(autorisations.retirees(o))
                                .singleElement()
                                .satisfies(a -> assertThat(a.retrait()).isNotNull());
                    });
            en(Acteur.ANONYME, () -> assertThat(autorisations.enCours(o)).isEmpty());
        });
    }

    @Test
    void chaque_champ_faux_a_son_motif() {
        essai(c -> {
            var o = new OrganisationId(c.organisation(0));
            en(
                    c.enReferent(0),
                    () ->
                            assertThat(
                                            autorisations
                                                    .declarer(
                                                            new NouvelleAutorisation(
                                                                    o,
                                                                    new EtablissementId(0),
                                                                    null,
                                                                    " ",
                                                                    jour().plusYears(31),
                                                                    null))
                                                    .motifs())
                                    .extracting(Motif::code)
                                    .containsExactly(
                                            "NATURE", "REFERENCE", "FIN", "ETABLISSEMENT"));
        });
    }

    @Test
    void seule_l_organisation_declare_et_retire_les_siennes() {
        essai(c -> {
            var o = new OrganisationId(c.organisation(0));
            long[] id = {0};
            en(c.enReferent(0), () -> id[0] = fait(declarer(o, "Arrêté 2012-44", jour(), null)));
            for (var autre : new Acteur[] {c.enReferent(1), c.enSecretaire(0)}) {
                en(
                        autre,
                        () -> {
                            assertThat(autorisations.peutDeclarer(o)).isFalse();
                            assertThatThrownBy(() -> autorisations.retirer(o, id[0], "Non"))
                                    .isInstanceOf(Interdit.class);
                            assertThat(retirerSansPasser(id[0], autre.compte())).isZero();
                        });
            }
            en(
                    c.enReferent(0),
                    () -> {
                        assertThat(autorisations.retirer(o, id[0], " ").motifs())
                                .extracting(Motif::code)
                                .containsExactly(Motif.SANS_MOTIF);
                        fait(autorisations.retirer(o, id[0], "Saisie à tort"));
                        assertThat(autorisations.enCours(o)).isEmpty();
                        assertThat(autorisations.retirer(o, id[0], "Encore"))
                                .isEqualTo(Resultat.depasse());
                    });
        });
    }

    @Test
    void la_base_refuse_une_declaration_pour_autrui() {
        essai(c ->
                en(
                        c.enReferent(1),
                        () -> {
                            db.sql("savepoint avant").update();
                            assertThatThrownBy(() -> ajouterSansPasser(c))
                                    .hasStackTraceContaining("row-level security");
                            db.sql("rollback to savepoint avant").update();
                        }));
    }

    private void ajouterSansPasser(ConventionEnVigueur c) {
        db.sql(
                        """
                        insert into autorisation (organisation_id, nature, reference, fin, compte_id,
                          le)
                        values (:o, 'AGREMENT', 'X', current_date, :c, now())
                        """)
                .param("o", c.organisation(0))
                .param("c", c.enReferent(1).compte())
                .update();
    }

    private int retirerSansPasser(long id, long compte) {
        return db.sql(
                        """
                        update autorisation set retiree_par = :c, retiree_le = now(),
                               retiree_pour = 'Non' where id = :id
                        """)
                .param("c", compte)
                .param("id", id)
                .update();
    }

    private Resultat<Long> declarer(
            OrganisationId o, String reference, LocalDate fin, @Nullable Long remplace) {
        return autorisations.declarer(
                new NouvelleAutorisation(
                        o, null, NatureAutorisation.AUTORISATION, reference, fin, remplace));
    }

    private static long fait(Resultat<Long> resultat) {
        if (resultat instanceof Resultat.Fait<Long>(var valeur)) return valeur;
        throw new AssertionError(resultat.motifs());
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }

    private void en(Acteur acteur, Runnable geste) {
        acteurs.devenir(acteur, geste);
    }

    private void essai(Consumer<ConventionEnVigueur> geste) {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        geste.accept(
                                ConventionEnVigueur.depuis(
                                        db, 2, LocalDate.of(2026, 1, 1), Duree.parDefaut())));
    }
}
