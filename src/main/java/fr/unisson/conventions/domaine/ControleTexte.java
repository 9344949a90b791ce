package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.Constat.Gravite.AVERTISSEMENT;
import static fr.unisson.conventions.domaine.Constat.Gravite.BLOCAGE;

import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks of the whole text: what must be mended before review, and what deserves a second look.
public final class ControleTexte {

    private final Contenu contenu;
    private final LocalDate aujourdhui;
    private final List<Constat> constats = new ArrayList<>();

    private ControleTexte(Contenu contenu, LocalDate aujourdhui) {
        this.contenu = contenu;
        this.aujourdhui = aujourdhui;
    }

    public static List<Constat> controler(Contenu contenu, LocalDate aujourdhui) {
        var controle = new ControleTexte(contenu, aujourdhui);
        controle.clauses();
        controle.parties();
        controle.preambule();
        controle.duree();
        controle.liberte();
        for (var article : contenu.articles())
            if (!controle.tableauVide(article)) controle.donnees(article);
        return List.copyOf(controle.constats);
    }

    /// The checks of the parties' sheets and of each article, for a text that is not a whole
    /// convention.
    static List<Constat> controlerArticles(Contenu contenu, LocalDate aujourdhui) {
        var controle = new ControleTexte(contenu, aujourdhui);
        controle.clauses();
        controle.parties();
        for (var article : contenu.articles())
            if (!controle.tableauVide(article)) controle.donnees(article);
        return List.copyOf(controle.constats);
    }

    /// Mandatory articles that hold nothing, unless their volet was put off with its reasons.
    public static List<Manque.Reste> clausesManquantes(Contenu contenu) {
        return contenu.articles().stream()
                .filter(a -> a.obligatoire() && a.vide() && !a.reporte())
                .map(a ->
                        new Manque.Reste("CLAUSE_VIDE", a.numero(), a.numero() + ". " + a.titre()))
                .toList();
    }

    private void clauses() {
        for (var article : contenu.articles()) {
            if (article.obligatoire() && article.vide() && !article.reporte())
                bloque("CLAUSE_VIDE", article.numero(), "La clause obligatoire n’a pas de texte.");
            else if (article.obligatoire() && article.vide())
                avertit(
                        "CLAUSE_REPORTEE",
                        article.numero(),
                        "La clause obligatoire est reportée avec son volet.");
            else if (article.vide())
                avertit(
                        "ARTICLE_VIDE",
                        article.numero(),
                        "L’article est vide et ne sera pas imprimé.");
            if (ControleDesClauses.aPreciser(article.texte()))
                avertit("A_PRECISER", article.numero(), "Un passage du modèle reste à préciser.");
        }
    }

    private void parties() {
        if (contenu.parties().size() < 2)
            bloque("MOINS_DE_DEUX_PARTIES", null, "Une convention lie au moins deux parties.");
        for (var partie : contenu.parties()) {
            var nom = partie.nom();
            if (partie.identifiants().isEmpty())
                bloque(
                        "SANS_IDENTIFIANT",
                        nom,
                        nom + " : un numéro FINESS, SIREN ou RNA est nécessaire.");
            if (partie.representant().isBlank() || partie.qualiteDuRepresentant().isBlank())
                bloque(
                        "SANS_REPRESENTANT",
                        nom,
                        nom + " : indiquez son représentant et sa qualité.");
            if (partie.missions().isEmpty())
                bloque(
                        "SANS_MISSION_PROPRE",
                        nom,
                        nom + " : indiquez au moins une mission propre.");
            if (partie.finessDouteux())
                avertit(
                        "FINESS_DOUTEUX",
                        nom,
                        nom + " : vérifiez le numéro FINESS, sa clé est inexacte.");
            if (partie.finessAttendu()
                    && !partie.finessPresent()
                    && Exigence.vide(partie.finessExplique()))
                avertit(
                        "FINESS_ABSENT",
                        nom,
                        nom
                                + " : un numéro FINESS est attendu pour cette catégorie, ou une"
                                + " explication.");
        }
    }

