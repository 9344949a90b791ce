package fr.unisson.grilles;

import fr.unisson.socle.vie.Motif;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An object of a JSON file being read strictly: what is missing, of another kind or unknown is
/// told with its place, and reading goes on.
final class ObjetLu {

    static final String FAUTE = "FICHIER";

    private final String lieu;
    private final JsonNode noeud;
    private final List<Motif> fautes;
    private final Set<String> lus;

    ObjetLu(String lieu, JsonNode noeud, List<Motif> fautes) {
        this(lieu, noeud, fautes, new HashSet<>());
        if (!noeud.isObject()) faute("un objet est attendu");
    }

    private ObjetLu(String lieu, JsonNode noeud, List<Motif> fautes, Set<String> lus) {
        this.lieu = lieu;
        this.noeud = noeud;
        this.fautes = fautes;
        this.lus = lus;
    }

    /// The same object, called otherwise in what follows.
    ObjetLu nomme(String autreLieu) {
        return new ObjetLu(autreLieu, noeud, fautes, lus);
    }

    void faute(String phrase) {
        fautes.add(new Motif(FAUTE, lieu + " : " + phrase + "."));
    }

    boolean a(String champ) {
        return noeud.has(champ);
    }

    private Optional<JsonNode> valeur(String champ) {
        lus.add(champ);
        return Optional.ofNullable(noeud.get(champ));
    }

    String exige(String champ) {
        var texte = texte(champ);
        if (!a(champ)) faute("le champ « " + champ + " » manque");
        return texte;
    }

    String texte(String champ) {
        return valeur(champ)
                .filter(v -> v.isString() || faux(champ, "un texte"))
                .map(JsonNode::asString)
                .orElse("");
    }

    boolean oui(String champ) {
        return valeur(champ)
                .filter(v -> v.isBoolean() || faux(champ, "true ou false"))
                .map(JsonNode::asBoolean)
                .orElse(false);
    }

    @Nullable BigDecimal nombre(String champ) {
        return valeur(champ)
                .filter(v -> v.isNumber() || faux(champ, "un nombre"))
                .map(JsonNode::decimalValue)
                .orElse(null);
    }

    <E extends Enum<E>> E parmi(String champ, Class<E> type, E sinon) {
        var texte = texte(champ);
        if (texte.isEmpty()) return sinon;
        for (var e : type.getEnumConstants()) if (e.name().equals(texte)) return e;
        faute(
                "« "
                        + texte
                        + " » n’est pas une valeur connue du champ « "
                        + champ
                        + " » (admises : "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))
                        + ")");
        return sinon;
    }

    List<String> textes(String champ) {
        var textes = new ArrayList<String>();
        for (var v : liste(champ)) {
            if (v.isString() && !v.asString().isBlank()) textes.add(v.asString());
            else faux(champ, "une liste de textes");
        }
        return List.copyOf(textes);
    }

    ObjetLu objet(String champ, String autreLieu) {
        return valeur(champ)
                .map(v -> new ObjetLu(autreLieu, v, fautes))
                .orElseGet(() -> {
                    faute("le champ « " + champ + " » manque");
                    return new ObjetLu(
                            autreLieu,
                            tools.jackson.databind.node.JsonNodeFactory.instance.objectNode(),
                            fautes);
                });
    }

    /// @param lieux the place of each one, from its rank
    List<ObjetLu> objets(String champ, IntFunction<String> lieux) {
        var objets = new ArrayList<ObjetLu>();
        for (var v : liste(champ))
            objets.add(new ObjetLu(lieux.apply(objets.size() + 1), v, fautes));
        return List.copyOf(objets);
    }

    private List<JsonNode> liste(String champ) {
        return valeur(champ)
                .filter(v -> v.isArray() || faux(champ, "une liste"))
                .map(v -> List.copyOf(v.values()))
                .orElse(List.of());
    }

    /// Once every field was read: the others are told.
    void fin() {
        noeud.propertyNames().stream()
                .filter(c -> !lus.contains(c))
                .forEach(c -> faute("le champ « " + c + " » est inconnu"));
    }

    private boolean faux(String champ, String attendu) {
        faute("le champ « " + champ + " » attend " + attendu);
        return false;
    }
}
