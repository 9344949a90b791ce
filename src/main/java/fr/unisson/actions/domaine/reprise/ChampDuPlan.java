package fr.unisson.actions.domaine.reprise;

import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Reperage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a column of a plan may hold, with the names that people give it. The first fields win when
/// two names fit.
public enum ChampDuPlan {
    TITRE(
            "Ce qu’il faut faire",
            "action|actions|libelle|libelle de l action|intitule|intitule de l action|titre"
                    + "|titre de l action|action a mener|actions a mener|action corrective"
                    + "|actions correctives|action d amelioration|actions d amelioration"
                    + "|actions a mettre en oeuvre|action a mettre en oeuvre|action a realiser"
                    + "|actions a realiser|action proposee|mesure|mesures|nom de l action|quoi"
                    + "|action prevue|actions prevues|designation"),
    DESCRIPTION(
            "Description",
            "description|description de l action|detail|details|detail de l action|modalites"
                    + "|modalites de mise en oeuvre|comment|precisions|contenu|descriptif"),
    PILOTE(
            "Pilote",
            "pilote|pilotes|pilote de l action|responsable|responsables|responsable de l action"
                    + "|resp|qui|porteur|referent|personne en charge|en charge|charge de l action"
                    + "|pilote responsable|responsable pilote"),
    CONTRIBUTEURS(
            "Contributeurs",
            "contributeurs|contributeur|participants|participant|acteurs|acteurs concernes"
                    + "|equipe|avec qui|personnes associees|collaborateurs|groupe de travail"
                    + "|personnes ressources"),
    ECHEANCE(
            "Échéance",
            "echeance|echeances|date d echeance|date echeance|date prevue|date prevue de fin"
                    + "|date previsionnelle|date de fin|date de fin prevue|date limite|delai|delais"
                    + "|date butoir|pour le|quand|fin prevue|fin|date de realisation prevue"
                    + "|echeancier|date cible|calendrier|date previsionnelle de fin"),
    DEBUT(
            "Début",
            "debut|date de debut|date debut|debut prevu|date de lancement|demarrage"
                    + "|date de demarrage|date de debut prevue"),
    ETAT(
            "État",
            "etat|statut|status|etat d avancement|avancement de l action|situation|suivi"
                    + "|etat de l action|statut de l action|realisation|realise|fait|etat actuel"
                    + "|niveau de realisation"),
    AVANCEMENT(
            "Avancement, en pour cent",
            "avancement|% avancement|avancement %|taux d avancement|% realise|pourcentage"
                    + "|taux de realisation|progression|% de realisation|%|% avanc|avanc|avanc %"
                    + "|taux|% d avancement|tx d avancement|degre d avancement"),
    PRIORITE(
            "Priorité",
            "priorite|priorites|niveau de priorite|urgence|criticite|importance|degre de priorite"
                    + "|prio"),
    TYPE("Type", "type|type d action|nature|nature de l action|categorie"),
    ORIGINE(
            "Origine",
            "origine|origines|origine de l action|source|sources|provenance|constat|constats"
                    + "|declencheur|issu de|origine du constat|referent origine"),
    AXE(
            "Axe ou objectif",
            "axe|axes|axe strategique|objectif|objectifs|objectif strategique|orientation"
                    + "|thematique|theme|domaine|chapitre|axe objectif|objectif general"
                    + "|objectif operationnel"),
    DIMENSION("Dimension de la démarche qualité", "dimension|dimension de shortell"),
    PROCESSUS("Processus", "processus|process|activite"),
    CRITERES(
            "Critères du référentiel",
            "critere|criteres|critere has|criteres has|n critere|critere du referentiel"
                    + "|reference has|ref has|numero de critere|critere d evaluation"),
    ETABLISSEMENTS(
            "Établissements concernés",
            "etablissement|etablissements|structure|structures|site|sites|service|services"
                    + "|service concerne|etablissement concerne|lieu|unite|perimetre"),
    COMMANDITAIRE("Commanditaire", "commanditaire|sponsor|demandeur|demande par|decideur"),
    RESULTAT(
            "Résultat attendu",
            "resultat attendu|resultats attendus|effet attendu|benefice attendu|livrable"
                    + "|livrables|resultat"),
    INDICATEUR(
            "Indicateur d’efficacité",
            "indicateur|indicateurs|indicateur de suivi|indicateurs de suivi"
                    + "|indicateur de resultat|critere d efficacite|mesure d efficacite"
                    + "|indicateur d evaluation|modalites d evaluation|evaluation"
                    + "|indicateur d efficacite|critere d evaluation de l action"),
    CIBLE(
            "Cible",
            "cible|valeur cible|objectif chiffre|seuil|valeur attendue|resultat cible"
                    + "|cible de l indicateur"),
    MESURE_LE(
            "À vérifier le",
            "date d evaluation|date de verification|date evaluation|verification"
                    + "|date de mesure|a verifier le|evaluation prevue le|date d efficacite"),
    MOYENS("Moyens", "moyens|ressources|moyens necessaires|moyens humains|moyens et ressources"),
    COUT_PREVU("Coût prévu", "cout|budget|cout prevu|cout estime|budget prevu|cout previsionnel"),
    COUT_REEL("Coût réel", "cout reel|cout final|budget consomme|depense|cout realise"),
    EFFORT("Charge, en jours", "charge|effort|charge en jours|temps estime|nb de jours"),
    BINOME_PROFESSIONNEL("Binôme : le professionnel", "binome professionnel|binome|binome pro"),
    BINOME_USAGER(
            "Binôme : la personne accompagnée",
            "binome personne accompagnee|binome usager|binome resident"),
    SANS_BINOME("Sans binôme", "sans binome|sans binome parce que"),
    COMMENTAIRE(
            "Commentaire",
            "commentaire|commentaires|observation|observations|remarque|remarques|note|notes"
                    + "|precision|etat d avancement commentaire|suivi commentaire|bilan"),
    REFERENCE(
            "Référence dans le fichier",
            "n|no|nr|num|numero|n action|n d action|n de l action|numero action|numero d action"
                    + "|numero de l action|n d ordre|n fiche|numero de fiche|reference|ref"
                    + "|reference action|reference de l action|code|code action|identifiant|id"),
    AUTRE_DATE(
            "Autre date, gardée en commentaire",
            "date de realisation|date realisation|realise le|fait le|date reelle|date de cloture"
                    + "|date de fin reelle|cloture le|date effective");

