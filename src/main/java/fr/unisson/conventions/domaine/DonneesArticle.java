package fr.unisson.conventions.domaine;

import fr.unisson.modeles.TypeDonnees;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Structured data of an article, held and printed with its text.
///
/// Free texts are never null: an absent answer is an empty string. No data about a patient belongs
/// here.
public sealed interface DonneesArticle {

    record Aucune() implements DonneesArticle {}

    /// Whether the table holds no row. What has no table holds none.
    default boolean sansLigne() {
        return switch (this) {
            case MissionsCommunes d -> d.missions().isEmpty();
            case Objectifs d -> d.objectifs().isEmpty();
            case Engagements d -> d.engagements().isEmpty();
            case FichesAction d -> d.fiches().isEmpty();
            case Moyens d -> d.moyens().isEmpty();
            case Gouvernance d -> d.membres().isEmpty();
            case Alertes d -> d.regles().isEmpty();
            case Outils d -> d.outils().isEmpty();
            case Formations d -> d.formations().isEmpty();
            case Indicateurs d -> d.indicateurs().isEmpty();
            case Assurances d -> d.assurances().isEmpty();
            case Aucune _, Perimetre _, DonneesPersonnelles _, Adhesion _ -> true;
        };
    }

    record Perimetre(
            List<String> territoires,
            List<String> publics,
            List<String> parcours,
            String exclusions)
            implements DonneesArticle {
        public Perimetre {
            territoires = List.copyOf(territoires);
            publics = List.copyOf(publics);
            parcours = List.copyOf(parcours);
        }
    }

    record MissionsCommunes(List<MissionCommune> missions) implements DonneesArticle {
        public MissionsCommunes {
            missions = List.copyOf(missions);
        }
    }

    /// `ancrages`: where each partner's own project speaks of it (document, page or axis).
    record MissionCommune(String mission, String ancrages, String pilote, StatutMission statut) {}

    enum StatutMission {
        ACTIVE("Active"),
        NON_ACTIVEE("Non activée"),
        REPOSITIONNEE("Repositionnée"),
        REQUALIFIEE("Requalifiée"),
        MISE_EN_SOMMEIL("Mise en sommeil");

        private final String libelle;

