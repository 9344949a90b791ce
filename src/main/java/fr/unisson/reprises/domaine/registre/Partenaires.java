package fr.unisson.reprises.domaine.registre;

import fr.unisson.socle.tableur.Mots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The organisations behind the names of a register.
///
/// @param trouves the organisation that the directory knows without doubt under this name or number
/// @param choix the one that the reader gave
public record Partenaires(Map<String, Long> trouves, Map<String, Long> choix) {

    /// An organisation named in a line.
    ///
    /// @param cle the name and its number as compared
    /// @param numero what stands beside it as FINESS or SIREN, empty when several share the cell
    public record Nomme(String ecrit, String numero, String cle, Optional<Long> organisation) {
        public boolean inconnu() {
            return organisation.isEmpty();
        }
    }

    public Partenaires {
        trouves = Map.copyOf(trouves);
        choix = Map.copyOf(choix);
    }

    /// Everybody a cell names: "CH de Nantes ; SSIAD du Lac".
    static List<String> noms(String cellule) {
        return Arrays.stream(cellule.split("\\s*(?:;|\\n| / | \\+ |\\|)\\s*", -1))
                .map(n -> n.strip().replaceAll("\\s+", " "))
                .filter(n -> !Mots.cle(n).isEmpty())
                .toList();
    }

    List<Nomme> lire(String cellule, String numeros) {
        var noms = noms(cellule);
        var lesNumeros = noms(numeros);
        var nommes = new ArrayList<Nomme>();
        int nombre = Math.max(noms.size(), lesNumeros.size());
        for (int i = 0; i < nombre; i++) {
            var nom = i < noms.size() ? noms.get(i) : "";
            // Numbers stand for names one by one, or not at all.
            var numero =
                    lesNumeros.size() == nombre && (noms.isEmpty() || noms.size() == nombre)
                            ? propre(lesNumeros.get(i))
                            : "";
            if (nom.isEmpty() && numero.isEmpty()) continue;
            var entier = nomme(nom.isEmpty() ? numero : nom, numero);
            var separes = entier.inconnu() ? separes(entier) : List.<Nomme>of();
            if (separes.isEmpty()) nommes.add(entier);
            else nommes.addAll(separes);
        }
        return List.copyOf(nommes);
    }

    /// A comma stands in a name as often as between two: it parts those that are all known.
    private List<Nomme> separes(Nomme entier) {
        var separes = morceaux(entier).stream().map(m -> nomme(m, "")).toList();
        return separes.stream().anyMatch(Nomme::inconnu) ? List.of() : separes;
    }

    /// The names that a comma would part, none without a comma or beside a number.
    static List<String> morceaux(Nomme nomme) {
        if (!nomme.numero().isEmpty() || !nomme.ecrit().contains(",")) return List.of();
        return Arrays.stream(nomme.ecrit().split(",", -1))
                .map(String::strip)
                .filter(m -> !Mots.cle(m).isEmpty())
                .toList();
    }

    private Nomme nomme(String nom, String numero) {
        var cle = cle(nom, numero);
        var choisi = Optional.ofNullable(choix.get(cle));
        return new Nomme(
                nom,
                numero,
                cle,
                choisi.or(() -> Optional.ofNullable(trouves.get(cle))).filter(o -> o > 0));
    }

    /// The same for all the ways of writing it.
    public static String cle(String nom, String numero) {
        return numero.isEmpty() ? Mots.cle(nom) : Mots.cle(nom) + " #" + numero;
    }

    /// A number whose spaces and hidden first zero came from the spreadsheet.
    static String propre(String numero) {
        var seul = numero.replaceAll("[\\s.\\u00a0-]", "").toUpperCase(java.util.Locale.ROOT);
        return seul.matches("\\d{8}") ? "0" + seul : seul;
    }
}
