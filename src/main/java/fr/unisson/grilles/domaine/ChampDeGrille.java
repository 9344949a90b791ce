package fr.unisson.grilles.domaine;

import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Reperage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a column of a grid kept in a spreadsheet may hold, with the names that people give it.
public enum ChampDeGrille {
    LIGNE("Ligne", "sorte de ligne|type de ligne"),
    CODE("Code", "n|no|numero|reference|ref|numero critere|n critere"),
    DANS("Dans", "domaine|chapitre|rubrique|partie|sous|parent|famille"),
    LIBELLE(
            "Ce qui est demandé",
            "libelle|critere|criteres|question|questions|intitule|item|items|element|enonce"
                    + "|libelle critere|element d evaluation|point|points a verifier"),
    AIDE("Aide", "aide a la cotation|consigne|precision|precisions|commentaire|explication"),
    FACILE("Facile à lire", "falc|version falc|facile"),
    POIDS("Poids", "coefficient|coef|ponderation"),
    IMPERATIF("Impératif", "critere imperatif|obligatoire|niveau d exigence"),
    AXE("Axe", "thematique|theme|dimension"),
    CIBLE("Auprès de", "cible|public vise|interlocuteur"),
    SECTEUR("Secteur", "secteurs"),
    STRUCTURE("Type de structure", "structure|structures|type"),
    PUBLICS("Publics", "public"),
    PREUVES("Preuves", "preuve|justificatifs|consultation documentaire|documents"),
    POINTS("Points", "valeur|score"),
    JUSTIFIEE("À justifier", "justifiee|justification"),
    SAUF_IMPERATIF("Jamais sur un impératif", "sauf imperatif"),
    DOMAINES("Domaines de la réponse", "seulement dans");

    /// Finds the titles of a file: without LIBELLE, a table is of no use.
    public static final Reperage<ChampDeGrille> REPERAGE =
            new Reperage<>(ChampDeGrille::nommeePar, LIBELLE);

    private final String libelle;
    private final List<String> noms;

    ChampDeGrille(String libelle, String noms) {
        this.libelle = libelle;
        this.noms = List.of(noms.split("\\|", -1));
    }

    public String libelle() {
        return libelle;
    }

    public static Optional<ChampDeGrille> nommeePar(String entete) {
        var cle = Mots.cle(entete);
        return cle.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(c -> Mots.cle(c.libelle).equals(cle) || c.noms.contains(cle))
                        .findFirst();
    }
}
