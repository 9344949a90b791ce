package fr.unisson.essms.domaine;

import static fr.unisson.socle.vie.Exigence.si;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What each step of an evaluation by an outside body asks for. A document that a step produces is
/// joined, or left aside for a reason; the final report alone is never left aside, since it is what
/// the authority and HAS receive (code de l’action sociale et des familles, art. L. 312-8).
public enum ExigenceExterne implements Exigence<DossierExterne> {
    JOUR_DIT("Le jour où cela s’est fait", null, false) {
        @Override
        public Optional<Manque> manque(DossierExterne d) {
            var fait = d.fait();
            var dernier = d.dernier();
            return si(
                    fait == null
                            || fait.isAfter(d.aujourdhui())
                            || (dernier != null && fait.isBefore(dernier)),
                    "Donnez le jour où cela s’est fait : aujourd’hui au plus tard, et pas avant"
                            + " l’étape précédente.");
        }
    },
    SUITE_APRES("La date attendue ensuite", null, false) {
        @Override
        public Optional<Manque> manque(DossierExterne d) {
            var fait = d.fait();
            var pour = d.pour();
            return si(
                    pour != null && fait != null && pour.isBefore(fait),
                    "Cette date est avant celle de l’étape : donnez ce jour-là ou un jour qui"
                            + " suit.");
        }
    },
    NOUVELLE_DATE("Le nouveau jour de la visite", null, false) {
        @Override
        public Optional<Manque> manque(DossierExterne d) {
            return si(d.pour() == null, "Donnez le nouveau jour de la visite.");
        }
    },
    RAISON_DITE("La raison de s’en passer", null, false) {
        @Override
        public Optional<Manque> manque(DossierExterne d) {
            return si(
                    !d.sans().isEmpty() && !d.raison(),
                    "Dites pourquoi vous continuez sans "
                            + d.sans().stream()
                                    .sorted()
                                    .map(NaturePiece::article)
                                    .reduce((a, b) -> a + " ni " + b)
                                    .orElse("")
                            + ".");
        }
    },
    PRE_RAPPORT_JOINT("Le pré-rapport de l’organisme", NaturePiece.PRE_RAPPORT, true),
    OBSERVATIONS_JOINTES(
            "Les observations de la structure sur le pré-rapport", NaturePiece.OBSERVATIONS, true),
    RAPPORT_JOINT("Le rapport définitif", NaturePiece.RAPPORT, false),
    PLAN_JOINT(
            "Le plan d’actions, dû dès qu’un critère impératif n’est pas atteint",
            NaturePiece.PLAN,
            true),
    TRANSMISSION_JOINTE(
            "La preuve de la transmission à l’autorité et à la HAS",
            NaturePiece.TRANSMISSION,
            true),
    PUBLICATION_JOINTE("La page publiée par la HAS", NaturePiece.PUBLICATION, true),
    AFFICHE_JOINTE("La synthèse affichée dans les locaux", NaturePiece.AFFICHE, true),
    BILAN_JOINT("Le bilan du plan d’actions", NaturePiece.BILAN, true);

    private final String libelle;
    private final @Nullable NaturePiece piece;
    private final boolean dispensable;

    ExigenceExterne(String libelle, @Nullable NaturePiece piece, boolean dispensable) {
        this.libelle = libelle;
        this.piece = piece;
        this.dispensable = dispensable;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    /// The document asked for, null when it is something else.
    public @Nullable NaturePiece piece() {
        return piece;
    }

    /// One may go on without it, saying why.
    public boolean dispensable() {
        return dispensable;
    }

    public static ExigenceExterne de(String code) {
        return Arrays.stream(values())
                .filter(e -> e.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    @Override
    public Optional<Manque> manque(DossierExterne d) {
        if (piece == null || d.pieces().contains(piece)) return Optional.empty();
        boolean laissee = d.sans().contains(piece) || d.deja().contains(piece);
        return si(
                !(dispensable && laissee),
                "Joignez "
                        + piece.article()
                        + (dispensable
                                ? ", ou dites pourquoi vous continuez sans."
                                : " : c’est lui qui se transmet."));
    }
}
