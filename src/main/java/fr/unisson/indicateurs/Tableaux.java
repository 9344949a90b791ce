package fr.unisson.indicateurs;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.donnees.IndicateursSql;
import fr.unisson.indicateurs.donnees.SuiviSql;
import fr.unisson.indicateurs.donnees.ValeursSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What indicators show: the dashboard of an organisation, the series of one of them.
@Service
@Transactional
public class Tableaux {

    /// Three years of months.
    public static final int PERIODES = 36;

    private final IndicateursSql indicateurs;
    private final ValeursSql valeurs;
    private final SuiviSql suivi;
    private final Series series;
    private final RolesDIndicateur roles;
    private final Journal journal;

    Tableaux(
            IndicateursSql indicateurs,
            ValeursSql valeurs,
            SuiviSql suivi,
            Series series,
            RolesDIndicateur roles,
            Journal journal) {
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
        this.suivi = suivi;
        this.series = series;
        this.roles = roles;
        this.journal = journal;
    }

    /// The chosen indicators, in their order, with their series: four queries, however many there
    /// are.
    ///
    /// @param publiees for a wall: only what is published
    @Transactional(readOnly = true)
    public List<Serie> tableau(OrganisationId organisation, boolean publiees) {
        var connus =
                indicateurs.lister(organisation).stream()
                        .collect(Collectors.toMap(IndicateurVue::id, i -> i));
        var choisis =
                suivi.tableau(organisation).stream()
                        .flatMap(id ->
                                connus.containsKey(id)
                                        ? java.util.stream.Stream.of(connus.get(id))
                                        : java.util.stream.Stream.empty())
                        .toList();
        return series.de(choisis, PERIODES, publiees);
    }

    /// The indicators of the dashboard, in their order.
    @Transactional(readOnly = true)
    public List<IndicateurId> composition(OrganisationId organisation) {
        return suivi.tableau(organisation);
    }

    /// The dashboard is made of exactly these, in this order.
    public Resultat<Integer> composer(OrganisationId organisation, List<IndicateurId> choisis) {
        if (!roles.peutDefinir(organisation)) return Indicateurs.refusDeRole();
        var connus =
                indicateurs.lister(organisation).stream()
                        .map(IndicateurVue::id)
                        .collect(Collectors.toCollection(HashSet::new));
        var uniques = List.copyOf(new LinkedHashSet<>(choisis));
        if (!connus.containsAll(uniques)) throw new Introuvable("indicateur du tableau");
        suivi.composer(organisation, uniques);
        journal.consigner(
                "organisation",
                organisation.valeur(),
                "Tableau de bord composé",
                uniques.size() + " indicateurs");
        return Resultat.fait(uniques.size());
    }

    /// One step; the others keep their order.
    public Resultat<Integer> arranger(
            OrganisationId organisation, IndicateurId lequel, Arrangement pas) {
        return composer(organisation, pas.dans(suivi.tableau(organisation), lequel));
    }

    @Transactional(readOnly = true)
    public Serie serie(IndicateurId id) {
        var i = indicateurs.trouver(id).orElseThrow(() -> new Introuvable("indicateur " + id));
        return series.de(List.of(i), PERIODES, false).getFirst();
    }

    /// Only what everybody reads of it.
    @Transactional(readOnly = true)
    public Serie publiee(IndicateurId id) {
        var i = indicateurs.trouver(id).orElseThrow(() -> new Introuvable("indicateur " + id));
        return series.de(List.of(i), PERIODES, true).getFirst();
    }

    @Transactional(readOnly = true)
    public List<Commentaire> commentaires(IndicateurId id, LocalDate depuis) {
        return suivi.commentaires(List.of(id), depuis).getOrDefault(id, List.of());
    }

    /// The two latest values of each indicator, latest first.
    @Transactional(readOnly = true)
    public Map<IndicateurId, List<ValeurVue>> dernieres(OrganisationId organisation) {
        var parIndicateur = new HashMap<IndicateurId, List<ValeurVue>>();
        valeurs.dernieres(organisation, 2)
                .forEach(v ->
                        parIndicateur
                                .computeIfAbsent(v.indicateur(), _ -> new java.util.ArrayList<>())
                                .add(v));
        return parIndicateur;
    }

    /// Every target of an organisation, for a list.
    @Transactional(readOnly = true)
    public Map<IndicateurId, List<Cible>> cibles(List<IndicateurVue> choisis) {
        return suivi.cibles(choisis.stream().map(IndicateurVue::id).toList());
    }
}
