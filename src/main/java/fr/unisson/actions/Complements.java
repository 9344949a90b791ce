package fr.unisson.actions;

import fr.unisson.annuaire.EtablissementId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a plan may also say of an action; nothing here is asked for.
///
/// @param commanditaire who asked for it and gives it its means, a person or a body
/// @param criteres codes of the evaluation framework, such as 1.10.6
/// @param effort expected work, in days
/// @param reference what it was called before it came here: its number in a file, a code
public record Complements(
        String commanditaire,
        String processus,
        List<String> criteres,
        Set<EtablissementId> etablissements,
        @Nullable BigDecimal effort,
        Binome binome,
        String reference) {

    public static final Complements AUCUN =
            new Complements("", "", List.of(), Set.of(), null, Binome.AUCUN, "");

    /// Who leads it together, or why it is led without a person accompanied.
    public record Binome(String professionnel, String usager, String sans) {
        public static final Binome AUCUN = new Binome("", "", "");

        public boolean nomme() {
            return !professionnel.isEmpty() || !usager.isEmpty();
        }
    }

    public Complements {
        criteres = criteres.stream().distinct().toList();
        etablissements = Set.copyOf(etablissements);
        effort = effort == null ? null : effort.setScale(1, RoundingMode.HALF_UP);
    }
}
