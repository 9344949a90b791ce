package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.essms.AutoevaluationVue;
import fr.unisson.essms.Bilans;
import fr.unisson.essms.domaine.Atteinte;
import fr.unisson.essms.domaine.Bilan;
import fr.unisson.essms.domaine.EtatAutoevaluation;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.grilles.Noeud;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A self-evaluation on the HAS framework.
///
/// @param elements how many there are to rate
/// @param cotes how many are rated
/// @param resultats once it is closed
/// @param lien its page
@JsonInclude(JsonInclude.Include.NON_NULL)
record AutoevaluationLue(
        long id,
        int version,
        String titre,
        EtatAutoevaluation etat,
        Instant ouverteLe,
        Instant etatLe,
        long organisation,
        long etablissement,
        String nomEtablissement,
        int elements,
        int cotes,
        @Nullable Resultats resultats,
        String lien) {

    /// Means with their decimals (HAS, fiche « système de cotation », 9 October 2024). What fewer
    /// than three persons said of themselves is left out.
    @Schema(name = "ResultatsDAutoevaluation")
    record Resultats(List<Note> chapitres, List<Note> objectifs, List<Imperatif> imperatifs) {

        static Resultats de(Bilans.Etat etat) {
            var bilan = etat.bilan();
            Predicate<Noeud> montrable =
                    chapitre ->
                            etat.personnes().size() >= Bilan.PERSONNES_AU_MOINS
                                    || !chapitre.code().equals(Bilan.CHAPITRE_DES_PERSONNES);
            var chapitres = etat.grille().racines().stream().filter(montrable).toList();
            return new Resultats(
                    chapitres.stream().map(c -> Note.de(bilan, c)).toList(),
                    chapitres.stream()
                            .flatMap(c -> bilan.enfants(c).stream())
                            .map(o -> Note.de(bilan, o))
                            .toList(),
                    chapitres.stream()
                            .flatMap(c -> bilan.enfants(c).stream())
                            .flatMap(o -> bilan.enfants(o).stream())
                            .filter(Noeud::imperatif)
                            .map(c -> new Imperatif(c.code(), c.libelle(), bilan.atteinte(c)))
                            .toList());
        }
    }

    /// @param note from 1 to 4; absent when nothing of it counts
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Note(String code, String libelle, @Nullable BigDecimal note) {

        static Note de(Bilan bilan, Noeud n) {
            return new Note(
                    n.code(),
                    n.libelle(),
                    bilan.note(n, Methode.DECIMALES_2024).map(Arrondi::court).orElse(null));
        }
    }

    record Imperatif(String code, String libelle, Atteinte atteinte) {}

    static AutoevaluationLue de(AutoevaluationVue a) {
        return de(a, null);
    }

    static AutoevaluationLue de(AutoevaluationVue a, @Nullable Resultats resultats) {
        return new AutoevaluationLue(
                a.id().valeur(),
                a.version(),
                a.titre(),
                a.etat(),
                a.ouverteLe(),
                a.etatLe(),
                a.organisation().valeur(),
                a.etablissement().valeur(),
                a.nomEtablissement(),
                a.elements(),
                a.cotes(),
                resultats,
                a.adresse());
    }
}
