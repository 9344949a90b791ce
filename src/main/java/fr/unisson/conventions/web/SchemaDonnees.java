package fr.unisson.conventions.web;

import static fr.unisson.conventions.web.FormulaireDonnees.Genre.CHOIX;
import static fr.unisson.conventions.web.FormulaireDonnees.Genre.DATE;
import static fr.unisson.conventions.web.FormulaireDonnees.Genre.LONG;
import static fr.unisson.conventions.web.FormulaireDonnees.Genre.NOMBRE;
import static fr.unisson.conventions.web.FormulaireDonnees.Genre.OUI_NON;
import static fr.unisson.conventions.web.FormulaireDonnees.Genre.PLUSIEURS;
import static fr.unisson.conventions.web.FormulaireDonnees.Genre.TEXTE;

import fr.unisson.conventions.domaine.DonneesArticle.AccordDemande;
import fr.unisson.conventions.domaine.DonneesArticle.NatureObjectif;
import fr.unisson.conventions.domaine.DonneesArticle.PartageResponsabilite;
import fr.unisson.conventions.domaine.DonneesArticle.QuiSigne;
import fr.unisson.conventions.domaine.DonneesArticle.StatutMission;
import fr.unisson.conventions.web.FormulaireDonnees.Genre;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.web.Choix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What each kind of data asks for. Names are those of the records of `DonneesArticle`, which a
/// test checks.
///
/// @param liste name of the list, empty when there is none
record SchemaDonnees(
        String titre,
        String liste,
        String titreListe,
        String ligne,
        List<Colonne> colonnes,
        List<Colonne> champs) {

    record Colonne(String nom, String libelle, Genre genre, List<Choix> choix) {}

    /// Empty for an article that is text alone, or whose data are kept elsewhere.
    static Optional<SchemaDonnees> de(TypeDonnees type) {
        return Optional.ofNullable(trouver(type));
    }

    private static @Nullable SchemaDonnees trouver(TypeDonnees type) {
        return switch (type) {
            case PERIMETRE ->
                    seul(
                            "Périmètre",
                            c("territoires", "Territoires, un par ligne", PLUSIEURS),
                            c("publics", "Publics, un par ligne", PLUSIEURS),
                            c("parcours", "Parcours, un par ligne", PLUSIEURS),
                            c("exclusions", "Ce qui reste en dehors", LONG));
            case MISSIONS_COMMUNES ->
                    liste(
                            "Missions communes",
                            "missions",
                            "Mission",
                            c("mission", "Mission", LONG),
                            c(
                                    "ancrages",
                                    "Où chaque projet en parle (document, page ou axe)",
                                    LONG),
                            c("pilote", "Partie qui l’anime", TEXTE),
                            choix(
                                    "statut",
                                    "Statut",
                                    StatutMission.values(),
                                    StatutMission::libelle));
            case OBJECTIFS ->
                    liste(
                            "Objectifs",
                            "objectifs",
                            "Objectif",
                            c("objectif", "Objectif", LONG),
                            choix(
                                    "nature",
                                    "Nature",
                                    NatureObjectif.values(),
                                    NatureObjectif::libelle),
                            c("indicateur", "Indicateur", TEXTE),
                            c("depart", "Valeur de départ", TEXTE),
                            c("cible", "Valeur visée", TEXTE),
                            c("echeance", "Échéance", DATE),
                            c("responsable", "Partie chargée du suivi", TEXTE));
            case ENGAGEMENTS ->
                    liste(
                            "Engagements de chaque partie",
                            "engagements",
                            "Engagement",
                            c("partie", "Partie qui s’engage", TEXTE),
                            c("contenu", "À quoi elle s’engage", LONG),
                            c("frequence", "Fréquence ou date", TEXTE),
                            c("condition", "Condition", TEXTE),
                            c("preuve", "Preuve attendue", TEXTE),
                            c("responsable", "Responsable", TEXTE));
            case FICHES_ACTION ->
                    liste(
                            "Fiches action",
                            "fiches",
                            "Fiche",
                            c("etape", "Étape du parcours", TEXTE),
                            c("declencheur", "Ce qui déclenche", TEXTE),
                            c("acteur", "Qui agit", TEXTE),
                            c("delai", "Délai", TEXTE),
                            c("contact", "Comment le joindre", TEXTE),
                            c("protocole", "Protocole", TEXTE));
            case MOYENS ->
                    new SchemaDonnees(
                            "Moyens",
                            "moyens",
                            "Moyens apportés",
                            "Moyen",
                            List.of(
                                    c("partie", "Partie", TEXTE),
                                    c("nature", "Moyen (temps, locaux, matériel)", TEXTE),
                                    c("quantite", "Quantité", TEXTE)),
                            List.of(
                                    c(
                                            "fluxFinancier",
                                            "La convention comporte un flux financier",
                                            OUI_NON),
                                    c("montant", "Montant, s’il y a un flux financier", TEXTE),
                                    c("payeur", "Payeur", TEXTE),
                                    c("base", "Base de calcul", TEXTE)));
            case COPIL ->
                    new SchemaDonnees(
                            "Comité de pilotage",
                            "membres",
                            "Membres du comité",
                            "Siège",
                            List.of(
                                    c("partie", "Au titre de", TEXTE),
                                    c("titulaire", "Titulaire", TEXTE),
                                    c("suppleant", "Suppléant", TEXTE),
                                    c("representantUsagers", "Représente les usagers", OUI_NON)),
                            List.of(
                                    c("presidence", "Présidence", TEXTE),
                                    c("quorum", "Quorum", TEXTE),
                                    c("regleDeDecision", "Règle de décision", LONG),
                                    c("reunionsParAn", "Réunions par an", NOMBRE)));
            case ALERTES ->
                    liste(
                            "Règles d’alerte",
                            "regles",
                            "Règle",
                            c("signal", "Signal", LONG),
                            c("gravite", "Gravité", TEXTE),
                            c("delai", "Délai de réaction", TEXTE),
                            c("suite", "Suite donnée", LONG));
            case OUTILS ->
                    liste(
                            "Outils communs",
                            "outils",
                            "Outil",
                            c("nom", "Outil", TEXTE),
                            c("responsable", "Responsable", TEXTE),
                            c("version", "Version", TEXTE),
                            c("utilisateurs", "Utilisateurs", TEXTE),
                            c("revision", "À revoir le", DATE));
            case TRAITEMENTS ->
                    seul(
                            "Données personnelles",
                            c("categories", "Catégories de données", LONG),
                            c("finalite", "Finalité", LONG),
                            choix(
                                    "responsabilite",
                                    "Responsabilité",
                                    PartageResponsabilite.values(),
                                    PartageResponsabilite::libelle),
                            c("baseLegale", "Base légale", TEXTE),
                            c("contact", "Point de contact", TEXTE),
                            c("securite", "Sécurité", LONG),
                            c("conservation", "Durée de conservation", TEXTE),
                            c(
                                    "accordAnnexe",
                                    "L’accord entre responsables conjoints est annexé",
                                    OUI_NON));
            case FORMATIONS ->
                    liste(
                            "Formations et temps communs",
                            "formations",
                            "Formation",
                            c("theme", "Thème", TEXTE),
                            c("publicVise", "Public visé", TEXTE),
                            c("date", "Date", DATE),
                            c("organisateur", "Organisateur", TEXTE),
                            c("places", "Places par partie", TEXTE));
            case INDICATEURS ->
                    new SchemaDonnees(
                            "Évaluation",
                            "indicateurs",
                            "Indicateurs",
                            "Indicateur",
                            List.of(
                                    c("nom", "Indicateur", TEXTE),
                                    c("definition", "Définition", LONG),
                                    c("formule", "Formule", TEXTE),
                                    c("source", "Source", TEXTE),
                                    c("frequence", "Fréquence", TEXTE),
                                    c("seuil", "Seuil", TEXTE),
                                    c("responsable", "Qui le renseigne", TEXTE)),
                            List.of(
                                    c("evaluateurs", "Qui évalue", TEXTE),
                                    c("destinataires", "À qui l’évaluation est remise", TEXTE)));
            case ASSURANCES ->
                    liste(
                            "Assurances",
                            "assurances",
                            "Assurance",
                            c("partie", "Partie", TEXTE),
                            c("assureur", "Assureur", TEXTE),
                            c("police", "Numéro de police", TEXTE),
                            c("echeance", "Échéance", DATE));
            case ADHESION ->
                    seul(
                            "Adhésion d’une partie",
                            choix(
                                    "accord",
                                    "Accord demandé",
                                    AccordDemande.values(),
                                    AccordDemande::libelle),
                            choix(
                                    "signataires",
                                    "Qui signe l’avenant d’adhésion",
                                    QuiSigne.values(),
                                    QuiSigne::libelle),
                            c("conditions", "Conditions à remplir", LONG));
            default -> null;
        };
    }

    private static SchemaDonnees seul(String titre, Colonne... champs) {
        return new SchemaDonnees(titre, "", "", "", List.of(), List.of(champs));
    }

    private static SchemaDonnees liste(
            String titre, String nom, String ligne, Colonne... colonnes) {
        return new SchemaDonnees(titre, nom, titre, ligne, List.of(colonnes), List.of());
    }

    private static Colonne c(String nom, String libelle, Genre genre) {
        return new Colonne(nom, libelle, genre, List.of());
    }

    private static <E extends Enum<E>> Colonne choix(
            String nom, String libelle, E[] valeurs, Function<E, String> mot) {
        return new Colonne(
                nom,
                libelle,
                CHOIX,
                Arrays.stream(valeurs).map(v -> new Choix(v.name(), mot.apply(v))).toList());
    }
}
