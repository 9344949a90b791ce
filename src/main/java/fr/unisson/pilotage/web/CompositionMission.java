package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.pilotage.ActesDuComite;
import fr.unisson.pilotage.MissionId;
import fr.unisson.pilotage.MissionVue;
import fr.unisson.pilotage.Missions;
import fr.unisson.pilotage.PassageDeMission;
import fr.unisson.pilotage.PiloteDeMission;
import fr.unisson.pilotage.domaine.EtatMission;
import fr.unisson.pilotage.domaine.RoleMission;
import fr.unisson.pilotage.domaine.TransitionMission;
import fr.unisson.pilotage.web.PageEngagement.Geste;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The page of one common mission, and its row in the lists.
@Component
class CompositionMission {

    private static final int ACTES_AU_PLUS = 50;

    private final PagesDeConvention pages;
    private final Conventions conventions;
    private final Parties parties;
    private final Missions missions;
    private final ActesDuComite actes;

    CompositionMission(
            PagesDeConvention pages,
            Conventions conventions,
            Parties parties,
            Missions missions,
            ActesDuComite actes) {
        this.pages = pages;
        this.conventions = conventions;
        this.parties = parties;
        this.missions = missions;
        this.actes = actes;
    }

    MissionVue lire(ConventionId convention, MissionId id) {
        var m = missions.lire(id);
        if (!m.convention().equals(convention)) throw new Introuvable("mission " + id);
        return m;
    }

    PageMission page(
            ConventionId convention, MissionId id, EngagementForm saisie, Erreurs erreurs) {
        var tete = pages.ouvrir(convention, OngletsDuPilotage.ENGAGEMENTS);
        var m = lire(convention, id);
        var possibles = missions.possibles(m);
        boolean comite = missions.roles(m).contains(RoleMission.COMITE);
        return new PageMission(
                tete.fil().puis("Engagements", tete.adresse() + "/engagements"),
                m.adresse(),
                "Mission commune " + m.rang(),
                tete.titre(),
                m.enonce(),
                etat(m),
                faits(m),
                m.repositionnee().isEmpty() ? "" : m.texte(),
                m.note(),
                conseil(m, comite),
                m.version(),
                possibles.stream()
                        .filter(t ->
                                t == TransitionMission.ACTIVER
                                        || t == TransitionMission.CONSTATER_NON_ACTIVEE)
                        .map(t -> new Choix(t.name(), t.libelle()))
                        .toList(),
                Stream.of(GesteDeMission.values())
                        .filter(g -> possibles.contains(g.transition))
                        .map(g -> new Geste(g.titre, m.adresse() + "/" + g.segment))
                        .toList(),
                comite && !m.finie() ? parties(convention) : List.of(),
                avenant(convention),
                histoire(id),
                saisie,
                erreurs);
    }

    private static List<Fait> faits(MissionVue m) {
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Pilote", m.pilote()));
        if (m.partie() == null && !m.piloteDit().isBlank()) {
            faits.add(new Fait("Le texte nomme", m.piloteDit()));
        }
        if (!m.ancrages().isBlank()) {
            faits.add(new Fait("Ancrage dans chaque projet", m.ancrages()));
        }
        faits.add(new Fait("Dans cet état depuis", Dates.jour(Dates.jourDe(m.etatLe()))));
        if (m.horsTexte()) faits.add(new Fait("Texte en vigueur", "Un avenant l’a retirée"));
        if (m.succedeA() != null) {
            faits.add(
                    new Fait("Prend la suite de", "la mission d’avant l’avenant")
                            .vers("/conventions/" + m.convention() + "/missions/" + m.succedeA()));
        }
        return faits;
    }

    private static String conseil(MissionVue m, boolean comite) {
        if (m.etat() != EtatMission.NON_ACTIVEE) return "";
        return "Ne pas activer une mission n’est pas un manquement. "
                + (comite
                        ? "Le comité peut la laisser ainsi, la repositionner ou la mettre en"
                                + " sommeil."
                        : "Le comité peut la laisser ainsi, ou la repositionner.");
    }