    private void preambule() {
        if (contenu.diagnostics().isEmpty() && Exigence.vide(contenu.motifSansDiagnostic()))
            bloque(
                    "SANS_DIAGNOSTIC",
                    null,
                    "Joignez un diagnostic, ou expliquez pourquoi il n’y en a pas.");
    }

    /// Code civil, articles 1210 to 1215.
    private void duree() {
        var duree = contenu.duree();
        var article = numero(TypeDonnees.DUREE);
        if (duree.mode() == ModePriseEffet.DATE_FIXE && duree.dateEffet() == null)
            bloque("DATE_EFFET_ABSENTE", article, "Indiquez la date de prise d’effet.");
        if (duree.mode() == ModePriseEffet.DATE_FIXE
                && duree.dateEffet() != null
                && duree.dateEffet().isBefore(aujourdhui))
            avertit("DATE_EFFET_PASSEE", article, "La date de prise d’effet est déjà passée.");
        if (duree.mode() == ModePriseEffet.EVENEMENT && Exigence.vide(duree.evenement()))
            bloque(
                    "EVENEMENT_ABSENT",
                    article,
                    "Décrivez l’événement qui fait courir la convention.");
        if (duree.mois() == null)
            avertit(
                    "DUREE_INDETERMINEE",
                    article,
                    "Sans terme, chaque partie peut mettre fin à la convention à tout moment"
                            + " avec un préavis.");
        if (duree.mois() != null && duree.mois() > 120)
            avertit(
                    "DUREE_LONGUE",
                    article,
                    "La durée dépasse dix ans : un engagement perpétuel est nul.");
        supposee(duree, article);
        renouvellement(duree, numero(TypeDonnees.RENOUVELLEMENT));
    }

    /// What an imported convention did not say is not signed as if it had.
    private void supposee(Duree duree, @Nullable String article) {
        if (duree.renouvellementSuppose())
            bloque(
                    "RENOUVELLEMENT_SUPPOSE",
                    article,
                    "Ce qui se passe au terme n’est pas renseigné : dites-le dans le cadre de la"
                            + " convention.");
        if (duree.preavisSuppose())
            bloque(
                    "PREAVIS_SUPPOSE",
                    article,
                    "Le préavis n’est pas renseigné : dites-le dans le cadre de la convention.");
    }

    private void renouvellement(Duree duree, @Nullable String article) {
        if (duree.renouvellement() == ModeRenouvellement.AUCUN) return;
        if (duree.renouvellement() == ModeRenouvellement.TACITE) {
            if (duree.periodeMois() == null)
                bloque(
                        "PERIODE_ABSENTE",
                        article,
                        "La tacite reconduction demande la durée de chaque période.");
            if (duree.renouvellementsMax() == null)
                avertit(
                        "RECONDUCTIONS_SANS_LIMITE",
                        article,
                        "Sans nombre maximal de reconductions, la convention devient à durée"
                                + " indéterminée.");
        }
        if (!duree.evaluationPrealable())
            avertit(
                    "RENOUVELLEMENT_SANS_EVALUATION",
                    article,
                    "Le renouvellement n’est précédé d’aucune évaluation.");
    }

    /// The convention is a free commitment between equals: leaving it is a right, without penalty.
    private void liberte() {
        if (article(TypeDonnees.RETRAIT).filter(a -> !a.vide()).isEmpty())
            bloque("SANS_RETRAIT", null, "Un article doit dire comment une partie se retire.");
        if (contenu.articles().stream().noneMatch(ControleTexte::sansPenalite))
            avertit(
                    "PENALITES_POSSIBLES",
                    null,
                    "Aucun article ne dit qu’une partie se retire sans pénalité : est-ce voulu par"
                            + " tous ?");
    }

