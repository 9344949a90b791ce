package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle.MissionCommune;
import fr.unisson.conventions.domaine.DonneesArticle.MissionsCommunes;
import fr.unisson.conventions.domaine.DonneesArticle.StatutMission;
import fr.unisson.pilotage.ElementOuvert.Nature;
import fr.unisson.pilotage.domaine.EtatMission;
import fr.unisson.pilotage.domaine.Rapprochement;
import fr.unisson.pilotage.domaine.Succession;
import fr.unisson.pilotage.domaine.Succession.Rangee;
import fr.unisson.pilotage.domaine.TransitionMission;
import fr.unisson.pilotage.donnees.MissionSql;
import fr.unisson.pilotage.donnees.MissionSql.Naissance;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The common missions of the text as it stands, as [ReprisesDesPromesses] does for commitments.
@Component
class ReprisesDesMissions {

    private final Parties parties;
    private final PromessesDuTexte texte;
    private final MissionSql sql;
    private final Missions missions;
    private final ElementsDuSuivi elements;
    private final Clock horloge;

    ReprisesDesMissions(
            Parties parties,
            PromessesDuTexte texte,
            MissionSql sql,
            Missions missions,
            ElementsDuSuivi elements,
            Clock horloge) {
        this.parties = parties;
        this.texte = texte;
        this.sql = sql;
        this.missions = missions;
        this.elements = elements;
        this.horloge = horloge;
    }

    void reprendre(ConventionId id, String acte) {
        var dites =
                texte.trouver(id, MissionsCommunes.class).map(MissionsCommunes::missions).stream()
                        .flatMap(List::stream)
                        .toList();
        var toutes = sql.lister(id);
        var deja = toutes.stream().filter(m -> !m.horsTexte()).toList();
        var suite =
                Succession.de(
                        deja.stream().map(m -> new Rangee("", m.texte())).toList(),
                        dites.stream().map(m -> new Rangee("", m.mission())).toList());
        suite.retires().forEach(i -> retirer(deja.get(i), "Retirée du texte", acte));
        int rang = toutes.stream().mapToInt(MissionVue::rang).max().orElse(0);
        for (int i = 0; i < dites.size(); i++) {
            var ancienne = suite.changes().containsKey(i) ? deja.get(suite.changes().get(i)) : null;
            if (ancienne == null && !suite.ajoutes().contains(i)) continue;
            if (ancienne != null) retirer(ancienne, "Remplacée par une nouvelle rédaction", acte);
            naitre(id, ++rang, dites.get(i), ancienne);
        }
        if (!acte.isEmpty()) for (var m : deja) if (!m.finie()) designer(id, m, dites, acte);
        dire(id);
    }

    /// Its words stay, and the amendment names somebody else to lead it. Who was chosen since by
    /// the committee stays when the text does not change.
    private void designer(ConventionId id, MissionVue m, List<MissionCommune> dites, String acte) {
        var mots = Rapprochement.normalise(m.texte());
        dites.stream()
                .filter(d -> Rapprochement.normalise(d.mission()).equals(mots))
                .map(MissionCommune::pilote)
                .filter(p ->
                        !Rapprochement.normalise(p).equals(Rapprochement.normalise(m.piloteDit())))
                .findFirst()
                .ifPresent(p ->
                        missions.suivre(
                                m, Rapprochement.proche(p, noms(id)).orElse(null), p, acte));
    }

    private void naitre(
            ConventionId id, int rang, MissionCommune m, @Nullable MissionVue ancienne) {
        var pilote = Rapprochement.proche(m.pilote(), noms(id)).orElse(null);
        sql.inserer(
                new Naissance(
                        id,
                        rang,
                        m.mission(),
                        m.ancrages(),
                        m.pilote(),
                        pilote == null && ancienne != null ? ancienne.partie() : pilote,
                        etat(m.statut()),
                        ancienne == null ? null : ancienne.id()),
                horloge.instant());
    }

    private void retirer(MissionVue m, String raison, String acte) {
        if (!m.finie()) {
            missions.franchir(
                    m.id(),
                    m.version(),
                    TransitionMission.CLASSER_SANS_OBJET,
                    acte.isEmpty() ? raison + "." : raison + " : " + acte + ".",
                    new Acte(acte, null),
                    null);
        }
        sql.sortir(m.id());
    }

    private void dire(ConventionId id) {
        var toutes = sql.lister(id);
        var journal = elements.de(id, Nature.MISSIONS);
        if (journal.fait("missions") || toutes.isEmpty()) return;
        journal.cree(
                "missions",
                "Missions communes suivies : " + toutes.size(),
                "/conventions/" + id + "/engagements#missions");
    }

    private Map<Long, String> noms(ConventionId id) {
        return parties.lister(id).stream()
                .filter(PartieVue::acceptee)
                .collect(Collectors.toMap(PartieVue::id, PartieVue::nom));
    }

    private static EtatMission etat(StatutMission statut) {
        return switch (statut) {
            case ACTIVE -> EtatMission.ACTIVE;
            case NON_ACTIVEE -> EtatMission.NON_ACTIVEE;
            case REPOSITIONNEE -> EtatMission.REPOSITIONNEE;
            case REQUALIFIEE -> EtatMission.REQUALIFIEE;
            case MISE_EN_SOMMEIL -> EtatMission.MISE_EN_SOMMEIL;
        };
    }
}
