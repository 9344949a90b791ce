package fr.unisson.territoire.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.territoire.LienDeReseau;
import fr.unisson.territoire.LienDeReseau.Partie;
import fr.unisson.territoire.domaine.Reseau.Motif;
import fr.unisson.territoire.domaine.Reseau.Noeud;
import fr.unisson.territoire.domaine.Reseau.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReseauTest {

    @Test
    void chaque_organisation_a_son_numero_dans_l_ordre_des_noms() {
        var reseau =
                Reseau.de(List.of(lien(1, "Zoé", "Écluse"), lien(2, "Écluse", "Ancre")), Set.of());
        assertThat(reseau.noeuds())
                .extracting(Noeud::nom)
                .containsExactly("Ancre", "Écluse", "Zoé");
        assertThat(reseau.noeuds()).extracting(Noeud::numero).containsExactly(1, 2, 3);
        assertThat(reseau.noeuds()).extracting(Noeud::liens).containsExactly(1, 2, 1);
    }

    @Test
    void deux_conventions_entre_les_memes_ne_se_recouvrent_pas() {
        var reseau =
                Reseau.de(
                        List.of(lien(1, "A", "B"), lien(2, "A", "B"), lien(3, "A", "B")), Set.of());
        assertThat(reseau.traits()).extracting(Trait::chemin).doesNotHaveDuplicates();
        assertThat(reseau.traits()).allMatch(t -> t.noeud().isEmpty());
    }

    @Test
    void une_convention_de_trois_parties_se_noue_et_touche_chacune() {
        var trait = Reseau.de(List.of(lien(1, "A", "B", "C")), Set.of()).traits().getFirst();
        assertThat(trait.noeud()).hasSize(1);
        assertThat(trait.chemin().chars().filter(c -> c == 'M').count()).isEqualTo(3);
    }

    @Test
    void au_dela_de_trente_les_plus_liees_sont_dessinees_et_toutes_sont_nommees() {
        var liens =
                IntStream.rangeClosed(1, 50)
                        .mapToObj(i -> lien(i, "Centre", "Partenaire %02d".formatted(i)))
                        .toList();
        var centre = (long) "Centre".hashCode();
        var reseau = Reseau.de(liens, Set.of(centre));
        assertThat(reseau.noeuds()).hasSize(51);
        assertThat(reseau.dessines()).isEqualTo(Reseau.DESSINES_AU_PLUS);
        assertThat(reseau.noeuds()).filteredOn(Noeud::mien).allMatch(Noeud::dessine).hasSize(1);
        assertThat(reseau.traits()).hasSize(Reseau.DESSINES_AU_PLUS - 1);
    }

    @Test
    void tout_tient_dans_le_cadre() {
        var liens =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> lien(i, "O" + i, "O" + (i % 30 + 1)))
                        .toList();
        assertThat(Reseau.de(liens, Set.of()).noeuds())
                .allMatch(n -> n.x() >= 20 && n.x() <= Reseau.COTE - 20)
                .allMatch(n -> n.y() >= 20 && n.y() <= Reseau.COTE - 20);
    }

    @ParameterizedTest
    @CsvSource({
        "EN_VIGUEUR, UNISSON, EN_VIGUEUR",
        "SUSPENDUE, CONFIRMEE, EN_VIGUEUR",
        "SIGNEE, UNISSON, EN_PREPARATION",
        "CO_CONSTRUCTION, UNISSON, EN_PREPARATION",
        "EN_VIGUEUR, NON_CONFIRMEE, NON_CONFIRMEE",
        "EN_VIGUEUR, CONTESTEE, NON_CONFIRMEE",
    })
    void chaque_genre_de_lien_a_son_trait(EtatConvention etat, Provenance provenance, Motif motif) {
        assertThat(Motif.de(new LienDeReseau(1, "", "", etat, provenance, null, List.of())))
                .isEqualTo(motif);
    }

    private static LienDeReseau lien(long id, String... parties) {
        return new LienDeReseau(
                id,
                "Convention " + id,
                "autre",
                EtatConvention.EN_VIGUEUR,
                Provenance.UNISSON,
                null,
                Arrays.stream(parties).map(p -> new Partie(p.hashCode(), p)).toList());
    }
}
