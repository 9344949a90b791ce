package fr.unisson.gouvernance.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.Designation;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.domaine.Equilibre.Controle;
import fr.unisson.gouvernance.domaine.Equilibre.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquilibreTest {

    /// Seats: users, families, legal representatives, elected professionals, appointed
    /// professionals, manager, others. Then the four checks of article D. 311-5, in its order.
    @ParameterizedTest
    @CsvSource({
        // the legal minimum, and users one short of more than half
        "2,0,0,1,0,1,0,oui oui oui non",
        "3,0,0,1,0,1,0,oui oui oui oui",
        "2,1,0,1,0,1,0,oui oui oui oui",
        "2,0,1,1,0,1,0,oui oui oui oui",
        // exactly half is not more than half; one more is
        "2,2,0,2,0,1,1,oui oui oui non",
        "3,2,0,2,0,1,1,oui oui oui oui",
        // families do not stand for the two users
        "1,5,0,1,0,1,0,non oui oui oui",
        "0,6,0,1,0,1,0,non oui oui oui",
        // a professional who was appointed is not an elected one
        "3,2,0,0,1,1,0,oui non oui oui",
        "3,2,0,1,0,0,0,oui oui non oui",
    })
    void la_regle_du_cvs_a_ses_limites(
            int usagers,
            int familles,
            int legaux,
            int elus,
            int nommes,
            int gestionnaire,
            int autres,
            String attendu) {
        var places = new ArrayList<Place>();
        ajouter(places, College.USAGERS, Designation.ELECTION, usagers);
        ajouter(places, College.FAMILLES, Designation.ELECTION, familles);
        ajouter(places, College.REPRESENTANTS_LEGAUX, Designation.ELECTION, legaux);
        ajouter(places, College.PROFESSIONNELS, Designation.ELECTION, elus);
        ajouter(places, College.PROFESSIONNELS, Designation.NOMINATION, nommes);
        ajouter(places, College.ORGANISME_GESTIONNAIRE, Designation.NOMINATION, gestionnaire);
        ajouter(places, College.BENEVOLES, Designation.NOMINATION, autres);

        var equilibre = Equilibre.evaluer(NatureInstance.CVS, places);

        assertThat(equilibre.legal()).isTrue();
        assertThat(equilibre.reference()).contains("D. 311-5");
        assertThat(equilibre.controles().stream().map(c -> c.rempli() ? "oui" : "non"))
                .containsExactly(attendu.split(" ", -1));
        assertThat(equilibre.respecte()).isEqualTo(!attendu.contains("non"));
    }

    /// Seats: legal representative, mediators, their substitutes, users' representatives, their
    /// substitutes, others. Then the five checks of article R. 1112-81, in its order.
    @ParameterizedTest
    @CsvSource({
        "1,2,2,2,2,0,oui oui oui oui oui",
        "1,2,2,2,2,5,oui oui oui oui oui",
        "0,2,2,2,2,0,non oui oui oui oui",
        "1,1,2,2,2,0,oui non oui oui oui",
        "1,2,1,2,2,0,oui oui non oui oui",
        "1,2,2,1,2,0,oui oui oui non oui",
        "1,2,2,2,1,0,oui oui oui oui non",
        // a substitute is not a full member, nor the reverse
        "1,4,0,2,2,0,oui oui non oui oui",
        "1,2,2,0,4,0,oui oui oui non oui",
    })
    void la_regle_de_la_cdu_a_ses_limites(
            int direction,
            int mediateurs,
            int leursSuppleants,
            int usagers,
            int suppleants,
            int autres,
            String attendu) {
        var places = new ArrayList<Place>();
        ajouter(places, College.DIRECTION, Designation.DE_DROIT, direction);
        ajouter(places, College.MEDIATEURS, Designation.NOMINATION, mediateurs);
        suppleer(places, College.MEDIATEURS, leursSuppleants);
        ajouter(places, College.USAGERS, Designation.NOMINATION, usagers);
        suppleer(places, College.USAGERS, suppleants);
        ajouter(places, College.PROFESSIONNELS, Designation.NOMINATION, autres);

        var equilibre = Equilibre.evaluer(NatureInstance.CDU, places);

        assertThat(equilibre.legal()).isTrue();
        assertThat(equilibre.reference()).contains("R. 1112-81");
        assertThat(equilibre.controles().stream().map(c -> c.rempli() ? "oui" : "non"))
                .containsExactly(attendu.split(" ", -1));
        assertThat(equilibre.total()).isEqualTo(direction + mediateurs + usagers + autres);
    }

    /// What the tool does not know, it does not judge.
    @Test
    void une_instance_statutaire_n_est_pas_jugee() {
        var equilibre =
                Equilibre.evaluer(
                        NatureInstance.CSE,
                        List.of(new Place(College.PROFESSIONNELS, Designation.ELECTION, true)));

        assertThat(equilibre.legal()).isFalse();
        assertThat(equilibre.reference()).isEmpty();
        assertThat(equilibre.controles()).isEmpty();
        assertThat(equilibre.total()).isOne();
    }

    /// House rule: at least two, and four seats out of ten.
    @ParameterizedTest
    @CsvSource({
        "1, 0, non oui",
        "1, 2, non non",
        "2, 0, oui oui",
        "2, 3, oui oui",
        "2, 4, oui non",
        "4, 6, oui oui",
        "3, 5, oui non",
        "39, 61, oui non",
        "40, 60, oui oui",
        "0, 5, non non",
    })
    void la_regle_de_la_maison_a_ses_limites(int concernes, int autres, String attendu) {
        var places = new ArrayList<Place>();
        ajouter(places, College.USAGERS, Designation.VOLONTARIAT, concernes);
        ajouter(places, College.PROFESSIONNELS, Designation.NOMINATION, autres);

        var equilibre = Equilibre.evaluer(NatureInstance.COPIL, places);

        assertThat(equilibre.legal()).isFalse();
        assertThat(equilibre.reference()).contains("sans valeur légale");
        assertThat(equilibre.controles().stream().map(c -> c.rempli() ? "oui" : "non"))
                .containsExactly(attendu.split(" ", -1));
    }

    @Test
    void le_constat_se_dit_en_mots_et_les_sieges_vacants_se_comptent_a_part() {
        var equilibre =
                Equilibre.evaluer(
                        NatureInstance.CVS,
                        List.of(
                                new Place(College.USAGERS, Designation.ELECTION, true),
                                new Place(College.USAGERS, Designation.ELECTION, false),
                                new Place(College.DIRECTION, Designation.DE_DROIT, true)));

        assertThat(equilibre.controles())
                .extracting(Controle::constat)
                .containsExactly("2 sièges", "aucun siège", "aucun siège", "2 sur 3 (67 %)");
        assertThat(equilibre.parts())
                .containsExactly(
                        new Equilibre.Part(College.USAGERS, 2, 1),
                        new Equilibre.Part(College.DIRECTION, 1, 1));
    }

    @Test
    void une_instance_sans_siege_ne_dit_rien() {
        assertThat(Equilibre.evaluer(NatureInstance.CVS, List.of()).controles()).isEmpty();
    }

    private static void suppleer(List<Place> places, College college, int combien) {
        for (int i = 0; i < combien; i++) {
            places.add(new Place(college, Designation.NOMINATION, true, true));
        }
    }

    private static void ajouter(
            List<Place> places, College college, Designation designation, int combien) {
        for (int i = 0; i < combien; i++) places.add(new Place(college, designation, true));
    }
}