    /// Finds the titles of a file: without TITRE, a table is of no use.
    public static final Reperage<ChampDuPlan> REPERAGE =
            new Reperage<>(ChampDuPlan::nommeePar, TITRE);

    private final String libelle;
    private final List<String> noms;

    ChampDuPlan(String libelle, String noms) {
        this.libelle = libelle;
        this.noms = List.of(noms.split("\\|"));
    }

    public String libelle() {
        return libelle;
    }

    /// The field that a title of column names: exactly, or by its first or last words.
    public static Optional<ChampDuPlan> nommeePar(String entete) {
        var cle = Mots.cle(entete);
        if (cle.isEmpty() || cle.length() > 60) return Optional.empty();
        return exact(cle)
                .or(() -> exact(Mots.cle(entete.replaceAll("\\([^)]*\\)", ""))))
                .or(() -> approche(cle));
    }

    private static Optional<ChampDuPlan> exact(String cle) {
        return Arrays.stream(values())
                .filter(c -> c.noms.contains(cle) || Mots.cle(c.libelle).equals(cle))
                .findFirst();
    }

    /// The longest name that begins or ends the title: "Responsable (fonction)", "Date d’échéance".
    private static Optional<ChampDuPlan> approche(String cle) {
        ChampDuPlan meilleur = null;
        int longueur = 4;
        for (var champ : values()) {
            for (var nom : champ.noms) {
                boolean va = cle.startsWith(nom + " ") || cle.endsWith(" " + nom);
                if (va && nom.length() > longueur) {
                    longueur = nom.length();
                    meilleur = champ;
                }
            }
        }
        return Optional.ofNullable(meilleur);
    }
}
