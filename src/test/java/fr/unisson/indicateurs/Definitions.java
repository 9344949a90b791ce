package fr.unisson.indicateurs;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Definitions for tests.
public final class Definitions {

    private String libelle = "Part de test";
    private Calcul calcul = Calcul.RAPPORT;
    private @Nullable TypeDeRapport rapport = TypeDeRapport.PART;
    private BigDecimal multiplicateur = BigDecimal.valueOf(100);
    private String formule = "";
    private String source = "";
    private String unite = "%";
    private Sens sens = Sens.HAUSSE;
    private Frequence frequence = Frequence.TRIMESTRE;
    private String phrase = "";
    private @Nullable BigDecimal alerte;
    private @Nullable BigDecimal critique;

    private Definitions() {}

    public static Definitions part() {
        return new Definitions();
    }

    public static Definitions valeur() {
        var d = new Definitions();
        d.calcul = Calcul.VALEUR;
        d.rapport = null;
        d.multiplicateur = BigDecimal.ONE;
        d.unite = "jours";
        return d;
    }

    public static Definitions formule(String formule) {
        var d = valeur();
        d.calcul = Calcul.FORMULE;
        d.formule = formule;
        return d;
    }

    public static Definitions source(String source) {
        var d = part();
        d.calcul = Calcul.SOURCE;
        d.source = source;
        return d;
    }

    public Definitions rapport(TypeDeRapport choisi) {
        rapport = choisi;
        return this;
    }

    public Definitions libelle(String texte) {
        libelle = texte;
        return this;
    }

    public Definitions phrase(String texte) {
        phrase = texte;
        return this;
    }

    public Definitions unite(String texte) {
        unite = texte;
        return this;
    }

    public Definitions sens(Sens choisi) {
        sens = choisi;
        return this;
    }

    public Definitions chaque(Frequence choisie) {
        frequence = choisie;
        return this;
    }

    public Definitions seuils(long alerteA, long critiqueA) {
        alerte = BigDecimal.valueOf(alerteA);
        critique = BigDecimal.valueOf(critiqueA);
        return this;
    }

    public Definition fin() {
        return new Definition(
                libelle,
                "Savoir",
                Famille.AUTRE,
                NatureIndicateur.RESULTAT,
                calcul,
                rapport,
                rapport == null ? "" : "ce qui compte",
                rapport == null ? "" : "tout",
                multiplicateur,
                formule,
                source,
                unite,
                1,
                sens,
                frequence,
                "",
                "",
                "",
                "",
                phrase,
                alerte,
                critique);
    }
}
