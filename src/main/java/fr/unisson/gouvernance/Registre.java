package fr.unisson.gouvernance;

import fr.unisson.gouvernance.Mandat.Cloture;
import fr.unisson.gouvernance.domaine.Pouvoir;
import fr.unisson.gouvernance.donnees.LigneMandat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The mandates of one organisation read together, so that each finds the power it comes from.
final class Registre {

    private final Map<MandatId, LigneMandat> lignes = new HashMap<>();
    private final List<LigneMandat> ordre;

    Registre(List<LigneMandat> ordre) {
        this.ordre = ordre;
        ordre.forEach(l -> lignes.put(l.id(), l));
    }

    List<Mandat> tous() {
        return ordre.stream().map(this::mandat).toList();
    }

    Optional<Mandat> trouver(MandatId id) {
        return Optional.ofNullable(lignes.get(id)).map(this::mandat);
    }

    Optional<Pouvoir> pouvoir(MandatId id) {
        return Optional.ofNullable(lignes.get(id)).map(this::pouvoir);
    }

    /// Those that allow signing that day.
    Stream<Mandat> valides(Matiere matiere, LocalDate jour) {
        return ordre.stream().filter(l -> pouvoir(l).valide(jour, matiere)).map(this::mandat);
    }

    private Pouvoir pouvoir(LigneMandat l) {
        var cloture = l.cloture();
        return new Pouvoir(
                l.source(),
                l.matieres(),
                l.plafond(),
                l.debut(),
                l.fin(),
                l.sousDelegation(),
                genre(cloture, Cloture.Genre.REVOCATION),
                premier(genre(cloture, Cloture.Genre.DEPART), l.departLe()),
                donneur(l));
    }

    private @Nullable Pouvoir donneur(LigneMandat l) {
        var ligne = l.donneurMandat() == null ? null : lignes.get(l.donneurMandat());
        return ligne == null ? null : pouvoir(ligne);
    }

    private Mandat mandat(LigneMandat l) {
        var donneur = l.donneurMandat() == null ? null : lignes.get(l.donneurMandat());
        return new Mandat(
                l.id(),
                l.organisation(),
                l.compte(),
                l.titulaire(),
                l.fonction(),
                l.source(),
                l.donneurMandat(),
                donneur == null ? l.donneur() : donneur.titulaire() + ", " + donneur.fonction(),
                l.matieres(),
                l.plafond(),
                l.debut(),
                l.fin(),
                l.sousDelegation(),
                l.fichier(),
                l.cloture(),
                pouvoir(l).dernierJour().orElse(null));
    }

    private static @Nullable LocalDate genre(@Nullable Cloture cloture, Cloture.Genre genre) {
        return cloture != null && cloture.genre() == genre ? cloture.aCompterDu() : null;
    }

    private static @Nullable LocalDate premier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return Stream.of(Optional.ofNullable(a), Optional.ofNullable(b))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
