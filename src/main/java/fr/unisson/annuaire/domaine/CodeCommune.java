package fr.unisson.annuaire.domaine;

import java.util.Map;
import java.util.Optional;

/// The INSEE code of a commune, from what older files give: a department and three digits.
///
/// Overseas, the department takes three characters of the code and the commune two, while files
/// write the three digits after `97` (`9A` or `971` with `120` is 97120). FINESS and SAE files name
/// overseas departments 9A to 9F.
public final class CodeCommune {
    private static final Map<String, String> OUTRE_MER =
            Map.of("9A", "971", "9B", "972", "9C", "973", "9D", "974", "9E", "975", "9F", "976");

    private CodeCommune() {}

    /// `9A` → `971`, `1` → `01`; the others unchanged.
    public static String departement(String code) {
        String departement = code.strip();
        if (departement.length() == 1) departement = "0" + departement;
        return OUTRE_MER.getOrDefault(departement, departement);
    }

    public static Optional<String> joindre(String departement, String commune) {
        String dep = departement(departement);
        String com = commune.strip();
        if (com.length() == 5) return Optional.of(com);
        if (dep.length() == 2 && com.length() == 3) return Optional.of(dep + com);
        if (dep.length() == 3 && com.length() == 2) return Optional.of(dep + com);
        if (dep.length() == 3 && com.length() == 3 && com.charAt(0) == dep.charAt(2))
            return Optional.of(dep.substring(0, 2) + com);
        return Optional.empty();
    }

    /// The department a commune code belongs to.
    public static Optional<String> departementDe(String codeCommune) {
        if (codeCommune.length() != 5) return Optional.empty();
        boolean outreMer = codeCommune.startsWith("97") || codeCommune.startsWith("98");
        return Optional.of(codeCommune.substring(0, outreMer ? 3 : 2));
    }

    /// The department a postal code usually serves; a few communes are served from the next one.
    public static Optional<String> departementDuCodePostal(String codePostal) {
        if (!codePostal.matches("[0-9]{5}")) return Optional.empty();
        if (codePostal.startsWith("20"))
            return Optional.of(codePostal.compareTo("20200") < 0 ? "2A" : "2B");
        // Saint-Barthélemy and Saint-Martin left Guadeloupe but kept its postal codes.
        if (codePostal.equals("97133")) return Optional.of("977");
        if (codePostal.equals("97150")) return Optional.of("978");
        return departementDe(codePostal);
    }
}
