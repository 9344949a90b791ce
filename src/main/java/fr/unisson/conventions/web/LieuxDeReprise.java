package fr.unisson.conventions.web;

import fr.unisson.conventions.donnees.TexteLecture;
import fr.unisson.socle.vie.Manque;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where each thing that a check found is mended: the article, the party, the frame.
@Component
class LieuxDeReprise {

    private final TexteLecture lecture;

    LieuxDeReprise(TexteLecture lecture) {
        this.lecture = lecture;
    }

    Lieu de(Dossier dossier) {
        return new Lieu(
                dossier,
                () ->
                        lecture.articles(dossier.fiche().id()).stream()
                                .map(TexteLecture.Article::numero)
                                .collect(Collectors.toSet()));
    }

    /// @param articles numbers of the text, read when a finding names one
    record Lieu(Dossier dossier, Supplier<Set<String>> articles) {

        /// @param exigence the requirement that lacks it
        @Nullable String de(String exigence, Manque.Reste reste) {
            var objet = reste.objet();
            return switch (reste.code()) {
                case "" -> null;
                case "PARTIE" ->
                        Face.PARTIES.adresse(id()).equals(Lieux.de(exigence, id()))
                                ? Face.PARTIES.adresse(id()) + "#partie-" + objet
                                : null;
                case "VOLET" -> Face.VOLETS.adresse(id()) + "/" + objet;
                default -> duConstat(reste.code(), objet);
            };
        }

        /// @param objet number of an article, or name of a party
        @Nullable String duConstat(String code, @Nullable String objet) {
            return switch (code) {
                case "DATE_EFFET_ABSENTE",
                        "DATE_EFFET_PASSEE",
                        "EVENEMENT_ABSENT",
                        "DUREE_INDETERMINEE",
                        "DUREE_LONGUE",
                        "RENOUVELLEMENT_SUPPOSE",
                        "PREAVIS_SUPPOSE",
                        "PERIODE_ABSENTE",
                        "RECONDUCTIONS_SANS_LIMITE",
                        "RENOUVELLEMENT_SANS_EVALUATION" ->
                        "/conventions/" + id() + "/cadre#duree";
                case "ENGAGEMENTS_A_REPRENDRE" -> "/conventions/" + id() + "/reprises";
                case "SANS_IDENTIFIANT",
                        "SANS_REPRESENTANT",
                        "SANS_MISSION_PROPRE",
                        "FINESS_DOUTEUX",
                        "FINESS_ABSENT" ->
                        dossier.parties().stream()
                                .filter(p -> p.nom().equals(objet))
                                .findFirst()
                                .map(p -> Face.PARTIES.adresse(id()) + "#partie-" + p.id())
                                .orElse(Face.PARTIES.adresse(id()));
                case "MOINS_DE_DEUX_PARTIES" -> Face.PARTIES.adresse(id());
                case "SANS_DIAGNOSTIC" -> Face.DIAGNOSTIC.adresse(id());
                case "SANS_MODIFICATION",
                        "SANS_MOUVEMENT",
                        "INVITATION_SANS_REPONSE",
                        "EXPOSE_A_PRECISER",
                        "BASE_DEPASSEE",
                        "MOINS_DE_DEUX_PARTIES_ENSUITE",
                        "SANS_TERME",
                        "FIN",
                        "HORS_DELAI",
                        "EFFET_TROP_TARD" ->
                        Face.MODIFICATIONS.adresse(id());
                default ->
                        objet != null && articles.get().contains(objet)
                                ? "/conventions/" + id() + "/articles/" + objet
                                : null;
            };
        }

        private long id() {
            return dossier.fiche().id();
        }
    }
}
