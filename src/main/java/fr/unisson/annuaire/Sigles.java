package fr.unisson.annuaire;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The acronyms of the field and what they stand for: one register says "CH de Blain", another the
/// whole name, and the directory sometimes the one, sometimes the other.
///
/// Source: the categories of establishments of the FINESS register, the social action code (art.
/// L312-1) and the public health code, as professionals abbreviate them.
public final class Sigles {

    private static final List<Sigle> TOUS =
            List.of(
                    sigle("ch", "centre hospitalier"),
                    sigle("chu", "centre hospitalier universitaire"),
                    sigle("chr", "centre hospitalier regional"),
                    sigle("chru", "centre hospitalier regional universitaire"),
                    sigle("chs", "centre hospitalier specialise"),
                    sigle("epsm", "etablissement public de sante mentale"),
                    sigle("ght", "groupement hospitalier de territoire"),
                    sigle("gcs", "groupement de cooperation sanitaire"),
                    sigle("gcsms", "groupement de cooperation sociale et medico sociale"),
                    sigle("had", "hospitalisation a domicile"),
                    sigle("usld", "unite de soins de longue duree"),
                    sigle("cmp", "centre medico psychologique"),
                    sigle("cmpp", "centre medico psycho pedagogique"),
                    sigle("camsp", "centre d action medico sociale precoce"),
                    sigle("ehpad", "etablissement d hebergement pour personnes agees dependantes"),
                    sigle("ssiad", "service de soins infirmiers a domicile"),
                    sigle("sad", "service autonomie a domicile"),
                    sigle("saad", "service d aide et d accompagnement a domicile"),
                    sigle("spasad", "service polyvalent d aide et de soins a domicile"),
                    sigle("cpts", "communaute professionnelle territoriale de sante"),
                    sigle(
                            "msp",
                            "maison de sante pluriprofessionnelle",
                            "maison de sante pluridisciplinaire"),
                    sigle("dac", "dispositif d appui a la coordination"),
                    sigle("clic", "centre local d information et de coordination"),
                    sigle("ccas", "centre communal d action sociale"),
                    sigle("cias", "centre intercommunal d action sociale"),
                    sigle(
                            "esat",
                            "etablissement et service d aide par le travail",
                            "etablissement et service d accompagnement par le travail"),
                    sigle("ime", "institut medico educatif"),
                    sigle("itep", "institut therapeutique educatif et pedagogique"),
                    sigle(
                            "sessad",
                            "service d education speciale et de soins a domicile",
                            "service d education specialisee et de soins a domicile"),
                    sigle("mas", "maison d accueil specialisee"),
                    sigle("fam", "foyer d accueil medicalise"),
                    sigle("eam", "etablissement d accueil medicalise"),
                    sigle(
                            "samsah",
                            "service d accompagnement medico social pour adultes handicapes"),
                    sigle("savs", "service d accompagnement a la vie sociale"),
                    sigle("mecs", "maison d enfants a caractere social"));

    private static final Map<String, Sigle> PAR_MOT =
            TOUS.stream().collect(Collectors.toMap(Sigle::mot, s -> s));

    /// "centre hospitalier universitaire" is read before "centre hospitalier".
    private static final List<Map.Entry<String, String>> ENTIERS =
            TOUS.stream()
                    .flatMap(s -> s.entiers().stream().map(e -> Map.entry(e, s.mot())))
                    .sorted(
                            Comparator.comparingInt(
                                            (Map.Entry<String, String> e) -> e.getKey().length())
                                    .reversed())
                    .toList();

    /// @param entiers what it stands for, in words as compared: no capital, accent nor punctuation
    private record Sigle(String mot, List<String> entiers) {}

    private Sigles() {}

    private static Sigle sigle(String mot, String... entiers) {
        return new Sigle(mot, List.of(entiers));
    }

    public static boolean connu(String mot) {
        return PAR_MOT.containsKey(mot);
    }

    /// What an acronym may stand for, none when it is not one.
    ///
    /// @param mot as compared
    public static List<String> entiers(String mot) {
        var sigle = PAR_MOT.get(mot);
        return sigle == null ? List.of() : sigle.entiers();
    }

    /// A name with its whole expressions abbreviated: two ways of writing it become one.
    ///
    /// @param cle words as compared, parted by one space
    public static String abreger(String cle) {
        var abrege = " " + cle + " ";
        for (var e : ENTIERS) {
            abrege = abrege.replace(" " + e.getKey() + " ", " " + e.getValue() + " ");
        }
        return abrege.strip();
    }

    /// The acronym for which the first words of a name stand, and how many of them it takes.
    public record Lu(String sigle, int mots) {}

    /// @param utiles which words are read, in a name as in an expression: the small ones may miss
    public static Optional<Lu> lire(List<String> mots, Predicate<String> utiles) {
        for (var e : ENTIERS) {
            var entier = Arrays.stream(e.getKey().split(" ", -1)).filter(utiles).toList();
            if (entier.size() <= mots.size() && mots.subList(0, entier.size()).equals(entier))
                return Optional.of(new Lu(e.getValue(), entier.size()));
        }
        return Optional.empty();
    }
}
