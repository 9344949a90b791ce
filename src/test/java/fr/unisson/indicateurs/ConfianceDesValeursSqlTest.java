package fr.unisson.indicateurs;

import static fr.unisson.indicateurs.UneMesure.ecrit;
import static fr.unisson.indicateurs.UneMesure.fait;
import static fr.unisson.indicateurs.UneMesure.rapport;
import static fr.unisson.indicateurs.UneMesure.valeur;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Echeances;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.JoursOuvres;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What makes a figure worth believing: possible, of a period that is over, seen by somebody else.
@SqlTest
class ConfianceDesValeursSqlTest {

    private static final Periode T1 = Periode.of("2026-T1");
    private final LocalDate jour = LocalDate.now(Dates.PARIS);
    private final Periode enCours = Periode.de(Frequence.TRIMESTRE, jour);

    @Autowired Indicateurs indicateurs;
    @Autowired Valeurs valeurs;
    @Autowired Tableaux tableaux;
    @Autowired Alertes alertes;
    @Autowired Echeances echeances;
    @Autowired Journal journal;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    UneMesure m;

    @BeforeEach
    void ouvrir() {
        m = new UneMesure(personnages);
    }

    @Test
    void un_rapport_n_est_jamais_negatif_ni_rapporte_a_rien() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    for (var type : TypeDeRapport.values()) {
                        var id = definir(type.name(), Definitions.part().rapport(type).fin(), null);
                        assertThat(codes(rapport(id, "2026-T1", 0, -5, 100)))
                                .as("%s", type)
                                .containsExactly("NEGATIF");
                        assertThat(codes(rapport(id, "2026-T1", 0, 5, 0)))
                                .as("%s", type)
                                .containsExactly("RIEN_A_MESURER");
                        ecrit(saisir(rapport(id, "2026-T1", 0, 0, 0)));
                    }
                });
    }

    @Test
    void une_periode_en_cours_reste_provisoire() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id = definir("A", Definitions.part().seuils(60, 40).fin(), null);
                    fait(tableaux.composer(m.organisation, List.of(id)));
                    ecrit(saisir(rapport(id, enCours.code(), 0, 1, 10)));
                    assertThat(
                                    valeurs.franchir(id, enCours, 1, TransitionValeur.VALIDER, null)
                                            .motifs())
                            .extracting(Motif::code)
                            .containsExactly("TERMINEE");
                    assertThat(
                                    valeurs.franchirTout(
                                            m.organisation, enCours, TransitionValeur.VALIDER))
                            .isZero();
                    var serie = tableaux.serie(id);
                    assertThat(serie.periodes()).contains(enCours);
                    assertThat(serie.derniere()).isEqualTo(-1);
                    assertThat(serie.carte().mesures()).isZero();
                    assertThat(alertes.lister(m.organisation, 5)).isEmpty();
                    assertThat(aFaire(m.referent))
                            .extracting(AFaire::libelle)
                            .doesNotContain("Valider la valeur");
                });
    }

    @Test
    void une_valeur_publiee_trop_tot_n_est_pas_sur_le_mur() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id = definir("A", Definitions.part().fin(), null);
                    fait(tableaux.composer(m.organisation, List.of(id)));
                    ecrit(saisir(rapport(id, enCours.code(), 0, 1, 10)));
                    acteurs.devenir(
                            Acteurs.systeme(),
                            () ->
                                    db.sql(
                                                    "update valeur set etat = 'PUBLIEE' where indicateur_id = ?")
                                            .param(id.valeur())
                                            .update());
                    assertThat(tableaux.tableau(m.organisation, true).getFirst().dernierePubliee())
                            .isEqualTo(-1);
                    assertThat(tableaux.tableau(m.organisation, true).getFirst().valeurs())
                            .allMatch(Objects::isNull);
                });
    }

    @Test
    void qui_a_saisi_ne_valide_pas_si_la_definition_nomme_quelqu_un_d_autre() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id = definir("A", Definitions.valeur().fin(), m.referent);
                    ecrit(saisir(valeur(id, "2026-T1", 0, 5)));
                    assertThat(valeurs.franchir(id, T1, 1, TransitionValeur.VALIDER, null).motifs())
                            .extracting(Motif::code)
                            .containsExactly("AUTRE_REGARD");
                    assertThat(valeurs.franchirTout(m.organisation, T1, TransitionValeur.VALIDER))
                            .isZero();
                    acteurs.devenir(
                            m.acteur(m.referent),
                            () ->
                                    fait(
                                            valeurs.franchir(
                                                    id, T1, 1, TransitionValeur.VALIDER, null)));
                    assertThat(dernierPassage(id).motif()).isNull();
                });
    }

    @Test
    void valider_sa_propre_saisie_s_ecrit_dans_l_histoire() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id = definir("A", Definitions.valeur().fin(), null);
                    ecrit(saisir(valeur(id, "2026-T1", 0, 5)));
                    assertThat(valeurs.fiche(id, T1).autresValideurs())
                            .singleElement()
                            .satisfies(n -> assertThat(n).contains("Thomas"));
                    fait(valeurs.franchir(id, T1, 1, TransitionValeur.VALIDER, null));
                    assertThat(dernierPassage(id).motif())
                            .isEqualTo("par la personne qui l’a saisie");
                    assertThat(journal.histoire("indicateur", id.valeur(), Integer.MAX_VALUE, 1))
                            .singleElement()
                            .satisfies(f ->
                                    assertThat(f.detail())
                                            .isEqualTo("par la personne qui l’a saisie"));
                });
    }

    @Test
    void une_echeance_de_valeur_tombe_un_jour_ouvre() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    for (int delai = 0; delai < 7; delai++) {
                        fait(
                                indicateurs.definir(
                                        m.organisation,
                                        "D" + delai,
                                        new Tenue(m.cadre, null, delai, UneMesure.DEBUT),
                                        Definitions.part().fin()));
                    }
                    assertThat(aFaire(m.cadre))
                            .hasSize(7)
                            .allSatisfy(a ->
                                    assertThat(
                                                    JoursOuvres.FRANCE.ouvre(
                                                            Objects.requireNonNull(a.pour())))
                                            .isTrue());
                });
    }

    private PassageVue dernierPassage(IndicateurId id) {
        return valeurs.fiche(id, T1).passages().getFirst();
    }

    private IndicateurId definir(String code, Definition d, @Nullable CompteId valideur) {
        return fait(
                indicateurs.definir(
                        m.organisation, code, new Tenue(null, valideur, 15, UneMesure.DEBUT), d));
    }

    private List<Saisie.Refus> saisir(Saisie s) {
        return valeurs.saisir(m.organisation, List.of(s), OrigineValeur.SAISIE);
    }

    private List<String> codes(Saisie s) {
        return saisir(s).stream().map(Saisie.Refus::code).toList();
    }

    private List<AFaire> aFaire(CompteId qui) {
        var lus = new java.util.ArrayList<AFaire>();
        acteurs.devenir(m.acteur(qui), () -> lus.addAll(echeances.aFaire()));
        return lus;
    }
}
