package fr.unisson.conventions.domaine;

import fr.unisson.modeles.TypeDonnees;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole content of a convention at one moment: what is checked, assembled and frozen.
public record Contenu(
        String titre,
        @Nullable String numero,
        String perimetre,
        List<Partie> parties,
        List<Diagnostic> diagnostics,
        @Nullable String motifSansDiagnostic,
        List<String> constats,
        List<Principe> principes,
        List<Article> articles,
        Duree duree,
        List<Point> points,
        List<Annexe> annexes) {

    /// Without annex in the signed set.
    public Contenu(
            String titre,
            @Nullable String numero,
            String perimetre,
            List<Partie> parties,
            List<Diagnostic> diagnostics,
            @Nullable String motifSansDiagnostic,
            List<String> constats,
            List<Principe> principes,
            List<Article> articles,
            Duree duree,
            List<Point> points) {
        this(
                titre,
                numero,
                perimetre,
                parties,
                diagnostics,
                motifSansDiagnostic,
                constats,
                principes,
                articles,
                duree,
                points,
                List.of());
    }

    public Contenu {
        parties = List.copyOf(parties);
        diagnostics = List.copyOf(diagnostics);
        constats = List.copyOf(constats);
        principes = List.copyOf(principes);
        articles = List.copyOf(articles);
        points = List.copyOf(points);
        annexes = List.copyOf(annexes);
    }

    /// A frozen annex, by the digest of its document. Living ones are in no text.
    ///
    /// @param remplace in an amendment, number of the annex of the convention that it replaces
    public record Annexe(int rang, String titre, String empreinte, @Nullable Integer remplace) {}

    /// @param identifiants as printed: « FINESS 440000000 », « SIREN … », « RNA … »
    /// @param finessExplique why a party whose category calls for a FINESS number has none
    public record Partie(
            String nom,
            String formeJuridique,
            String adresse,
            List<String> identifiants,
            boolean finessAttendu,
            boolean finessPresent,
            boolean finessDouteux,
            @Nullable String finessExplique,
            String representant,
            String qualiteDuRepresentant,
            String referent,
            List<String> etablissements,
            List<String> missions) {
        public Partie {
            identifiants = List.copyOf(identifiants);
            etablissements = List.copyOf(etablissements);
            missions = List.copyOf(missions);
        }

        /// Seed of prerequisites: who, under which name and number, represented by whom, doing
        /// what.
        public boolean ficheComplete() {
            return !nom.isBlank()
                    && !identifiants.isEmpty()
                    && !representant.isBlank()
                    && !qualiteDuRepresentant.isBlank()
                    && !referent.isBlank()
                    && !missions.isEmpty();
        }
    }

    public record Diagnostic(String intitule, String source, String date) {}

    public record Principe(String intitule, String sens) {}

    public record Article(
            String numero,
            String titre,
            @Nullable Integer volet,
            boolean obligatoire,
            boolean reporte,
            TypeDonnees type,
            String texte,
            DonneesArticle donnees) {

        /// The preamble bears the number 0, never printed.
        public String intitule() {
            return numero.equals("0") ? titre : "Article " + numero + ". " + titre;
        }

        /// Nothing would be printed of it. The duration always prints what the convention's frame
        /// says.
        boolean vide() {
            return texte.isBlank()
                    && donnees instanceof DonneesArticle.Aucune
                    && type != TypeDonnees.DUREE;
        }
    }

    /// A point of agreement or a divergence, for the register in annex. An agreement has no state.
    public record Point(
            @Nullable Integer volet,
            @Nullable String article,
            String enonce,
            @Nullable EtatDivergence etat,
            @Nullable String issue,
            List<PositionDite> positions) {
        public Point {
            positions = List.copyOf(positions);
        }

        public boolean divergence() {
            return etat != null;
        }
    }

    public record PositionDite(String qui, Position position, @Nullable String motif) {}
}
