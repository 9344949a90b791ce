package fr.unisson.api.web;

import static java.util.Objects.requireNonNullElse;

import fr.unisson.annuaire.CritereRepertoire;
import fr.unisson.annuaire.CritereRepertoire.Genre;
import fr.unisson.annuaire.CritereRepertoire.Numero;
import fr.unisson.annuaire.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// A search as FHIR R4 writes it, http://hl7.org/fhir/R4/search.html. A parameter that is not known
/// is left aside and does not come back in the `self` link, unless the caller asks for strictness;
/// one that is known and cannot be obeyed is refused.
final class RechercheFhir {

    static final String ID = "_id";
    static final String NOMBRE = "_count";
    static final String FORMAT = "_format";
    static final String APRES = "_apres";
    static final String NOM = "name";
    static final String NUMERO = "identifier";
    static final String VILLE = "address-city";
    static final String ACTIVE = "active";
    static final String ETAT = "status";
    static final String ORGANISATION = "organization";

    static final List<String> D_ORGANIZATION = List.of(ID, NUMERO, NOM, VILLE, ACTIVE);
    static final List<String> DE_LOCATION = List.of(ID, NUMERO, NOM, VILLE, ETAT, ORGANISATION);

    private static final Pattern VIRGULE = Pattern.compile(",");
    private static final Pattern ENTIER = Pattern.compile("[0-9]{1,18}");
    private static final int VALEURS_AU_PLUS = 100;
    private static final List<String> DE_PAGE = List.of(NOMBRE, APRES);

    private final Map<String, String> lus = new TreeMap<>();

    private RechercheFhir() {}

    /// @param strict whether an unknown parameter is refused
    static RechercheFhir lire(
            Map<String, String[]> parametres, List<String> connus, boolean strict) {
        var recherche = new RechercheFhir();
        parametres.forEach((nom, valeurs) -> recherche.lire(nom, valeurs, connus, strict));
        return recherche;
    }

    private void lire(String nom, String[] valeurs, List<String> connus, boolean strict) {
        if (nom.equals(FORMAT)) return;
        int deuxPoints = nom.indexOf(':');
        var racine = deuxPoints < 0 ? nom : nom.substring(0, deuxPoints);
        if (!connus.contains(racine) && !DE_PAGE.contains(racine)) {
            if (strict) throw new ParametreIllisible(nom);
            return;
        }
        var donnees = Arrays.stream(valeurs).filter(v -> !v.isBlank()).toList();
        if (donnees.isEmpty()) return;
        if (deuxPoints >= 0 || donnees.size() > 1) throw new ParametreIllisible(nom);
        lus.put(nom, donnees.getFirst().strip());
    }

    CritereRepertoire critere() {
        var organisation = reference(lus.get(ORGANISATION));
        return new CritereRepertoire(
                ids(), mot(NOM), mot(VILLE), numeros(), ouverts(), organisation);
    }

    long apres() {
        var lu = lus.get(APRES);
        if (lu == null) return 0;
        if (!ENTIER.matcher(lu).matches()) throw new ParametreIllisible(APRES);
        return Long.parseLong(lu);
    }

    /// As many as asked, within what one answer holds.
    int nombre() {
        var lu = lus.get(NOMBRE);
        if (lu == null) return PageDeListe.TAILLE;
        if (!lu.matches("[0-9]{1,9}") || Integer.parseInt(lu) == 0)
            throw new ParametreIllisible(NOMBRE);
        return Math.min(Integer.parseInt(lu), PageDeListe.TAILLE_MAX);
    }

    /// @param apres where the page that the link leads to begins; null for this same page
    String lien(String adresse, @Nullable String apres) {
        var tous = new LinkedHashMap<>(lus);
        tous.put(NOMBRE, Integer.toString(nombre()));
        if (apres != null) tous.put(APRES, apres);
        return tous.entrySet().stream()
                .map(p -> p.getKey() + "=" + UriUtils.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", adresse + "?", ""));
    }

    /// One of several texts is not offered: a comma would mean it.
    private @Nullable String mot(String nom) {
        var lu = lus.get(nom);
        if (lu != null && lu.contains(",")) throw new ParametreIllisible(nom);
        return lu;
    }

    private @Nullable List<Long> ids() {
        var lu = lus.get(ID);
        return lu == null
                ? null
                : valeurs(ID, lu).stream()
                        .filter(v -> ENTIER.matcher(v).matches())
                        .map(Long::valueOf)
                        .toList();
    }

    private @Nullable List<Numero> numeros() {
        var lu = lus.get(NUMERO);
        if (lu == null) return null;
        return valeurs(NUMERO, lu).stream().map(RechercheFhir::numero).toList();
    }

    /// `system|value`, `|value` for a number without a system, or the number alone.
    private static Numero numero(String jeton) {
        int barre = jeton.indexOf('|');
        var valeur = jeton.substring(barre + 1).strip();
        if (valeur.isEmpty()) throw new ParametreIllisible(NUMERO);
        if (barre < 0) return new Numero(null, valeur);
        return switch (jeton.substring(0, barre)) {
            case EcritureFhir.FINESS -> new Numero(Genre.FINESS, valeur);
            case EcritureFhir.SIRENE -> new Numero(Genre.SIRENE, valeur);
            case "" -> new Numero(Genre.RNA, valeur);
            default -> new Numero(null, "");
        };
    }

    private @Nullable Boolean ouverts() {
        var lu = requireNonNullElse(lus.get(ACTIVE), requireNonNullElse(lus.get(ETAT), ""));
        return switch (lu) {
            case "" -> null;
            case "true", "active" -> Boolean.TRUE;
            case "false", "inactive" -> Boolean.FALSE;
            default -> throw new ParametreIllisible(lus.containsKey(ACTIVE) ? ACTIVE : ETAT);
        };
    }

    private static @Nullable OrganisationId reference(@Nullable String lue) {
        if (lue == null) return null;
        var id = lue.substring(lue.lastIndexOf('/') + 1);
        if (!ENTIER.matcher(id).matches()) throw new ParametreIllisible(ORGANISATION);
        return new OrganisationId(Long.parseLong(id));
    }

    private static List<String> valeurs(String nom, String lu) {
        var valeurs = VIRGULE.splitAsStream(lu).filter(v -> !v.isBlank()).toList();
        if (valeurs.size() > VALEURS_AU_PLUS) throw new ParametreIllisible(nom);
        return valeurs;
    }
}
