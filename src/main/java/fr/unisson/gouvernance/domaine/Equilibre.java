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
/// Two rules are the law's. That of a CVS is in force since 1 January 2023 (CASF, art. D. 311-5,
/// written by decree 2022-688). That of a users' commission is CSP, art. R. 1112-81, I, as decree
/// 2016-726 left it: the legal representative, two mediators and two users' representatives, each
/// of the four with a substitute; the rules of the establishment may add others. The third rule is
/// the house's.
///
/// @param reference where the rule comes from, for the reader
/// @param parts seats of each college, full members with a voice only
public record Equilibre(
        boolean legal, String reference, List<Controle> controles, List<Part> parts) {

    /// House rule: users, families and legal representatives hold four seats out of ten, and two.
    static final int PART_MAISON = 40;

    private static final int USAGERS_AU_MOINS = 2;
    private static final int CENT = 100;

    /// Mediators of a users' commission, and users' representatives there.
    private static final int DEUX = 2;

    public static final String LOI = "Code de l’action sociale et des familles, article D. 311-5";
    public static final String LOI_CDU = "Code de la santé publique, article R. 1112-81";
    public static final String MAISON = "Règle proposée par Unisson, sans valeur légale";

    /// @param libelle what is expected
    /// @param constat what there is
    public record Controle(String libelle, boolean rempli, String constat) {}

    public record Part(College college, int sieges, int pourvus) {}

    /// One place of the composition, as far as the rule looks at it.
    public record Place(
            College college, Designation designation, boolean pourvue, boolean suppleant) {

        public Place(College college, Designation designation, boolean pourvue) {
            this(college, designation, pourvue, false);
        }
    }

    public Equilibre {
        controles = List.copyOf(controles);
        parts = List.copyOf(parts);
    }

    public static Equilibre de(NatureInstance nature, List<Siege> sieges, LocalDate jour) {
        var places =
                sieges.stream()
                        .filter(s -> s.enVigueur(jour) && s.delibere(nature))
                        .map(s ->
                                new Place(
                                        s.college(), s.designation(), !s.vacant(), !s.titulaire()))
                        .toList();
        return evaluer(nature, places);
    }

    /// The same without the vacant seats: nobody sits there yet.
    public static Equilibre pourvu(NatureInstance nature, List<Siege> sieges, LocalDate jour) {
        var tous = de(nature, sieges, jour);
        var tenus =
                sieges.stream()
                        .filter(s -> !s.vacant())
                        .filter(s -> s.enVigueur(jour) && s.delibere(nature))
                        .toList();
        if (tous.controles().isEmpty() || tenus.stream().anyMatch(Siege::titulaire)) {
            return de(nature, tenus, jour);
        }
        var aucun =
                tous.controles().stream()
                        .map(c -> new Controle(c.libelle(), false, "aucun siège pourvu"))
                        .toList();
        return new Equilibre(tous.legal(), tous.reference(), aucun, List.of());
    }

    public static Equilibre evaluer(NatureInstance nature, List<Place> places) {
        var titulaires = places.stream().filter(p -> !p.suppleant()).toList();
        var parts = parts(titulaires);
        return switch (nature) {
            case CVS -> new Equilibre(true, LOI, siNonVide(titulaires, cvs(titulaires)), parts);
            case CDU -> new Equilibre(true, LOI_CDU, siNonVide(titulaires, cdu(places)), parts);
            default ->
                    concerne(nature)
                            ? new Equilibre(
                                    false, MAISON, siNonVide(titulaires, maison(titulaires)), parts)
                            : new Equilibre(false, "", List.of(), parts);
        };
    }

    private static List<Controle> siNonVide(List<Place> titulaires, List<Controle> controles) {
        return titulaires.isEmpty() ? List.of() : controles;
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

    private static List<Controle> cdu(List<Place> places) {
        return List.of(
                auMoins(
                        "Le représentant légal de l’établissement, ou la personne qu’il désigne",
                        1,
                        places,
                        p -> p.college() == College.DIRECTION && !p.suppleant()),
                auMoins(
                        "Deux médiateurs",
                        DEUX,
                        places,
                        p -> p.college() == College.MEDIATEURS && !p.suppleant()),
                auMoins(
                        "Deux suppléants des médiateurs",
                        DEUX,
                        places,
                        p -> p.college() == College.MEDIATEURS && p.suppleant()),
                auMoins(
                        "Deux représentants des usagers",
                        DEUX,
                        places,
                        p -> p.college() == College.USAGERS && !p.suppleant()),
                auMoins(
                        "Deux suppléants des représentants des usagers",
                        DEUX,
                        places,
                        p -> p.college() == College.USAGERS && p.suppleant()));
    }

    private static Controle auMoins(
            String libelle, int combien, List<Place> places, Predicate<Place> lesquelles) {
        long nombre = nombre(places, lesquelles);
        return new Controle(libelle, nombre >= combien, sieges(nombre));
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
