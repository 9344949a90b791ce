package fr.unisson.audits;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Membres;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Valeur;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.vie.Motif;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Why an audit cannot be written as it was asked.
@Component
class ExamenDAudit {

    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final int ATTENDUES_AU_PLUS = 500;

    private final Membres membres;

    ExamenDAudit(Membres membres) {
        this.membres = membres;
    }

    List<Motif> refus(OrganisationId organisation, ContenuAudit c) {
        var motifs = new ArrayList<Motif>();
        if (c.titre().isBlank()) {
            motifs.add(new Motif("TITRE", "Donnez un titre à l’audit."));
        } else {
            DonneeDePatient.refus("TITRE", c.titre()).ifPresent(motifs::add);
        }
        var cible = c.cible();
        if (cible == null || cible.signum() <= 0 || cible.compareTo(CENT) > 0) {
            motifs.add(new Motif("CIBLE", "L’objectif est un taux de 1 à 100 %."));
        }
        var attendues = c.attendues();
        if (attendues == null || attendues < 1 || attendues > ATTENDUES_AU_PLUS) {
            motifs.add(
                    new Motif("ATTENDUES", "Prévoyez un nombre de 1 à " + ATTENDUES_AU_PLUS + "."));
        }
        var debut = c.debut();
        var fin = c.fin();
        if (debut == null) motifs.add(new Motif("DEBUT", "Donnez le premier jour de la saisie."));
        if (fin == null) motifs.add(new Motif("FIN", "Donnez le dernier jour de la saisie."));
        if (debut != null && fin != null && fin.isBefore(debut)) {
            motifs.add(new Motif("FIN", "Le dernier jour vient après le premier."));
        }
        var connus =
                membres.aChoisir(organisation).stream()
                        .map(m -> new CompteId(Long.parseLong(m.valeur())))
                        .collect(Collectors.toSet());
        if (!connus.containsAll(c.auditeurs())) {
            motifs.add(
                    new Motif(
                            "AUDITEUR_INCONNU",
                            "Choisissez les auditeurs parmi les personnes de l’organisation."));
        }
        return motifs;
    }

    /// An audit is answered on a scale where something counts and something does not.
    static List<Motif> refusDeGrille(Grille grille, BigDecimal conformeDes) {
        if (!grille.publiee()) {
            return List.of(new Motif("GRILLE", "Cette grille n’est pas encore publiée."));
        }
        var seuils = seuils(grille);
        if (seuils.isEmpty()) {
            return List.of(
                    new Motif(
                            "GRILLE",
                            "Cette grille ne se note pas par des réponses à choisir : elle ne"
                                    + " convient pas à un audit."));
        }
        return seuils.stream().anyMatch(s -> s.compareTo(conformeDes) == 0)
                ? List.of()
                : List.of(
                        new Motif(
                                "SEUIL", "Choisissez à partir de quelle réponse c’est conforme."));
    }

    /// The points from which an answer may count as conform: all but the lowest.
    static List<BigDecimal> seuils(Grille grille) {
        if (!(grille.echelle() instanceof Echelle.Niveaux niveaux)) return List.of();
        return niveaux.valeurs().stream()
                .map(Valeur::points)
                .filter(Objects::nonNull)
                .distinct()
                .filter(p -> p.compareTo(niveaux.plancher()) > 0)
                .sorted()
                .toList();
    }
}
