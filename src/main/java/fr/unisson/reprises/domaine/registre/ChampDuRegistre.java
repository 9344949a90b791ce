package fr.unisson.reprises.domaine.registre;

import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Reperage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a column of a register may hold, with the names that people give it.
public enum ChampDuRegistre {
    TITRE(
            "Titre ou objet",
            "titre|intitule|libelle|objet|nom|convention|nom de la convention"
                    + "|intitule de la convention|objet de la convention|titre de la convention"
                    + "|designation|theme|sujet|objet du partenariat"),
    PARTENAIRE(
            "Partenaire",
            "partenaire|partenaires|nom du partenaire|organisme|structure|etablissement"
                    + "|etablissement partenaire|etablissement signataire|cocontractant"
                    + "|co contractant|contractant|partie|autre partie|parties|signataire"
                    + "|structure partenaire|avec|organisme partenaire|raison sociale|tiers"),
    FINESS(
            "FINESS ou SIREN",
            "finess|n finess|no finess|numero finess|finess ej|finess et|siren|siret"
                    + "|finess partenaire|finess du partenaire|identifiant|rna|finess juridique"
                    + "|finess geographique|n finess partenaire"),
    TYPE(
            "Type",
            "type|type de convention|nature|categorie|nature de la convention|famille"
                    + "|type de partenariat|typologie"),
    SIGNATURE(
            "Date de signature",
            "signature|date de signature|signee le|date signature|date|signe le"
                    + "|date de la convention|date de conclusion"),
    EFFET(
            "Prise d’effet",
            "effet|date d effet|prise d effet|date de prise d effet|debut|date de debut"
                    + "|entree en vigueur|date d entree en vigueur|a compter du|date debut|du"),
    FIN(
            "Fin",
            "fin|date de fin|echeance|terme|date d echeance|expiration|date d expiration"
                    + "|fin de validite|date de fin de validite|date fin|au|date echeance"
                    + "|valable jusqu au|fin prevue"),
    DUREE("Durée", "duree|duree initiale|duree de la convention|duree contrat|periode|validite"),
    RENOUVELLEMENT(
            "Renouvellement",
            "renouvellement|reconduction|tacite reconduction|mode de renouvellement"
                    + "|mode de reconduction|modalites de reconduction|renouvelable"
                    + "|modalites de renouvellement|tacite"),
    PREAVIS("Préavis", "preavis|delai de preavis|denonciation|delai de denonciation"),
    ETAT("État", "etat|statut|situation|status|en cours|actif|active|suivi"),
    REFERENCE(
            "Votre référence",
            "reference|ref|n|no|numero|numero de convention|n convention|code|id|n d ordre"
                    + "|ref interne|cote"),
    ORIGINAL(
            "Où est l’original",
            "original|lieu de l original|original conserve|classement|archivage|lieu"
                    + "|emplacement|lieu de classement|conserve par|localisation"),
    AVENANTS(
            "Avenants déjà signés", "avenants|avenant|nombre d avenants|nb avenants|nb d avenants"),
    PERIMETRE(
            "Périmètre",
            "perimetre|commentaire|commentaires|observations|remarques|description|contenu"
                    + "|details|precisions|resume");

    /// Finds the titles of a file: without PARTENAIRE, a table is of no use.
    public static final Reperage<ChampDuRegistre> REPERAGE =
            new Reperage<>(ChampDuRegistre::nommePar, PARTENAIRE);

    private final String libelle;
    private final List<String> noms;

    ChampDuRegistre(String libelle, String noms) {
        this.libelle = libelle;
        this.noms = List.of(noms.split("\\|", -1));
    }

    public String libelle() {
        return libelle;
    }

    /// The field that a title of column names: exactly, or by its longest first or last words.
    public static Optional<ChampDuRegistre> nommePar(String entete) {
        var cle = Mots.cle(entete);
        if (cle.isEmpty() || cle.length() > 60) return Optional.empty();
        return exact(cle)
                .or(() -> exact(Mots.cle(entete.replaceAll("\\([^)]*\\)", ""))))
                .or(() -> approche(cle));
    }

    private static Optional<ChampDuRegistre> exact(String cle) {
        return Arrays.stream(values())
                .filter(c -> c.noms.contains(cle) || Mots.cle(c.libelle).equals(cle))
                .findFirst();
    }

    private static Optional<ChampDuRegistre> approche(String cle) {
        return Arrays.stream(values())
                .flatMap(c -> c.noms.stream().map(n -> Map.entry(n, c)))
                .filter(e -> e.getKey().length() > 4)
                .filter(e -> cle.startsWith(e.getKey() + " ") || cle.endsWith(" " + e.getKey()))
                .max(Comparator.comparingInt(e -> e.getKey().length()))
                .map(Map.Entry::getValue);
    }
}
