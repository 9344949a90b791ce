package fr.unisson.conventions;

import fr.unisson.conventions.domaine.RetroPlanning;
import fr.unisson.conventions.donnees.LigneAvis;
import fr.unisson.conventions.donnees.LigneValidation;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.socle.vie.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The validation politique of one convention: one line per party, what is still missing, and the
/// calendar counted backwards.
///
/// @param exigences what the opening of the signature asks for
/// @param planning from the sessions announced here, the same for every party; none when no day of
///   effect is wished
/// @param lePropre the same, with the calendar of the reader's own bodies
public record TableauValidation(
        Situation situation,
        List<Ligne> lignes,
        List<Verification> exigences,
        boolean animateur,
        @Nullable RetroPlanning planning,
        @Nullable RetroPlanning lePropre) {

    public TableauValidation {
        lignes = List.copyOf(lignes);
        exigences = List.copyOf(exigences);
    }

    /// @param courante the validation that counts, none until it is opened
    /// @param anciennes those on former texts, kept
    /// @param declaree this party declared the change of text purely material
    public record Ligne(
            Situation.Partie partie,
            @Nullable LigneValidation courante,
            List<LigneAvis> avis,
            List<LigneValidation> anciennes,
            boolean declaree,
            boolean secretaire,
            boolean referent,
            boolean signataire) {

        public Ligne {
            avis = List.copyOf(avis);
            anciennes = List.copyOf(anciennes);
        }
    }

    /// Former digests on which something was decided: a referent may declare the change material.
    public List<String> anciennesEmpreintes() {
        return lignes.stream()
                .flatMap(l -> l.anciennes().stream())
                .map(LigneValidation::empreinte)
                .filter(e -> !e.equals(situation.empreinte()))
                .distinct()
                .toList();
    }
}
