package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.Dependances;
import fr.unisson.indicateurs.domaine.Formule;
import fr.unisson.indicateurs.domaine.Jugement;
import fr.unisson.indicateurs.domaine.Phrase;
import fr.unisson.socle.vie.Motif;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Why a definition cannot be kept, all reasons at once.
final class ExamenDeDefinition {

    static final String CODE = "CODE";

    private final String code;
    private final Definition d;
    private final Map<String, IndicateurVue> autres;
    private final Set<String> sources;
    private final List<Motif> motifs = new ArrayList<>();

    /// @param tous indicators of the organisation, this one among them when it is not new
    /// @param sources codes of the figures that modules compute
    ExamenDeDefinition(String code, Definition d, List<IndicateurVue> tous, Set<String> sources) {
        this.code = code;
        this.d = d;
        this.autres =
                tous.stream()
                        .filter(i -> !i.code().equals(code))
                        .collect(Collectors.toMap(IndicateurVue::code, Function.identity()));
        this.sources = sources;
    }

    List<Motif> motifs() {
        si(
                !code.matches("[A-Z][A-Z0-9_]{0,29}"),
                CODE,
                "Un code s’écrit en majuscules sans accent, chiffres et tirets bas, 30"
                        + " signes au plus : il sert dans les formules.");
        si(d.libelle().isBlank(), "LIBELLE", "Donnez un nom à l’indicateur.");
        si(d.multiplicateur().signum() <= 0, "MULTIPLICATEUR", "Indiquez un nombre positif.");
        si(
                d.decimales() < 0 || d.decimales() > 4,
                "DECIMALES",
                "Entre 0 et 4 chiffres après la virgule.");
        if (d.enRapport()) {
            si(
                    d.rapport() == null,
                    "RAPPORT",
                    "Dites ce qu’est le numérateur pour le dénominateur.");
            si(d.numerateur().isBlank(), "NUMERATEUR", "Dites ce que compte le numérateur.");
            si(d.denominateur().isBlank(), "DENOMINATEUR", "Dites ce que compte le dénominateur.");
        }
        si(
                d.calcul() == Calcul.SOURCE && !sources.contains(d.source()),
                "SOURCE",
                "Choisissez le calcul parmi ceux d’Unisson.");
        if (d.calcul() == Calcul.FORMULE) formule();
        seuils();
        var phrase = Phrase.refus(d);
        if (phrase != null) ajouter("PHRASE", phrase);
        return motifs;
    }

    private void formule() {
        var illisible = Formule.refus(d.formule());
        if (illisible.isPresent()) {
            ajouter("FORMULE", illisible.get().phrase());
            return;
        }
        var codes = Formule.lire(d.formule()).codes();
        si(codes.isEmpty(), "FORMULE", "La formule ne lit aucun indicateur.");
        for (var lu : codes.stream().sorted().toList()) {
            var autre = autres.get(lu);
            if (autre == null) {
                ajouter(
                        "FORMULE",
                        lu.equals(code)
                                ? "Un indicateur ne se calcule pas à partir de lui-même."
                                : "Aucun indicateur de l’organisation n’a le code " + lu + ".");
            } else if (autre.definition().frequence() != d.frequence()) {
                ajouter(
                        "FORMULE",
                        lu
                                + " n’a pas la même fréquence : une formule lit des indicateurs de"
                                + " même fréquence.");
            }
        }
        new Dependances(lus(codes))
                .cercle(code)
                .filter(_ -> !codes.contains(code))
                .ifPresent(c ->
                        ajouter(
                                "FORMULE",
                                "La formule tourne en rond : " + String.join(" → ", c) + "."));
    }

    private Map<String, Set<String>> lus(Set<String> miens) {
        var lus = new HashMap<>(FormulesSuivies.lues(autres.values()));
        lus.put(code, miens);
        return lus;
    }

    private void seuils() {
        var alerte = d.seuilAlerte();
        var critique = d.seuilCritique();
        if (alerte == null || critique == null || alerte.compareTo(critique) == 0) return;
        si(
                !Jugement.aussiBon(alerte, critique, d.sens()),
                "SEUILS",
                "Le seuil critique doit être plus défavorable que le seuil d’alerte.");
    }

    private void si(boolean refuse, String regle, String phrase) {
        if (refuse) ajouter(regle, phrase);
    }

    private void ajouter(String regle, String phrase) {
        motifs.add(new Motif(regle, phrase));
    }
}
