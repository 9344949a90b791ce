package fr.unisson.conventions.domaine;

import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Structured data as Markdown, so that what is printed is also what is compared and digested.
public final class RenduDonnees {

    private RenduDonnees() {}

    public static String enMarkdown(DonneesArticle donnees) {
        return switch (donnees) {
            case DonneesArticle.Aucune _ -> "";
            case DonneesArticle.Perimetre p -> perimetre(p);
            case DonneesArticle.MissionsCommunes(var missions) ->
                    tableau(
                            "Mission | Ancrage dans les projets | Pilote | Statut",
                            missions,
                            m ->
                                    cellules(
                                            m.mission(),
                                            m.ancrages(),
                                            m.pilote(),
                                            m.statut().libelle()));
            case DonneesArticle.Objectifs(var objectifs) ->
                    tableau(
                            "Objectif | Nature | Indicateur | Départ | Cible | Échéance | Responsable",
                            objectifs,
                            o ->
                                    cellules(
                                            o.objectif(),
                                            o.nature().libelle(),
                                            o.indicateur(),
                                            o.depart(),
                                            o.cible(),
                                            date(o.echeance()),
                                            o.responsable()));
            case DonneesArticle.Engagements(var engagements) ->
                    tableau(
                            "Partie | Engagement | Fréquence ou date | Condition | Preuve | Responsable",
                            engagements,
                            e ->
                                    cellules(
                                            e.partie(),
                                            e.contenu(),
                                            e.frequence(),
                                            e.condition(),
                                            e.preuve(),
                                            e.responsable()));
            case DonneesArticle.FichesAction(var fiches) ->
                    tableau(
                            "Étape | Déclencheur | Qui | Délai | Contact | Protocole",
                            fiches,
                            f ->
                                    cellules(
                                            f.etape(),
                                            f.declencheur(),
                                            f.acteur(),
                                            f.delai(),
                                            f.contact(),
                                            f.protocole()));
            case DonneesArticle.Moyens m -> moyens(m);
            case DonneesArticle.Gouvernance g -> gouvernance(g);
            case DonneesArticle.Alertes(var regles) ->
                    tableau(
                            "Signal | Gravité | Délai de réaction | Suite",
                            regles,
                            r -> cellules(r.signal(), r.gravite(), r.delai(), r.suite()));
            case DonneesArticle.Outils(var outils) ->
                    tableau(
                            "Outil | Responsable | Version | Utilisateurs | Révision",
                            outils,
                            o ->
                                    cellules(
                                            o.nom(),
                                            o.responsable(),
                                            o.version(),
                                            o.utilisateurs(),
                                            date(o.revision())));
            case DonneesArticle.DonneesPersonnelles d -> donneesPersonnelles(d);
            case DonneesArticle.Formations(var formations) ->
                    tableau(
                            "Thème | Public | Date | Organisateur | Places",
                            formations,
                            f ->
                                    cellules(
                                            f.theme(),
                                            f.publicVise(),
                                            date(f.date()),
                                            f.organisateur(),
                                            f.places()));
            case DonneesArticle.Indicateurs i -> indicateurs(i);
            case DonneesArticle.Assurances(var assurances) ->
                    tableau(
                            "Partie | Assureur | Police | Échéance",
                            assurances,
                            a ->
                                    cellules(
                                            a.partie(),
                                            a.assureur(),
                                            a.police(),
                                            date(a.echeance())));
            case DonneesArticle.Adhesion a ->
                    faits(
                            fait("Accord demandé", a.accord().libelle()),
                            fait("Signent l’avenant d’adhésion", a.signataires().libelle()),
                            fait("Conditions", a.conditions()));
        };
    }

    private static String perimetre(DonneesArticle.Perimetre p) {
        return faits(
                fait("Territoires", String.join(", ", p.territoires())),
                fait("Publics", String.join(", ", p.publics())),
                fait("Parcours", String.join(", ", p.parcours())),
                fait("Exclusions", p.exclusions()));
    }

    private static String moyens(DonneesArticle.Moyens m) {
        var flux =
                m.fluxFinancier()
                        ? faits(
                                fait("Montant", m.montant()),
                                fait("Payeur", m.payeur()),
                                fait("Base", m.base()))
                        : "La convention est sans flux financier.";
        return flux
                + "\n\n"
                + tableau(
                        "Partie | Moyen | Quantité",
                        m.moyens(),
                        x -> cellules(x.partie(), x.nature(), x.quantite()));
    }

    private static String gouvernance(DonneesArticle.Gouvernance g) {
        return tableau(
                        "Au titre de | Titulaire | Suppléant | Représente les usagers",
                        g.membres(),
                        m ->
                                cellules(
                                        m.partie(),
                                        m.titulaire(),
                                        m.suppleant(),
                                        m.representantUsagers() ? "oui" : "non"))
                + "\n\n"
                + faits(
                        fait("Présidence", g.presidence()),
                        fait("Quorum", g.quorum()),
                        fait("Règle de décision", g.regleDeDecision()),
                        fait("Réunions par an", Integer.toString(g.reunionsParAn())));
    }

    private static String donneesPersonnelles(DonneesArticle.DonneesPersonnelles d) {
        return faits(
                fait("Catégories de données", d.categories()),
                fait("Finalité", d.finalite()),
                fait("Responsabilité", d.responsabilite().libelle()),
                fait("Base légale", d.baseLegale()),
                fait("Point de contact", d.contact()),
                fait("Sécurité", d.securite()),
                fait("Conservation", d.conservation()));
    }

    private static String indicateurs(DonneesArticle.Indicateurs i) {
        return tableau(
                        "Indicateur | Définition | Formule | Source | Fréquence | Seuil | Responsable",
                        i.indicateurs(),
                        x ->
                                cellules(
                                        x.nom(),
                                        x.definition(),
                                        x.formule(),
                                        x.source(),
                                        x.frequence(),
                                        x.seuil(),
                                        x.responsable()))
                + "\n\n"
                + faits(
                        fait("Évaluateurs", i.evaluateurs()),
                        fait("Destinataires", i.destinataires()));
    }

    private static <T> String tableau(String titres, List<T> lignes, Function<T, String> ligne) {
        if (lignes.isEmpty()) return "";
        long colonnes = titres.chars().filter(c -> c == '|').count() + 1;
        return "| "
                + titres
                + " |\n|"
                + " --- |".repeat((int) colonnes)
                + "\n"
                + lignes.stream().map(ligne).collect(Collectors.joining("\n"));
    }

    private static String cellules(String... valeurs) {
        return Arrays.stream(valeurs)
                .map(v -> v.strip().replaceAll("\\s*\\R\\s*", " ").replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String faits(String... faits) {
        return Arrays.stream(faits).filter(f -> !f.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String fait(String nom, String valeur) {
        return valeur.isBlank()
                ? ""
                : "- " + nom + " : " + valeur.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : Dates.jour(date);
    }
}
