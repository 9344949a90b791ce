package fr.unisson.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.web.Onglets.Place;
import fr.unisson.socle.web.Onglet;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OngletsTest {

    @Test
    void toutes_les_faces_tiennent_en_sept_rubriques() {
        assertThat(Onglets.plies(toutes(Face.ENSEMBLE)).premiers())
                .hasSizeLessThanOrEqualTo(7)
                .extracting(Onglet::nom)
                .doesNotHaveDuplicates();
    }

    /// The open heading shows its faces; nothing that could be opened is lost.
    @ParameterizedTest
    @EnumSource
    void chaque_face_se_retrouve_sous_sa_rubrique(Face face) {
        var onglets = Onglets.plies(toutes(face));
        assertThat(onglets.ouverts()).isTrue();
        assertThat(onglets.premiers()).filteredOn(Onglet::actif).hasSize(1);
        var seule = onglets.suivants().isEmpty();
        assertThat(seule ? onglets.premiers() : onglets.suivants())
                .filteredOn(Onglet::actif)
                .extracting(Onglet::lien)
                .containsExactly(face.adresse(1));
    }

    @Test
    void une_rubrique_ouvre_sa_premiere_face_et_une_rubrique_vide_n_est_pas_la() {
        var onglets =
                Onglets.plies(
                        List.of(place(Face.PRINCIPES, Face.TEXTE), place(Face.TEXTE, Face.TEXTE)));
        assertThat(onglets.premiers())
                .extracting(Onglet::nom, Onglet::lien, Onglet::actif)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Texte", "/conventions/1/texte", true),
                        org.assertj.core.groups.Tuple.tuple(
                                "Préparation", "/conventions/1/principes", false));
    }

    @Test
    void une_rubrique_ouvre_la_face_de_son_nom() {
        var onglets =
                Onglets.plies(
                        List.of(
                                place(Face.AVENANTS, Face.TEXTE),
                                place(Face.TEXTE, Face.TEXTE),
                                place(Face.ANNEXES, Face.TEXTE)));
        assertThat(onglets.suivants())
                .extracting(Onglet::nom)
                .containsExactly("Texte", "Avenants", "Annexes");
    }

    @Test
    void pendant_la_preparation_les_faces_restent_cote_a_cote() {
        var onglets = Onglets.cote(toutes(Face.VOLETS));
        assertThat(onglets.premiers()).hasSize(Face.values().length);
        assertThat(onglets.suivants()).isEmpty();
    }

    private static List<Place> toutes(Face ouverte) {
        return Arrays.stream(Face.values()).map(f -> place(f, ouverte)).toList();
    }

    private static Place place(Face face, Face ouverte) {
        return new Place(
                Rubrique.de(face), new Onglet(face.nom(), face.adresse(1), face == ouverte));
    }
}
