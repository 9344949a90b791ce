package fr.unisson.gouvernance.domaine;

import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.Designation;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Siege;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Whether a body speaks with the people it works for. It warns, it never blocks.
///
/// The rule of a CVS is the law's, in force since 1 January 2023 (CASF, art. D. 311-5, written by
/// decree 2022-688). The other one is the house's.
///
/// @param reference where the rule comes from, for the reader
/// @param parts seats of each college, full members with a voice only
public record Equilibre(
        boolean legal, String reference, List<Controle> controles, List<Part> parts) {

    /// House rule: users, families and legal representatives hold four seats out of ten, and two.
    static final int PART_MAISON = 40;

    private static final int USAGERS_AU_MOINS = 2;
    private static final int CENT = 100;

    public static final String LOI = "Code de l’action sociale et des familles, article D. 311-5";
    public static final String MAISON = "Règle proposée par Unisson, sans valeur légale";

    /// @param libelle what is expected
    /// @param constat what there is
    public record Controle(String libelle, boolean rempli, String constat) {}

    public record Part(College college, int sieges, int pourvus) {}

    /// One place of the composition, as far as the rule looks at it.
    public record Place(College college, Designation designation, boolean pourvue) {}

    public Equilibre {
        controles = List.copyOf(controles);
        parts = List.copyOf(parts);
    }

    public static Equilibre de(NatureInstance nature, List<Siege> sieges, LocalDate jour) {
        var places =
                sieges.stream()
                        .filter(s -> s.enVigueur(jour) && s.titulaire() && s.delibere(nature))
                        .map(s -> new Place(s.college(), s.designation(), !s.vacant()))
                        .toList();
        return evaluer(nature, places);
    }

    public static Equilibre evaluer(NatureInstance nature, List<Place> places) {
        boolean cvs = nature == NatureInstance.CVS;
        return new Equilibre(
                cvs,
                cvs ? LOI : MAISON,
                places.isEmpty() ? List.of() : cvs ? cvs(places) : maison(places),
                parts(places));
    }

    /// Statutory bodies have their own composition, which is not ours to judge.
    public static boolean concerne(NatureInstance nature) {
        return switch (nature) {
            case CVS, CDU, COPIL, GROUPE_TRAVAIL, CREX, COMMISSION, CONSEIL, AUTRE -> true;
            case CONSEIL_ADMINISTRATION,
                    BUREAU,
                    ASSEMBLEE_GENERALE,
                    DIRECTOIRE,
                    CONSEIL_SURVEILLANCE,
                    COMMISSION_PERMANENTE,
                    CME,
                    CSIRMT,
                    CSE,
                    CTS ->
                    false;
        };
    }

    public boolean respecte() {
        return controles.stream().allMatch(Controle::rempli);
    }

    public int total() {
        return parts.stream().mapToInt(Part::sieges).sum();
    }

    private static List<Controle> cvs(List<Place> places) {
        long usagers = nombre(places, p -> p.college() == College.USAGERS);
        long elus =
                nombre(
                        places,
                        p ->
                                p.college() == College.PROFESSIONNELS
                                        && p.designation() == Designation.ELECTION);
        long gestionnaire = nombre(places, p -> p.college() == College.ORGANISME_GESTIONNAIRE);
        long concernes = nombre(places, p -> p.college().concerne());
        return List.of(
                new Controle(
                        "Au moins deux représentants des personnes accompagnées",
                        usagers >= USAGERS_AU_MOINS,
                        sieges(usagers)),
                new Controle(
                        "Au moins un représentant élu des professionnels", elus >= 1, sieges(elus)),
                new Controle(
                        "Au moins un représentant de l’organisme gestionnaire",
                        gestionnaire >= 1,
                        sieges(gestionnaire)),
                new Controle(
                        "Personnes accompagnées, familles et représentants légaux : plus de la"
                                + " moitié des sièges",
                        2 * concernes > places.size(),
                        sur(concernes, places.size())));
    }

    private static List<Controle> maison(List<Place> places) {
        long concernes = nombre(places, p -> p.college().concerne());
        return List.of(
                new Controle(
                        "Au moins deux personnes accompagnées ou leurs proches",
                        concernes >= USAGERS_AU_MOINS,
                        sieges(concernes)),
                new Controle(
                        "Personnes accompagnées, familles et représentants légaux : au moins 40 %"
                                + " des sièges",
                        CENT * concernes >= (long) PART_MAISON * places.size(),
                        sur(concernes, places.size())));
    }

    private static List<Part> parts(List<Place> places) {
        Map<College, int[]> comptes = new EnumMap<>(College.class);
        for (var p : places) {
            var compte = comptes.computeIfAbsent(p.college(), _ -> new int[2]);
            compte[0]++;
            if (p.pourvue()) compte[1]++;
        }
        return comptes.entrySet().stream()
                .map(e -> new Part(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .toList();
    }

    private static long nombre(List<Place> places, Predicate<Place> lesquelles) {
        return places.stream().filter(lesquelles).count();
    }

    private static String sieges(long nombre) {
        return nombre == 0 ? "aucun siège" : nombre == 1 ? "un siège" : nombre + " sièges";
    }

    private static String sur(long nombre, int total) {
        return nombre + " sur " + total + " (" + Math.round(100.0 * nombre / total) + " %)";
    }
}
