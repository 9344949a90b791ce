package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;

import fr.unisson.documents.Depot;
import fr.unisson.documents.Fichiers;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import unisson.pages.StaticTemplates;

/// The papers that people of the story deposit.
@Component
@Profile("demo")
class PiecesDuRecit {

    private final Fichiers fichiers;
    private final Impression impression;

    PiecesDuRecit(Fichiers fichiers, Impression impression) {
        this.fichiers = fichiers;
        this.impression = impression;
    }

    /// Deposits the paper of a decision, as its secretary, on behalf of the party.
    long deposer(Scene s, JsonNode decision, String empreinte) {
        var partie = requis(decision, "partie");
        var extrait = extrait(s, decision, empreinte);
        var corps = new StaticTemplates().demonstrationExtrait(extrait).render();
        var titre = extrait.intitule() + " " + extrait.numero();
        var pdf = impression.imprimer(Maquette.de(titre, corps));
        var depot =
                fichiers.deposer(
                        requis(decision, "piece"), pdf.ouvrir(), s.organisation(partie).valeur());
        return switch (depot) {
            case Depot.Accepte(var fichier) -> fichier.id().valeur();
            case Depot.Refuse(var motif) -> throw new IllegalStateException(motif.message());
        };
    }

    private static ExtraitDeDecision extrait(Scene s, JsonNode decision, String empreinte) {
        var organisation = requis(decision, "partie");
        var instance = Reperes.de(s.reperes.instances, requis(decision, "instance"));
        var titulaire = Reperes.de(s.reperes.titulaires, requis(s.fiche(organisation), "mandat"));
        return new ExtraitDeDecision(
                requis(decision, "intitule"),
                Reperes.de(s.reperes.noms, organisation),
                instance.nom(),
                s.recit().jour(decision.path("dansJours").asInt()),
                requis(decision, "numero"),
                requis(s.texte, "titre"),
                empreinte,
                s.texte.path("avis").values().stream()
                        .map(a -> Reperes.de(s.reperes.instances, requis(a, "instance")))
                        .anyMatch(i -> i.organisation().equals(organisation)),
                Reperes.de(s.reperes.noms, titulaire.personne())
                        + ", "
                        + titulaire.fonction().toLowerCase(Locale.FRENCH),
                Reperes.de(s.reperes.noms, requis(decision, "par")));
    }
}