    private static boolean sansPenalite(Contenu.Article article) {
        return (article.type() == TypeDonnees.SANS_PENALITE && !article.vide())
                || article.texte().contains("sans pénalité");
    }

    /// A table without a row is not printed: nobody would notice what is missing.
    private boolean tableauVide(Contenu.Article article) {
        var attendu = article.type().tableau();
        if (attendu.isEmpty() || article.reporte() || article.vide()) return false;
        if (!article.donnees().sansLigne()) return false;
        avertit(
                "TABLEAU_VIDE",
                article.numero(),
                "Le tableau « " + attendu.get() + " » n’a aucune ligne.");
        // A money flow without amount blocks, whatever the table holds.
        return !(article.donnees() instanceof DonneesArticle.Moyens);
    }

    private void donnees(Contenu.Article article) {
        var numero = article.numero();
        switch (article.donnees()) {
            case DonneesArticle.Objectifs(var objectifs) -> {
                if (objectifs.stream().anyMatch(o -> o.indicateur().isBlank()))
                    avertit(
                            "OBJECTIF_SANS_INDICATEUR",
                            numero,
                            "Un objectif n’a pas d’indicateur.");
            }
            case DonneesArticle.Engagements(var engagements) -> {
                for (var partie : contenu.parties())
                    if (engagements.stream().noneMatch(e -> e.partie().equals(partie.nom())))
                        avertit(
                                "PARTIE_SANS_ENGAGEMENT",
                                numero,
                                partie.nom() + " ne prend aucun engagement.");
            }
            case DonneesArticle.Moyens m
                    when m.fluxFinancier() && (m.montant().isBlank() || m.payeur().isBlank()) ->
                    bloque("FLUX_SANS_MONTANT", numero, "Indiquez le montant et le payeur.");
            case DonneesArticle.Gouvernance g -> gouvernance(g, numero);
            case DonneesArticle.DonneesPersonnelles d
                    when d.responsabilite() == DonneesArticle.PartageResponsabilite.CONJOINTS
                            && !d.accordAnnexe() ->
                    avertit(
                            "RESPONSABLES_CONJOINTS_SANS_ACCORD",
                            numero,
                            "Des responsables conjoints passent un accord (RGPD, article 26) :"
                                    + " joignez-le en annexe.");
            case DonneesArticle.Assurances(var assurances) -> {
                if (assurances.stream()
                        .anyMatch(a -> a.echeance() != null && a.echeance().isBefore(aujourdhui)))
                    avertit("ASSURANCE_ECHUE", numero, "Une assurance est échue.");
            }
            default -> {}
        }
    }

    private void gouvernance(DonneesArticle.Gouvernance gouvernance, String numero) {
        if (gouvernance.membres().stream()
                .noneMatch(DonneesArticle.MembreComite::representantUsagers))
            avertit(
                    "COMITE_SANS_USAGERS",
                    numero,
                    "Aucun représentant des usagers ne siège au comité de pilotage.");
        for (var partie : contenu.parties())
            if (gouvernance.membres().stream().noneMatch(m -> m.partie().equals(partie.nom())))
                avertit(
                        "PARTIE_ABSENTE_DU_COMITE",
                        numero,
                        partie.nom() + " n’a pas de membre au comité de pilotage.");
    }

    private Optional<Contenu.Article> article(TypeDonnees type) {
        return contenu.articles().stream().filter(a -> a.type() == type).findFirst();
    }

    private @Nullable String numero(TypeDonnees type) {
        return article(type).map(Contenu.Article::numero).orElse(null);
    }

    private void bloque(String code, @Nullable String article, String phrase) {
        constats.add(new Constat(BLOCAGE, code, article, phrase));
    }

    private void avertit(String code, @Nullable String article, String phrase) {
        constats.add(new Constat(AVERTISSEMENT, code, article, phrase));
    }
}
