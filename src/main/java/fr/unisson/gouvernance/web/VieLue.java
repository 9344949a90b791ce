package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.CompteRendu;
import fr.unisson.gouvernance.ComptesRendus;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.web.PageReunion.Bouton;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Verification;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Fait;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where a meeting stands, told to its reader: the steps, what is expected, what can be done.
@Component
class VieLue {

    private static final List<EtatReunion> CHEMIN =
            List.of(
                    EtatReunion.PLANIFIEE,
                    EtatReunion.CONVOQUEE,
                    EtatReunion.EN_SEANCE,
                    EtatReunion.TENUE,
                    EtatReunion.CR_DIFFUSE,
                    EtatReunion.CR_APPROUVE);
    private static final List<String> NOMS =
            List.of("Planifiée", "Convoquée", "Séance", "Compte rendu", "Approbation", "Approuvée");

    private final ComptesRendus comptesRendus;
    private final Clock horloge;

    VieLue(ComptesRendus comptesRendus, Clock horloge) {
        this.comptesRendus = comptesRendus;
        this.horloge = horloge;
    }

    List<Etape> etapes(Reunion r) {
        if (r.etat() == EtatReunion.ANNULEE) {
            return List.of(
                    Etape.faite("Planifiée", null, null),
                    new Etape("Annulée", Etape.Avancement.ARRETEE, null, null));
        }
        if (r.etat() == EtatReunion.SANS_QUORUM) {
            return List.of(
                    Etape.faite("Planifiée", null, null),
                    Etape.faite("Convoquée", null, null),
                    new Etape("Quorum non atteint", Etape.Avancement.ARRETEE, null, null));
        }
        int ici = r.etat() == EtatReunion.REPORTEE ? 0 : CHEMIN.indexOf(r.etat());
        var etapes = new ArrayList<Etape>();
        for (int i = 0; i < CHEMIN.size(); i++) {
            if (i < ici || r.etat() == EtatReunion.CR_APPROUVE) {
                etapes.add(Etape.faite(NOMS.get(i), null, null));
            } else if (i > ici) {
                etapes.add(Etape.aVenir(NOMS.get(i)));
            } else {
                var nom = r.etat() == EtatReunion.REPORTEE ? "Reportée" : NOMS.get(i);
                etapes.add(Etape.ici(nom, null, null));
            }
        }
        return etapes;
    }

    String attendu(Reunion r) {
        return switch (r.etat()) {
            case PLANIFIEE ->
                    "Le secrétariat prépare l’ordre du jour, puis envoie la convocation. Les"
                            + " membres peuvent proposer des points.";
            case REPORTEE -> "La date a changé : la convocation est à envoyer de nouveau.";
            case CONVOQUEE ->
                    "Chacun dit s’il vient. La séance s’ouvre le " + Dates.jour(r.jour()) + ".";
            case EN_SEANCE -> "La séance est ouverte.";
            case TENUE ->
                    "Le compte rendu est écrit avec ce qui a été noté en séance. Le secrétariat le"
                            + " relit et le diffuse.";
            case CR_DIFFUSE -> "Les membres se prononcent sur le compte rendu." + limite(r);
            case CR_APPROUVE -> "Le compte rendu est approuvé.";
            case SANS_QUORUM ->
                    "Le quorum n’était pas atteint : une seconde réunion garde le même ordre du"
                            + " jour.";
            case ANNULEE -> "Cette réunion n’aura pas lieu.";
        };
    }

    private String limite(Reunion r) {
        return comptesRendus
                .trouver(r.id())
                .map(CompteRendu::limite)
                .filter(l -> !l.equals(LocalDate.MAX))
                .map(l -> " Sans objection jusqu’au " + Dates.jour(l) + ", il sera approuvé.")
                .orElse("");
    }

    /// What the call still lacks.
    List<Verification> manques(Reunion r, int points) {
        if (r.etat() != EtatReunion.PLANIFIEE && r.etat() != EtatReunion.REPORTEE) {
            return List.of();
        }
        boolean lieu = !r.lieu().isBlank() || !r.lien().isBlank();
        return List.of(
                Verification.de(
                        "ORDRE_DU_JOUR",
                        "L’ordre du jour a au moins un point",
                        points > 0,
                        "Inscrivez un point ci-dessous."),
                Verification.de(
                        "LIEU_DIT",
                        "Un lieu ou un lien est indiqué",
                        lieu,
                        "Modifiez la réunion pour le dire."));
    }

    @Nullable Bouton principal(Reunion r, int points) {
        var adresse = r.adresse();
        return switch (r.etat()) {
            case PLANIFIEE, REPORTEE ->
                    manques(r, points).stream().allMatch(Verification::remplie)
                            ? CompositionReunion.page(
                                    "Envoyer la convocation", adresse + "/convocation")
                            : null;
            case CONVOQUEE ->
                    r.jour().isAfter(aujourdhui())
                            ? null
                            : new Bouton("Ouvrir la séance", adresse + "/seance/ouverture", true);
            case EN_SEANCE -> CompositionReunion.page("Mener la séance", adresse + "/seance");
            case TENUE ->
                    CompositionReunion.page("Relire le compte rendu", adresse + "/compte-rendu");
            case CR_DIFFUSE, CR_APPROUVE, SANS_QUORUM, ANNULEE -> null;
        };
    }

    List<Bouton> autres(Reunion r) {
        if (!r.etat().aVenir()) return List.of();
        return List.of(
                CompositionReunion.page("Modifier le lieu ou la durée", r.adresse() + "/modifier"),
                CompositionReunion.page("Reporter", r.adresse() + "/report"),
                CompositionReunion.page("Annuler", r.adresse() + "/annulation"));
    }

    List<Fait> faits(Reunion r) {
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Quand", r.quand()));
        if (!r.lieu().isBlank()) faits.add(new Fait("Où", r.lieu()));
        if (!r.lien().isBlank() && r.etat() != EtatReunion.ANNULEE) {
            faits.add(new Fait("À distance", "Rejoindre la visioconférence").vers(r.lien()));
        }
        if (r.suiteDe() != null) {
            faits.add(
                    new Fait("Fait suite à", "La réunion sans quorum")
                            .vers("/reunions/" + r.suiteDe()));
        }
        if (r.suite() != null) {
            faits.add(new Fait("Suite", "La seconde réunion").vers("/reunions/" + r.suite()));
        }
        if (r.etat() == EtatReunion.CR_DIFFUSE || r.etat() == EtatReunion.CR_APPROUVE) {
            faits.add(
                    new Fait("Compte rendu", EtatsLus.de(r.etat()).mot())
                            .vers(r.adresse() + "/compte-rendu"));
        }
        return faits;
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
