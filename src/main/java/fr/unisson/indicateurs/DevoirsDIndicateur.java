package fr.unisson.indicateurs;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.donnees.ValeursSql;
import fr.unisson.socle.Dates;
import fr.unisson.socle.JoursOuvres;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an indicator asks of somebody: the value of a period that has ended, then its validation,
/// each for a working day.
@Component
class DevoirsDIndicateur {

    private static final String MODULE = "indicateurs";

    /// A value missing for longer will hardly come; it stays a gap in the chart.
    private static final int PERIODES_RAPPELEES = 12;

    private static final int JOURS_POUR_VALIDER = 14;
    private static final int RELANCE = 7;
    private static final int REMONTE_APRES_JOURS = 14;

    private final Echeances echeances;
    private final ValeursSql valeurs;
    private final Habilitations habilitations;
    private final Clock horloge;

    DevoirsDIndicateur(
            Echeances echeances, ValeursSql valeurs, Habilitations habilitations, Clock horloge) {
        this.echeances = echeances;
        this.habilitations = habilitations;
        this.valeurs = valeurs;
        this.horloge = horloge;
    }

    /// The duties about these indicators become exactly those of the day.
    void mettreAJour(Collection<IndicateurVue> indicateurs) {
        if (indicateurs.isEmpty()) return;
        var jour = Dates.jourDe(horloge.instant());
        var depuis =
                indicateurs.stream()
                        .map(i -> i.dernierePeriode(jour).plus(1 - PERIODES_RAPPELEES).debut())
                        .min(LocalDate::compareTo)
                        .orElseThrow();
        var parIndicateur =
                valeurs
                        .series(indicateurs.stream().map(IndicateurVue::id).toList(), depuis)
                        .stream()
                        .collect(Collectors.groupingBy(ValeurVue::indicateur));
        var referents = new HashMap<OrganisationId, Set<CompteId>>();
        for (var i : indicateurs) {
            echeances.remplacer(
                    MODULE,
                    VieDesValeurs.OBJET,
                    i.id().valeur(),
                    devoirs(
                            i,
                            parIndicateur.getOrDefault(i.id(), List.of()),
                            referents.computeIfAbsent(i.organisation(), this::referents),
                            jour));
        }
    }

    private Set<CompteId> referents(OrganisationId organisation) {
        return habilitations.comptesAyant(organisation, Set.of(RoleOrganisation.REFERENT_QUALITE));
    }

    private List<Echeance> devoirs(
            IndicateurVue i, List<ValeurVue> lues, Set<CompteId> referents, LocalDate jour) {
        var devoirs = new ArrayList<Echeance>();
        if (!i.suivi()) return devoirs;
        var manquantes = manquantes(i, lues, jour);
        if (i.definition().saisi() && !manquantes.isEmpty()) {
            devoirs.add(aSaisir(i, manquantes, referents, jour));
        }
        lues.stream()
                .filter(v -> v.etat() == EtatValeur.SAISIE && v.mesure().valeur() != null)
                .map(ValeurVue::periode)
                .filter(p -> p.terminee(jour))
                .min(Periode::compareTo)
                .ifPresent(p -> devoirs.add(aValider(i, p, referents, jour)));
        return devoirs;
    }

    /// Ended periods without a value, earliest first, since the indicator is followed.
    static List<Periode> manquantes(IndicateurVue i, List<ValeurVue> lues, LocalDate jour) {
        Map<Periode, ValeurVue> parPeriode =
                lues.stream().collect(Collectors.toMap(ValeurVue::periode, v -> v));
        var premiere = i.premierePeriode();
        return i.dernierePeriode(jour).fenetre(PERIODES_RAPPELEES).stream()
                .filter(p -> p.compareTo(premiere) >= 0)
                .filter(p -> {
                    var v = parPeriode.get(p);
                    return v == null || v.manquante();
                })
                .toList();
    }

    private static Echeance aSaisir(
            IndicateurVue i, List<Periode> manquantes, Set<CompteId> referents, LocalDate jour) {
        var premiere = manquantes.getFirst();
        int autres = manquantes.size() - 1;
        var quand =
                premiere.libelle()
                        + switch (autres) {
                            case 0 -> "";
                            case 1 -> " et une autre période";
                            default -> " et " + autres + " autres périodes";
                        };
        return echeance(
                i,
                "saisir",
                "Saisir la valeur",
                i.definition().libelle() + ", " + quand,
                "/indicateurs/saisie?periode=" + premiere.code(),
                i.tenue().responsable(),
                JoursOuvres.FRANCE.ouAvant(premiere.fin().plusDays(i.tenue().delai())),
                referents,
                jour);
    }

    private static Echeance aValider(
            IndicateurVue i, Periode periode, Set<CompteId> referents, LocalDate jour) {
        return echeance(
                i,
                "valider",
                "Valider la valeur",
                i.definition().libelle() + ", " + periode.libelle(),
                "/indicateurs/" + i.id() + "/valeurs/" + periode.code(),
                i.tenue().valideur(),
                JoursOuvres.FRANCE.ouAvant(
                        periode.fin().plusDays(i.tenue().delai() + JOURS_POUR_VALIDER)),
                referents,
                jour);
    }

    /// The quality referent answers for an indicator that nobody keeps, and hears of one that
    /// somebody keeps badly; the direction hears of a referent who does.
    private static Echeance echeance(
            IndicateurVue i,
            String verbe,
            String libelle,
            String sujet,
            String lien,
            @Nullable CompteId qui,
            LocalDate pour,
            Set<CompteId> referents,
            LocalDate jour) {
        var parLeReferent = qui == null || referents.isEmpty() || referents.contains(qui);
        var auDessus =
                parLeReferent ? RoleOrganisation.DIRECTION : RoleOrganisation.REFERENT_QUALITE;
        return new Echeance(
                        new Cle(MODULE, VieDesValeurs.OBJET, i.id().valeur(), verbe),
                        List.of(
                                qui == null
                                        ? role(i, RoleOrganisation.REFERENT_QUALITE)
                                        : new Destinataire.Compte(qui)),
                        libelle,
                        sujet,
                        lien,
                        pour,
                        Stream.of(pour, pour.plusDays(RELANCE))
                                .filter(r -> r.isAfter(jour))
                                .toList(),
                        false)
                .remonteeApres(REMONTE_APRES_JOURS, List.of(role(i, auDessus)));
    }

    private static Destinataire role(IndicateurVue i, RoleOrganisation role) {
        return new Destinataire.Role(i.organisation(), role);
    }
}
