package fr.unisson.acces;

import fr.unisson.socle.DemarrageRefuse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who must give two proofs to come in, under `unisson.second-facteur`.
///
/// @param exigePour names of [RoleOrganisation], [#PLATEFORME], or [#TOUS]; nobody when empty
/// @param fournisseursSurs `CODE:ACR`, a provider and what its tokens say when it asked for two
///   proofs
@ConfigurationProperties("unisson.second-facteur")
record ReglagesDuSecondFacteur(
        @DefaultValue Set<String> exigePour, @DefaultValue Set<String> fournisseursSurs) {

    /// Who runs the platform itself.
    static final String PLATEFORME = "PLATEFORME";

    /// Every account, whatever it is.
    static final String TOUS = "TOUS";

    private static final Pattern SUR = Pattern.compile("[^:]+:.+");

    ReglagesDuSecondFacteur {
        var inconnus = new TreeSet<>(exigePour);
        inconnus.removeAll(admis());
        if (!inconnus.isEmpty()) {
            throw new DemarrageRefuse(
                    "Rôle inconnu dans UNISSON_SECONDFACTEUR_EXIGEPOUR : "
                            + String.join(", ", inconnus)
                            + ".",
                    "Séparez par des virgules, ou laissez vide : " + String.join(", ", admis()));
        }
        if (fournisseursSurs.stream().anyMatch(f -> !SUR.matcher(f).matches())) {
            throw new DemarrageRefuse(
                    "UNISSON_SECONDFACTEUR_FOURNISSEURSSURS ne se lit pas.",
                    "Écrivez CODE:ACR, par exemple psc:eidas2 ; séparez par des virgules.");
        }
        exigePour = Set.copyOf(exigePour);
        fournisseursSurs = Set.copyOf(fournisseursSurs);
    }

    private static List<String> admis() {
        return Stream.concat(
                        Stream.of(TOUS, PLATEFORME),
                        Arrays.stream(RoleOrganisation.values()).map(Enum::name))
                .toList();
    }
}
