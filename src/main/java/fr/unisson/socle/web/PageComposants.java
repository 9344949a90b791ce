package fr.unisson.socle.web;

import fr.unisson.socle.Segment;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of samples: every component with believable content, long names included.
///
/// @param vide true to show every list with nothing in it
public record PageComposants(
        Erreurs erreurs, String article, boolean apercu, boolean vide, @Nullable String position) {

    private static final String LONG =
            "Établissement public départemental autonome de soins, d’adaptation et d’insertion"
                    + " Les Rives de l’Erdre";

    static final String ARTICLE =
            """
            ## Joignabilité

            Chaque partie désigne une personne **joignable du lundi au vendredi**, de 9 h à 18 h.

            - un numéro direct, tenu à jour ;
            - une adresse de messagerie sécurisée.

            > En dehors de ces heures, la ligne de garde prend le relais.
            """;

    public String nomLong() {
        return LONG;
    }

    public List<Etape> etapes() {
        return List.of(
                Etape.faite("Diagnostic", "12 mars 2026", "Nadia Benhamou"),
                Etape.faite("Principes", "2 avril 2026", "Nadia Benhamou"),
                Etape.faite("Co-construction", "18 juin 2026", "Erwan Le Goff"),
                Etape.faite("Consolidation", "30 juin 2026", "Nadia Benhamou"),
                Etape.ici("Relecture", "depuis le 1er juillet 2026", null),
                Etape.aVenir("Instances"),
                Etape.aVenir("Signature"),
                Etape.aVenir("En vigueur"));
    }

    public List<Onglet> onglets() {
        return List.of(
                new Onglet("Vue d’ensemble", "/composants", true),
                new Onglet("Volets", "/composants?volets", false, 7),
                new Onglet("Points et divergences", "/composants?points", false, 12),
                new Onglet("Documents", "/composants?documents", false, 4),
                new Onglet("Historique", "/composants?historique", false));
    }

    public List<Fait> faits() {
        return List.of(
                new Fait("Parties", "4", "dont une association d’usagers").vers("/composants"),
                new Fait("Territoire", "Loire-Atlantique, nord"),
                new Fait("Date d’effet souhaitée", "1er janvier 2027"),
                new Fait("Durée", "3 ans", "renouvelable une fois"));
    }

    public List<Ligne> lignes() {
        if (vide) {
            return List.of();
        }
        return List.of(
                new Ligne(
                        "Parcours des personnes âgées entre l’hôpital et le domicile",
                        "/composants?1",
                        "Centre hospitalier de l’Estuaire, CPTS Erdre et Gesvres, EHPAD Les"
                                + " Tilleuls",
                        new Pastille("À vous de signer", Ton.ATTENTE),
                        "avant le 12 décembre 2026"),
                new Ligne(
                        "Convention-cadre qualité du pays d’Ancenis",
                        "/composants?2",
                        LONG + ", Résidence autonomie Le Verger",
                        new Pastille("En attente de l’EHPAD Les Tilleuls", Ton.NEUTRE),
                        null),
                new Ligne(
                        "Coopération sur les soins palliatifs à domicile",
                        "/composants?3",
                        "HAD Loire Océan, SSIAD du Vignoble",
                        new Pastille("En vigueur", Ton.FAIT),
                        "jusqu’au 31 mars 2029"));
    }

    public Mois mois() {
        var mai = YearMonth.of(2026, 5);
        var entrees =
                List.of(
                        new Mois.Entree(
                                mai.atDay(12),
                                "Réunion du comité de pilotage",
                                "/composants?4",
                                "14:00",
                                null),
                        new Mois.Entree(
                                mai.atDay(12),
                                "Relire l’article 8",
                                "/composants?5",
                                LONG,
                                new Pastille("En retard", Ton.ATTENTE)),
                        new Mois.Entree(
                                mai.atDay(29),
                                "Signer la convention",
                                "/composants?6",
                                null,
                                null));
        return Mois.de(
                mai,
                mai.atDay(19),
                vide ? List.of() : entrees,
                autre -> "/composants?mois=" + autre);
    }

    public List<Choix> roles() {
        return List.of(
                new Choix("partie", "Partie", "Elle s’engage et signe."),
                new Choix("associee", "Associée", "Elle participe aux travaux sans signer."),
                new Choix("observateur", "Observateur"));
    }

    public List<Commentaire> commentaires() {
        var reponse =
                new Commentaire(
                        "commentaire-2",
                        "Erwan Le Goff",
                        "Référent, CPTS Erdre et Gesvres",
                        "3 juillet 2026 à 09:40",
                        "Proposition : de 8 h 30 à 18 h 30, et le samedi matin pour les sorties.",
                        null,
                        List.of());
        return List.of(
                new Commentaire(
                        "commentaire-1",
                        "Marie-Thérèse Guilbaud",
                        "Représentante des usagers",
                        "2 juillet 2026 à 14:05",
                        "Les familles appellent **surtout après 18 h**. Qui leur répond ?",
                        new Pastille("Ouvert", Ton.ATTENTE),
                        List.of(reponse)));
    }

    public List<Segment> segments() {
        return List.of(
                Segment.egal("Chaque partie désigne une personne joignable du lundi au "),
                Segment.retrait("vendredi"),
                Segment.ajout("samedi midi"),
                Segment.egal(", de "),
                Segment.retrait("9 h à 18 h"),
                Segment.ajout("8 h 30 à 18 h 30"),
                Segment.egal(". En dehors de ces heures, la ligne de garde prend le relais"),
                Segment.ajout(" et rappelle la famille dans les deux heures"),
                Segment.egal("."));
    }

    public List<Evenement> evenements() {
        return List.of(
                new Evenement(
                        "3 juillet 2026 à 09:40",
                        "Réponse à un commentaire sur l’article 8",
                        "Erwan Le Goff"),
                new Evenement(
                        "1er juillet 2026 à 17:12",
                        "Version 2 envoyée en relecture",
                        "Nadia Benhamou",
                        "Les quatre référents sont invités à relire avant le 15 juillet.",
                        "/composants"),
                new Evenement(
                        "30 juin 2026 à 11:03", "Texte consolidé, version 2", "Nadia Benhamou"));
    }
}