    private @org.jspecify.annotations.Nullable String avenant(ConventionId id) {
        boolean ouvre =
                conventions.charger(id).etat() == EtatConvention.EN_VIGUEUR
                        && conventions
                                .participation(id)
                                .est(
                                        RoleConvention.ANIMATEUR,
                                        RoleConvention.REFERENT,
                                        RoleConvention.PRESIDENT_COPIL);
        return ouvre ? "/conventions/" + id + "/avenants/nouveau?types=MISSIONS" : null;
    }

    PageGeste geste(
            ConventionId convention,
            MissionId id,
            GesteDeMission geste,
            int version,
            EngagementForm saisie,
            Erreurs erreurs) {
        var tete = pages.ouvrir(convention, OngletsDuPilotage.ENGAGEMENTS);
        var m = lire(convention, id);
        return new PageGeste(
                tete.fil()
                        .puis("Engagements", tete.adresse() + "/engagements")
                        .puis("Mission commune " + m.rang(), m.adresse()),
                m.adresse() + "/" + geste.segment,
                m.adresse(),
                geste.titre,
                m.enonce(),
                geste.intro,
                geste.question,
                geste.acte,
                geste.acte == null
                        ? List.of()
                        : actes.decisions(convention, ACTES_AU_PLUS).stream()
                                .map(d ->
                                        new Choix(
                                                d.id().toString(), d.numero() + " : " + d.texte()))
                                .toList(),
                TransitionMission.REFORMULENT.contains(geste.transition),
                version,
                saisie,
                erreurs);
    }

    private List<Choix> parties(ConventionId id) {
        return parties.lister(id).stream()
                .filter(PartieVue::acceptee)
                .map(p -> new Choix(Long.toString(p.id()), p.nom()))
                .toList();
    }

    static Ligne ligne(MissionVue m) {
        return new Ligne(
                m.enonce(),
                m.adresse(),
                m.pilote(),
                etat(m),
                "depuis le " + Dates.jour(Dates.jourDe(m.etatLe())));
    }

    /// Never a colour of alarm: a mission that waits is no fault.
    static Pastille etat(MissionVue m) {
        return new Pastille(
                m.etat().libelle(), m.etat() == EtatMission.ACTIVE ? Ton.EN_COURS : Ton.NEUTRE);
    }

    /// Its passages and those who led it, the latest first.
    private List<Evenement> histoire(MissionId id) {
        record Date(int version, Evenement evenement) {}
        return Stream.concat(
                        missions.histoire(id).stream()
                                .map(h -> new Date(h.version(), evenement(h))),
                        missions.pilotes(id).stream().map(h -> new Date(h.version(), evenement(h))))
                .sorted(Comparator.comparingInt(Date::version).reversed())
                .map(Date::evenement)
                .toList();
    }

    private static Evenement evenement(PiloteDeMission h) {
        var titre = "Pilote : " + (h.partie() == null ? "à désigner" : h.partie());
        return Evenement.du(
                h.le(),
                h.acte().isEmpty() ? titre : titre + " — " + h.acte(),
                h.par(),
                h.dit().isEmpty() ? null : "Le texte nomme désormais : " + h.dit());
    }

    private static Evenement evenement(PassageDeMission h) {
        var titre = h.transition().fait();
        var detail =
                TransitionMission.REFORMULENT.contains(h.transition())
                        ? "« " + h.enonce() + " »" + (h.note().isEmpty() ? "" : ". " + h.note())
                        : h.note();
        return Evenement.du(
                        h.le(),
                        h.acte().isEmpty() ? titre : titre + " — " + h.acte(),
                        h.par(),
                        detail)
                .vers(h.decision() == null ? null : "/decisions/" + h.decision());
    }
}
