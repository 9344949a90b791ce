package fr.unisson.archives;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.archives.donnees.RegleSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How long each organisation keeps each kind of document. A decision is added, never rewritten.
@Service
@Transactional
public class Regles {

    private static final int ANNEES_AU_PLUS = 200;

    private final RegleSql regles;
    private final Habilitations habilitations;
    private final Annuaire annuaire;
    private final Journal journal;
    private final Clock horloge;

    Regles(
            RegleSql regles,
            Habilitations habilitations,
            Annuaire annuaire,
            Journal journal,
            Clock horloge) {
        this.regles = regles;
        this.habilitations = habilitations;
        this.annuaire = annuaire;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// What holds today, for each kind.
    @Transactional(readOnly = true)
    public List<RegleDeConservation> lister(OrganisationId organisation) {
        return enVigueur(List.of(organisation)).values().stream().flatMap(List::stream).toList();
    }

    /// Former decisions included, the latest first.
    @Transactional(readOnly = true)
    public List<RegleDeConservation> histoire(OrganisationId organisation) {
        return regles.lister(List.of(organisation.valeur()))
                .getOrDefault(organisation.valeur(), List.of());
    }

    /// For each kind, the rule of each of these organisations.
    Map<NatureArchive, List<RegleDeConservation>> enVigueur(
            Collection<OrganisationId> organisations) {
        var decidees = regles.lister(organisations.stream().map(OrganisationId::valeur).toList());
        return Arrays.stream(NatureArchive.values())
                .collect(
                        Collectors.toMap(
                                n -> n,
                                n ->
                                        organisations.stream()
                                                .map(o ->
                                                        celle(
                                                                o,
                                                                n,
                                                                decidees.getOrDefault(
                                                                        o.valeur(), List.of())))
                                                .toList(),
                                (a, _) -> a,
                                () -> new EnumMap<>(NatureArchive.class)));
    }

    private RegleDeConservation celle(
            OrganisationId o, NatureArchive nature, List<RegleDeConservation> decidees) {
        return decidees.stream()
                .filter(r -> r.nature() == nature)
                .findFirst()
                .orElseGet(() ->
                        RegleDeConservation.proposee(annuaire.charger(o).raisonSociale(), nature));
    }

    @Transactional(readOnly = true)
    public boolean peutDecider(OrganisationId organisation) {
        var acteur = Acteur.courant();
        return acteur.connecte()
                && habilitations
                        .roles(new CompteId(acteur.compte()), organisation)
                        .contains(RoleOrganisation.ADMINISTRATION);
    }

    /// @param annees null for what is never eliminated
    public Resultat<NatureArchive> decider(
            OrganisationId organisation,
            NatureArchive nature,
            @Nullable Integer annees,
            SortFinal sort,
            String motif) {
        if (!peutDecider(organisation)) {
            return Resultat.refus(
                    Motif.ROLE, "Les règles de conservation reviennent à l’administration.");
        }
        if (sort != SortFinal.CONSERVATION
                && (annees == null || annees < 0 || annees > ANNEES_AU_PLUS)) {
            return Resultat.refus("ANNEES", "Indiquez un nombre d’années, de 0 à 200.");
        }
        if (nature == NatureArchive.NOTIFICATION
                && (sort != SortFinal.ELIMINATION || annees == null || annees < 1)) {
            return Resultat.refus(
                    "ANNEES",
                    "Une notification se garde un an au moins, le temps d’être lue, puis s’élimine :"
                            + " indiquez un nombre d’années.");
        }
        if (motif.isBlank()) {
            return Resultat.refus(
                    "MOTIF", "Dites pourquoi : un texte, un avis du service d’archives.");
        }
        var duree = sort == SortFinal.CONSERVATION ? null : annees;
        regles.decider(organisation, nature, duree, sort, motif.strip(), horloge.instant());
        journal.consigner(
                "organisation",
                organisation.valeur(),
                "Règle de conservation décidée",
                nature.libelle()
                        + " : "
                        + (duree == null ? "" : duree + " ans, ")
                        + sort.libelle()
                        + " ("
                        + motif.strip()
                        + ")");
        return Resultat.fait(nature);
    }
}