        StatutMission(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    record Objectifs(List<Objectif> objectifs) implements DonneesArticle {
        public Objectifs {
            objectifs = List.copyOf(objectifs);
        }
    }

    record Objectif(
            String objectif,
            NatureObjectif nature,
            String indicateur,
            String depart,
            String cible,
            @Nullable LocalDate echeance,
            String responsable) {}

    enum NatureObjectif {
        ACTIVITE("Activité"),
        RESULTAT("Résultat"),
        EFFET_POUR_LES_USAGERS("Effet pour les usagers");

        private final String libelle;

        NatureObjectif(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    record Engagements(List<Engagement> engagements) implements DonneesArticle {
        public Engagements {
            engagements = List.copyOf(engagements);
        }
    }

    record Engagement(
            String partie,
            String contenu,
            String frequence,
            String condition,
            String preuve,
            String responsable) {}

    record FichesAction(List<FicheAction> fiches) implements DonneesArticle {
        public FichesAction {
            fiches = List.copyOf(fiches);
        }
    }

    record FicheAction(
            String etape,
            String declencheur,
            String acteur,
            String delai,
            String contact,
            String protocole) {}

    record Moyens(
            List<Moyen> moyens, boolean fluxFinancier, String montant, String payeur, String base)
            implements DonneesArticle {
        public Moyens {
            moyens = List.copyOf(moyens);
        }
    }

    record Moyen(String partie, String nature, String quantite) {}

    record Gouvernance(
            List<MembreComite> membres,
            String presidence,
            String quorum,
            String regleDeDecision,
            int reunionsParAn)
            implements DonneesArticle {
        public Gouvernance {
            membres = List.copyOf(membres);
        }
    }

    record MembreComite(
            String partie, String titulaire, String suppleant, boolean representantUsagers) {}

    record Alertes(List<RegleAlerte> regles) implements DonneesArticle {
        public Alertes {
            regles = List.copyOf(regles);
        }
    }

    record RegleAlerte(String signal, String gravite, String delai, String suite) {}

    record Outils(List<Outil> outils) implements DonneesArticle {
        public Outils {
            outils = List.copyOf(outils);
        }
    }

    record Outil(
            String nom,
            String responsable,
            String version,
            String utilisateurs,
            @Nullable LocalDate revision) {}

    record DonneesPersonnelles(
            String categories,
            String finalite,
            PartageResponsabilite responsabilite,
            String baseLegale,
            String contact,
            String securite,
            String conservation,
            boolean accordAnnexe)
            implements DonneesArticle {}

    /// GDPR articles 26 and 28.
    enum PartageResponsabilite {
        AUCUN_PARTAGE("Aucun partage de données"),
        DISTINCTS("Responsables distincts"),
        CONJOINTS("Responsables conjoints"),
        SOUS_TRAITANCE("Sous-traitance");

        private final String libelle;

        PartageResponsabilite(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    record Formations(List<Formation> formations) implements DonneesArticle {
        public Formations {
            formations = List.copyOf(formations);
        }
    }

    record Formation(
            String theme,
            String publicVise,
            @Nullable LocalDate date,
            String organisateur,
            String places) {}

    record Indicateurs(List<Indicateur> indicateurs, String evaluateurs, String destinataires)
            implements DonneesArticle {
        public Indicateurs {
            indicateurs = List.copyOf(indicateurs);
        }
    }

    record Indicateur(
            String nom,
            String definition,
            String formule,
            String source,
            String frequence,
            String seuil,
            String responsable) {}

    record Assurances(List<Assurance> assurances) implements DonneesArticle {
        public Assurances {
            assurances = List.copyOf(assurances);
        }
    }

    record Assurance(String partie, String assureur, String police, @Nullable LocalDate echeance) {}

    /// How a new party joins: whose agreement, and whose signature beside the newcomer's.
    record Adhesion(AccordDemande accord, QuiSigne signataires, String conditions)
            implements DonneesArticle {

        /// What holds when the article says nothing: nobody is bound with somebody they did not
        /// accept.
        public static Adhesion parDefaut() {
            return new Adhesion(AccordDemande.TOUTES, QuiSigne.TOUTES, "");
        }
    }

    enum AccordDemande {
        TOUTES("De toutes les parties"),
        MAJORITE("De la majorité des parties");

        private final String libelle;

        AccordDemande(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    enum QuiSigne {
        TOUTES("Le nouveau membre et toutes les parties"),
        CELLES_QUI_ACCORDENT("Le nouveau membre et les parties qui ont donné leur accord");

        private final String libelle;

        QuiSigne(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// The record that holds this kind of data; kinds kept elsewhere (parties' own missions,
    /// principles, term…) or that need none map to [Aucune].
    static Class<? extends DonneesArticle> classe(TypeDonnees type) {
        return switch (type) {
            case PERIMETRE -> Perimetre.class;
            case MISSIONS_COMMUNES -> MissionsCommunes.class;
            case OBJECTIFS -> Objectifs.class;
            case ENGAGEMENTS -> Engagements.class;
            case FICHES_ACTION -> FichesAction.class;
            case MOYENS -> Moyens.class;
            case COPIL -> Gouvernance.class;
            case ALERTES -> Alertes.class;
            case OUTILS -> Outils.class;
            case TRAITEMENTS -> DonneesPersonnelles.class;
            case FORMATIONS -> Formations.class;
            case INDICATEURS -> Indicateurs.class;
            case ASSURANCES -> Assurances.class;
            case ADHESION -> Adhesion.class;
            default -> Aucune.class;
        };
    }
}
