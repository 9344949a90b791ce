package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.documents.Envoi;
import fr.unisson.gouvernance.ForceProbante.Obstacle;
import fr.unisson.gouvernance.ObjetsDuSite;
import fr.unisson.gouvernance.ObjetsEmportes.Emporte;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An annex proves in its last version alone, while its convention is in force.
@SqlTest
class DocumentsQuiProuventSqlTest {

    private static final OrganisationId AILLEURS = new OrganisationId(1);

    @Autowired Annexes annexes;
    @Autowired ObjetsDuSite objets;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @Test
    void une_annexe_remplacee_ou_retiree_ne_prouve_plus() {
        essai(c -> {
            c.mettreEn("CO_CONSTRUCTION");
            long id = ajouter(c);
            long premiere = fichier(c, id, 1);
            assertThat(raison(premiere)).isEqualTo("sa convention n’est pas encore en vigueur");
            c.mettreEn("EN_VIGUEUR");
            assertThat(raison(premiere)).isNull();
            acteurs.devenir(
                    c.enReferent(0),
                    () ->
                            fait(
                                    annexes.remplacer(
                                            c.id(),
                                            id,
                                            1,
                                            envoi("Deuxième liste"),
                                            "Deux numéros changent",
                                            aujourdhui().plusMonths(6),
                                            null)));
            long seconde = fichier(c, id, 2);
            assertThat(raison(premiere)).isEqualTo("annexe remplacée par une version plus récente");
            assertThat(raison(seconde)).isNull();
            assertThat(objets.emportes("conventions", "convention", c.cle()))
                    .extracting(Emporte::id)
                    .contains(premiere, seconde);
            acteurs.devenir(
                    c.enReferent(0), () -> fait(annexes.retirer(c.id(), id, 2, "Doublon", null)));
            assertThat(raison(seconde)).isEqualTo("annexe retirée de sa convention");
        });
    }

    @Test
    void une_convention_suspendue_ou_finie_ne_prouve_pas_et_ses_annexes_non_plus() {
        essai(c -> {
            c.mettreEn("CO_CONSTRUCTION");
            long document = fichier(c, ajouter(c), 1);
            c.mettreEn("SUSPENDUE");
            assertThat(raison(document)).isEqualTo("sa convention est suspendue");
            assertThat(convention(c)).isEqualTo("ne prouve pas pour l’instant (suspendue)");
            c.mettreEn("EXPIREE");
            assertThat(raison(document)).isEqualTo("sa convention a pris fin");
            assertThat(convention(c)).isEqualTo("ne prouve plus (arrivée à son terme)");
        });
    }

    @Test
    void une_convention_en_vigueur_prouve_depuis_son_effet() {
        essai(c -> {
            var lue =
                    Objects.requireNonNull(
                            objets.lire("conventions", "convention", List.of(c.cle()), AILLEURS)
                                    .get(c.cle()));
            assertThat(lue.obstacle()).isNull();
            assertThat(lue.du()).isEqualTo(aujourdhui().minusMonths(6));
        });
    }

    private @Nullable String convention(ConventionEnVigueur c) {
        var obstacle = obstacle("conventions", "convention", c.cle());
        return obstacle == null ? null : obstacle.phrase();
    }

    private @Nullable String raison(long fichier) {
        var obstacle = obstacle("documents", "fichier", fichier);
        return obstacle == null ? null : obstacle.raison();
    }

    @Test
    void une_partie_sortie_ne_prouve_plus_rien_par_la_convention_qu_elle_a_quittee() {
        essai(c -> {
            c.mettreEn("CO_CONSTRUCTION");
            long document = fichier(c, ajouter(c), 1);
            c.mettreEn("EN_VIGUEUR");
            var sortie =
                    new OrganisationId(
                            db.sql("select organisation_id from partie where id = :p")
                                    .param("p", c.partie(1))
                                    .query(Long.class)
                                    .single());
            assertThat(obstacle("conventions", "convention", c.cle(), sortie)).isNull();
            db.sql("update partie set etat = 'SORTIE', sortie_le = :le where id = :p")
                    .param("le", aujourdhui())
                    .param("p", c.partie(1))
                    .update();
            assertThat(obstacle("conventions", "convention", c.cle(), sortie))
                    .extracting(Obstacle::raison)
                    .isEqualTo("votre organisation a quitté la convention");
            assertThat(obstacle("documents", "fichier", document, sortie)).isNotNull();
            assertThat(obstacle("conventions", "convention", c.cle(), AILLEURS)).isNull();
            assertThat(raison(document)).isNull();
        });
    }

    private @Nullable Obstacle obstacle(String module, String type, long id) {
        return obstacle(module, type, id, AILLEURS);
    }

    private @Nullable Obstacle obstacle(String module, String type, long id, OrganisationId pour) {
        return Objects.requireNonNull(objets.lire(module, type, List.of(id), pour).get(id))
                .obstacle();
    }

    private long ajouter(ConventionEnVigueur c) {
        var id = new long[1];
        acteurs.devenir(
                c.enAnimateur(),
                () ->
                        id[0] =
                                fait(
                                        annexes.ajouter(
                                                c.id(),
                                                new Annexes.Nouvelle(
                                                        "Annuaire",
                                                        true,
                                                        c.partie(0),
                                                        aujourdhui().plusMonths(6)),
                                                envoi("Première liste"),
                                                null)));
        return id[0];
    }

    private long fichier(ConventionEnVigueur c, long annexe, int version) {
        return db.sql(
                        """
                        select fichier_id from annexe_version
                         where convention_id = :c and annexe_id = :a and version = :v
                        """)
                .param("c", c.cle())
                .param("a", annexe)
                .param("v", version)
                .query(Long.class)
                .single();
    }

    private static <T> T fait(Resultat<T> resultat) {
        assertThat(resultat.motifs()).isEmpty();
        return ((Resultat.Fait<T>) resultat).valeur();
    }

    private static Envoi envoi(String texte) {
        return new Envoi(
                "annuaire.txt", new ByteArrayInputStream(texte.getBytes(StandardCharsets.UTF_8)));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private void essai(Consumer<ConventionEnVigueur> corps) {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        corps.accept(
                                ConventionEnVigueur.depuis(
                                        db, 2, aujourdhui().minusMonths(6), Duree.parDefaut())));
    }
}
