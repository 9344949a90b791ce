package fr.unisson.conventions.web;

import static fr.unisson.conventions.domaine.EtatConvention.ABANDONNEE;
import static fr.unisson.conventions.domaine.EtatConvention.EN_VIGUEUR;
import static fr.unisson.conventions.domaine.EtatConvention.RETIREE;
import static fr.unisson.conventions.domaine.EtatConvention.SIGNEE;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.donnees.ConventionLecture.Fiche;
import fr.unisson.conventions.donnees.ConventionLecture.Passage;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Etape;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The life of a convention as a line of steps, each with the day it ended and who ended it.
final class Frise {

    /// Steps that what starts from a signed text does not go through.
    private static final Set<EtatConvention> AVANT_LE_TEXTE =
            EnumSet.range(EtatConvention.DIAGNOSTIC, EtatConvention.CO_CONSTRUCTION);

    private final Fiche fiche;
    private final List<Passage> passages;
    private final @Nullable String dispense;
    private final EtatConvention ici;
    private final boolean arretee;

    private Frise(Fiche fiche, List<Passage> passages, @Nullable String dispense) {
        this.dispense = dispense;
        this.fiche = fiche;
        this.passages = passages;
        var etat = EtatConvention.valueOf(fiche.etat());
        var avant = fiche.etatAbandonne();
        this.arretee = etat.sansSuite() || (etat.finie() && fiche.enVigueurLe() == null);
        this.ici = arretee && avant != null ? EtatConvention.valueOf(avant) : etat;
    }

    /// @param dispense of an amendment, why no body of the parties decides on it; null when they
    ///   do, or for who does not read its text
    static List<Etape> de(Fiche fiche, List<Passage> passages, @Nullable String dispense) {
        var frise = new Frise(fiche, passages, dispense);
        return Arrays.stream(EtatConvention.values())
                .filter(e -> e != SIGNEE || fiche.provenance().importee())
                .filter(e -> !fiche.sansVolets() || !AVANT_LE_TEXTE.contains(e))
                .filter(e -> !fiche.provenance().importee() || e.compareTo(SIGNEE) >= 0)
                .filter(e -> e.compareTo(EN_VIGUEUR) <= 0 || (e == frise.ici && e != ABANDONNEE))
                .filter(e -> e != EN_VIGUEUR || frise.ici != RETIREE || fiche.enVigueurLe() != null)
                .map(frise::etape)
                .toList();
    }

    private Etape etape(EtatConvention e) {
        if (e == ici && arretee) {
            var fin = passages.getLast();
            return new Etape(
                    nom(e),
                    Etape.Avancement.ARRETEE,
                    Dates.jour(Dates.jourDe(fin.le())),
                    fin.auteur());
        }
        if (e == EN_VIGUEUR && ici.compareTo(EN_VIGUEUR) >= 0) {
            return Etape.faite(nom(e), Dates.jour(fiche.enVigueurLe()), null);
        }
        if (e == ici) {
            return Etape.ici(nom(e), "depuis le " + Dates.jour(Dates.jourDe(fiche.etatLe())), null);
        }
        if (e == EtatConvention.VALIDATION_INSTANCES && passee()) {
            return new Etape(nom(e), Etape.Avancement.SANS_OBJET, phrase(dispense), null);
        }
        if (e.compareTo(ici) > 0) {
            return e == EN_VIGUEUR && fiche.dateEffet() != null && ici == SIGNEE
                    ? new Etape(
                            nom(e),
                            Etape.Avancement.A_VENIR,
                            "le " + Dates.jour(fiche.dateEffet()),
                            null)
                    : Etape.aVenir(nom(e));
        }
        if (e == SIGNEE && fiche.signeeLe() != null) {
            return Etape.faite(nom(e), Dates.jour(fiche.signeeLe()), null);
        }
        return sortie(e)
                .map(p -> Etape.faite(nom(e), Dates.jour(Dates.jourDe(p.le())), p.auteur()))
                .orElseGet(() -> Etape.faite(nom(e), null, null));
    }

    /// Nobody's body is asked: the text goes, or went, from its review to its signature.
    private boolean passee() {
        return ici.compareTo(EtatConvention.VALIDATION_INSTANCES) < 0
                ? dispense != null
                : sortie(EtatConvention.RELECTURE)
                        .filter(p -> p.vers().equals(EtatConvention.EN_SIGNATURE.name()))
                        .isPresent();
    }

    private static @Nullable String phrase(@Nullable String raison) {
        return raison == null || raison.isEmpty()
                ? raison
                : Character.toUpperCase(raison.charAt(0)) + raison.substring(1);
    }

    /// The last time the convention went on from this state.
    private Optional<Passage> sortie(EtatConvention e) {
        return passages.reversed().stream()
                .filter(p -> e.name().equals(p.de()))
                .filter(p -> EtatConvention.valueOf(p.vers()).compareTo(e) > 0)
                .findFirst();
    }

    private String nom(EtatConvention etat) {
        return switch (etat) {
            case DIAGNOSTIC -> "Diagnostic";
            case PRINCIPES -> "Principes";
            case CO_CONSTRUCTION -> "Co-construction";
            case CONSOLIDATION -> fiche.sansVolets() ? "Rédaction" : "Consolidation";
            case VALIDATION_INSTANCES -> "Instances";
            default -> etat.libelle();
        };
    }
}
