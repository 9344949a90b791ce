package fr.unisson.gouvernance;

import static fr.unisson.gouvernance.UneInstanceQuiSeReunit.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Notifications;
import fr.unisson.gouvernance.domaine.TransitionPoint;
import fr.unisson.indicateurs.Definitions;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.OrigineValeur;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Saisie;
import fr.unisson.indicateurs.Valeurs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What comes to an agenda from indicators, and how minutes reach the members.
@SqlTest
class AlertesEtComptesRendusSqlTest {

    private static final Periode T1 = Periode.of("2026-T1");

    @Autowired Instances instances;
    @Autowired Sieges sieges;
    @Autowired Reunions reunions;
    @Autowired OrdresDuJour ordres;
    @Autowired Seances seances;
    @Autowired ComptesRendus comptesRendus;
    @Autowired Indicateurs indicateurs;
    @Autowired Valeurs valeurs;
    @Autowired Notifications notifications;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    UneInstanceQuiSeReunit cvs;

    @BeforeEach
    void ouvrir() {
        cvs = new UneInstanceQuiSeReunit(personnages);
    }

    @Test
    void les_indicateurs_en_alerte_attendent_l_ordre_du_jour_sans_chiffre_non_publie() {
        var directrice = cvs.membre("Hélène", RoleOrganisation.DIRECTION);
        var critique = new IndicateurId[1];
        cvs.essayer(
                acteurs,
                () -> {
                    var reunion = planifier();
                    acteurs.devenir(
                            cvs.acteur(directrice),
                            () -> {
                                critique[0] = mesurer("CHUTES", 30);
                                mesurer("PROJETS", 90);
                            });
                    var sujets = ordres.sujets(reunion).get("Indicateurs en alerte");
                    assertThat(sujets)
                            .singleElement()
                            .satisfies(s -> {
                                assertThat(s.titre()).isEqualTo("Indicateur : Part CHUTES");
                                assertThat(s.lien()).isEqualTo("/indicateurs/" + critique[0]);
                                assertThat(s.pourquoi())
                                        .startsWith("Seuil critique atteint")
                                        .doesNotContain("30");
                            });
                    fait(
                            ordres.retenir(
                                    reunion,
                                    Set.of(Objects.requireNonNull(sujets).getFirst().cle())));
                    assertThat(ordres.sujets(reunion)).isEmpty();
                });
    }

    @Test
    void un_compte_rendu_s_annonce_aux_comptes_et_s_ecrit_a_qui_n_en_a_pas() {
        cvs.essayer(
                acteurs,
                () -> {
                    var id = planifier();
                    fait(reunions.convoquer(id, version(id)));
                    fait(seances.ouvrir(id, version(id)));
                    for (var p : reunions.participants(id)) {
                        fait(seances.presence(id, p.id(), p.version(), EtatPresence.PRESENT, ""));
                    }
                    fait(
                            ordres.franchir(
                                    ordres.lister(id).getFirst().id(),
                                    1,
                                    TransitionPoint.TRAITER,
                                    null));
                    fait(seances.lever(id, version(id)));
                    fait(comptesRendus.diffuser(id, version(id)));
                    fait(comptesRendus.completer(id, "Lire : 9 voix pour."));
                    for (var membre : List.of(cvs.presidente, cvs.elue)) {
                        assertThat(annonces(membre))
                                .hasSize(2)
                                .anyMatch(t -> t.startsWith("Compte rendu : "))
                                .anyMatch(t -> t.startsWith("Compte rendu complété : "))
                                .allMatch(t -> t.endsWith("/compte-rendu"));
                    }
                    acteurs.devenir(
                            Acteurs.systeme(),
                            () ->
                                    assertThat(
                                                    db.sql(
                                                                    """
                                                                    select adresse from courrier
                                                                     where objet like 'Compte rendu%'
                                                                       and (adresse = :marcel
                                                                         or compte_id = any (:eux))
                                                                    """)
                                                            .param(
                                                                    "marcel",
                                                                    "marcel."
                                                                            + cvs.instance
                                                                            + "@exemple.fr")
                                                            .param(
                                                                    "eux",
                                                                    new Long[] {
                                                                        cvs.presidente.valeur(),
                                                                        cvs.elue.valeur()
                                                                    })
                                                            .query(String.class)
                                                            .list())
                                            .hasSize(2)
                                            .allMatch(a -> a.startsWith("marcel.")));
                });
    }

    private ReunionId planifier() {
        var instance = cvs.fonder(instances, sieges, Quorum.AUCUN);
        var id = fait(reunions.planifier(instance, cvs.aujourdhui()));
        fait(ordres.ajouter(id, NouveauPoint.de("Menus", NaturePoint.INFORMATION)));
        return id;
    }

    private IndicateurId mesurer(String code, long valeur) {
        var id =
                fait(
                        indicateurs.definir(
                                cvs.organisation,
                                code,
                                new IndicateurVue.Tenue(null, null, 15, LocalDate.of(2025, 1, 1)),
                                Definitions.part().libelle("Part " + code).seuils(60, 40).fin()));
        var mesure = new Mesure(BigDecimal.valueOf(valeur), BigDecimal.valueOf(100), null);
        assertThat(
                        valeurs.saisir(
                                cvs.organisation,
                                List.of(new Saisie(id, T1, 0, mesure, null, null)),
                                OrigineValeur.SAISIE))
                .isEmpty();
        return id;
    }

    private int version(ReunionId id) {
        return reunions.lire(id).version();
    }

    private List<String> annonces(CompteId qui) {
        var lues = new ArrayList<String>();
        acteurs.devenir(
                cvs.acteur(qui),
                () ->
                        notifications.lister(0, false).elements().stream()
                                .filter(n -> n.genre() == GenreDeNotification.REUNION)
                                .map(n -> n.titre() + " " + n.lien())
                                .forEach(lues::add));
        return lues;
    }
}
