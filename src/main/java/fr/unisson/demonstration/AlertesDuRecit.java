package fr.unisson.demonstration;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.derives.AlerteVue;
import fr.unisson.derives.Alertes;
import fr.unisson.derives.Alertes.Dits;
import fr.unisson.derives.Alertes.Plan;
import fr.unisson.derives.CriteresAlertes;
import fr.unisson.derives.Reponses;
import fr.unisson.derives.Signalements;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.derives.domaine.NatureSignalement;
import fr.unisson.derives.domaine.TransitionAlerte;
import fr.unisson.pilotage.Acte;
import fr.unisson.pilotage.ActesDuComite;
import fr.unisson.socle.vie.Resultat;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Two alerts of the convention in force: one about people's consent, which concerns the party of
/// the president and is thus qualified by another referent, lifted by the committee, and one that
/// waits for an answer.
@Component
@Profile("demo")
class AlertesDuRecit {

    private final Signalements signalements;
    private final Alertes alertes;
    private final Reponses reponses;
    private final Parties parties;
    private final ActesDuComite actes;
    private final JdbcClient db;

    AlertesDuRecit(
            Signalements signalements,
            Alertes alertes,
            Reponses reponses,
            Parties parties,
            ActesDuComite actes,
            JdbcClient db) {
        this.signalements = signalements;
        this.alertes = alertes;
        this.reponses = reponses;
        this.parties = parties;
        this.actes = actes;
        this.db = db;
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        agenda.noter(
                -47,
                () ->
                        dire(
                                recit,
                                reperes,
                                -47,
                                "loriot",
                                () ->
                                        signalements.signaler(
                                                convention(),
                                                NatureSignalement.DROIT,
                                                "Deux personnes suivies à domicile racontent qu’elles ont été"
                                                        + " pesées sans qu’on leur demande leur accord.",
                                                "Que l’accord soit demandé chaque fois, et noté.",
                                                partie("Val de Gesvres"))));
        agenda.noter(
                -46,
                () ->
                        franchir(
                                recit,
                                reperes,
                                -46,
                                "ruellan",
                                TransitionAlerte.QUALIFIER,
                                Dits.de("Le principe de libre choix est en cause.")
                                        .grave(Gravite.SERIEUSE)));
        agenda.noter(-45, () -> repondreEtPlanifier(recit, reperes));
        agenda.noter(-35, () -> lever(recit, reperes));
        agenda.noter(
                -2,
                () ->
                        dire(
                                recit,
                                reperes,
                                -2,
                                "zeroual",
                                () ->
                                        signalements.signaler(
                                                convention(),
                                                NatureSignalement.COORDINATION,
                                                "Trois retours d’hospitalisation ce mois-ci ont été connus du"
                                                        + " service à domicile le jour même, une fois le soir.",
                                                "Un appel la veille, même court.",
                                                null)));
    }

    private void repondreEtPlanifier(Recit recit, Reperes reperes) {
        dire(
                recit,
                reperes,
                -45,
                "menoret",
                () ->
                        reponses.repondre(
                                premiere().id(),
                                "C’est vrai pour une tournée, où la pesée se faisait avec la toilette. Nous"
                                        + " en avons parlé avec les deux personnes."));
        franchir(
                recit,
                reperes,
                -45,
                "menoret",
                TransitionAlerte.PLANIFIER,
                Dits.de("")
                        .avec(
                                new Plan(
                                        "Une consigne d’une page à chaque tournée : demander"
                                                + " l’accord avant la pesée, noter la réponse, accepter"
                                                + " le refus.",
                                        reperes.acteur("menoret").compte(),
                                        recit.jour(-37),
                                        null)));
    }

    private void lever(Recit recit, Reperes reperes) {
        var decision =
                recit.dire(
                        -35,
                        reperes.acteur("menoret"),
                        () ->
                                actes.decisions(convention(), 50).stream()
                                        .filter(d -> d.texte().startsWith("Lever l’alerte"))
                                        .findFirst()
                                        .orElseThrow());
        franchir(
                recit,
                reperes,
                -35,
                "menoret",
                TransitionAlerte.LEVER,
                Dits.de(
                                "Sur quarante pesées relues, la demande est notée chaque fois ; trois"
                                        + " personnes ont refusé, sans conséquence pour elles.")
                        .selon(new Acte("Décision " + decision.numero(), decision.id().valeur())));
    }

    private void franchir(
            Recit recit,
            Reperes reperes,
            int jour,
            String qui,
            TransitionAlerte transition,
            Dits dits) {
        dire(
                recit,
                reperes,
                jour,
                qui,
                () -> {
                    var a = premiere();
                    return alertes.franchir(a.id(), a.version(), transition, dits);
                });
    }

    /// The one about consent: the earliest.
    private AlerteVue premiere() {
        return alertes.lister(convention(), CriteresAlertes.TOUTES, null).elements().getLast();
    }

    private ConventionId convention() {
        return new ConventionId(db.sql(SuiviDuRecit.EN_VIGUEUR).query(Long.class).single());
    }

    private long partie(String nom) {
        return parties.lister(convention()).stream()
                .filter(p -> p.nom().contains(nom))
                .map(PartieVue::id)
                .findFirst()
                .orElseThrow();
    }

    /// A refusal stops the load with its reasons.
    private static <T> void dire(
            Recit recit, Reperes reperes, int jour, String qui, Supplier<Resultat<T>> geste) {
        if (recit.dire(jour, reperes.acteur(qui), geste) instanceof Resultat.Refus<T>(var motifs)) {
            throw new IllegalStateException("J%+d, %s : %s".formatted(jour, qui, motifs));
        }
    }
}
