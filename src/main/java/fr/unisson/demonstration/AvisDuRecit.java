package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.SiegesDuRecit.dire;
import static fr.unisson.demonstration.SiegesDuRecit.jour;
import static fr.unisson.demonstration.SiegesDuRecit.mots;

import fr.unisson.gouvernance.AvisId;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.MatiereAvis;
import fr.unisson.gouvernance.NouvelAvis;
import fr.unisson.gouvernance.RegistreDesAvis;
import fr.unisson.gouvernance.RegistreDesAvis.Dits;
import fr.unisson.gouvernance.SensAvis;
import fr.unisson.gouvernance.Suite;
import fr.unisson.gouvernance.domaine.DossierAvis;
import fr.unisson.gouvernance.domaine.TransitionAvis;
import fr.unisson.socle.JoursOuvres;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What bodies said, the answers, what came of it.
@Component
@Profile("demo")
class AvisDuRecit {

    private final RegistreDesAvis registre;

    AvisDuRecit(RegistreDesAvis registre) {
        this.registre = registre;
    }

    void noter(JsonNode instance, InstanceId id, Recit recit, Reperes reperes, Agenda agenda) {
        for (var a : instance.path("avis").values()) {
            agenda.noter(
                    jour(a),
                    () -> {
                        var avis = dire(recit, reperes, a, () -> naitre(a, id, recit));
                        suivre(a, avis, recit, reperes, agenda);
                    });
        }
    }

    private Resultat<AvisId> naitre(JsonNode a, InstanceId id, Recit recit) {
        var nouveau =
                new NouvelAvis(
                        id,
                        MatiereAvis.valueOf(requis(a, "matiere")),
                        requis(a, "objet"),
                        mots(a, "question"),
                        mots(a, "demandeur"),
                        null,
                        plus(recit, a, "pourDans"));
        return a.path("spontane").asBoolean()
                ? registre.emettre(nouveau, rendu(a, recit), recit.jour(jour(a)))
                : registre.demander(nouveau);
    }

    private void suivre(JsonNode a, AvisId id, Recit recit, Reperes reperes, Agenda agenda) {
        passer(a.path("rendu"), TransitionAvis.RENDRE, id, recit, reperes, agenda);
        passer(a.path("reponse"), TransitionAvis.REPONDRE, id, recit, reperes, agenda);
        passer(a.path("effet"), TransitionAvis.CONSTATER_L_EFFET, id, recit, reperes, agenda);
        passer(a.path("classe"), TransitionAvis.CLASSER, id, recit, reperes, agenda);
    }

    private void passer(
            JsonNode p,
            TransitionAvis transition,
            AvisId id,
            Recit recit,
            Reperes reperes,
            Agenda agenda) {
        if (p.isMissingNode()) return;
        agenda.noter(
                jour(p),
                () ->
                        dire(
                                recit,
                                reperes,
                                p,
                                () ->
                                        registre.franchir(
                                                id,
                                                registre.charger(id).version(),
                                                transition,
                                                new Dits(
                                                        dossier(p, transition, recit),
                                                        Recit.texte(p, "motif")))));
    }

    private static DossierAvis dossier(JsonNode p, TransitionAvis transition, Recit recit) {
        return switch (transition) {
            case RENDRE, EMETTRE -> rendu(p, recit);
            case REPONDRE ->
                    new DossierAvis(
                            "",
                            null,
                            null,
                            Suite.valueOf(requis(p, "suite")),
                            requis(p, "texte"),
                            plus(recit, p, "effetDans"),
                            "");
            case CONSTATER_L_EFFET ->
                    new DossierAvis("", null, null, null, "", null, requis(p, "texte"));
            case DEMANDER, CLASSER, RETIRER -> DossierAvis.VIDE;
        };
    }

    private static DossierAvis rendu(JsonNode p, Recit recit) {
        return new DossierAvis(
                requis(p, "texte"),
                SensAvis.valueOf(requis(p, "sens")),
                plus(recit, p, "reponseDans"),
                null,
                "",
                null,
                "");
    }

    /// So many days after the act, or the working day before; null when it is not said.
    private static @Nullable LocalDate plus(Recit recit, JsonNode acte, String champ) {
        return acte.path(champ).isNumber()
                ? JoursOuvres.FRANCE.ouAvant(
                        recit.jour(jour(acte)).plusDays(acte.path(champ).asInt()))
                : null;
    }
}
