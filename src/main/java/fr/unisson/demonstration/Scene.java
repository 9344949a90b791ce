package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// One convention being told: who speaks, on which day, and what its keys became.
class Scene {

    final JsonNode texte;
    final ConventionId convention;
    final Reperes reperes;
    private final Recit recit;
    private final Agenda agenda;
    private final Map<OrganisationId, Long> parties = new HashMap<>();

    Scene(JsonNode texte, ConventionId convention, Reperes reperes, Recit recit, Agenda agenda) {
        this.texte = texte;
        this.convention = convention;
        this.reperes = reperes;
        this.recit = recit;
        this.agenda = agenda;
    }

    /// The same people, around an amendment of this convention.
    Scene de(ConventionId avenant) {
        return new Scene(texte, avenant, reperes, recit, agenda);
    }

    Recit recit() {
        return recit;
    }

    /// To be told when its day comes.
    void noter(int dansJours, Runnable geste) {
        agenda.noter(dansJours, geste);
    }

    /// Somebody will do something on a given day.
    <T> void prevoir(String personne, int dansJours, Supplier<Resultat<T>> geste) {
        noter(dansJours, () -> faire(personne, dansJours, geste));
    }

    /// Somebody does something on a given day; a refusal stops the load with its reasons.
    <T> T faire(String personne, int dansJours, Supplier<Resultat<T>> geste) {
        return attendre(
                recit.dire(dansJours, reperes.acteur(personne), geste),
                "%s, J%+d, %s".formatted(requis(texte, "cle"), dansJours, personne));
    }

    /// The same for the gestures that answer with what stands in the way, if anything does.
    void accomplir(String personne, int dansJours, Supplier<List<Motif>> geste) {
        faire(
                personne,
                dansJours,
                () -> {
                    var motifs = geste.get();
                    return motifs.isEmpty() ? Resultat.fait("") : new Resultat.Refus<>(motifs);
                });
    }

    static <T> T attendre(Resultat<T> resultat, String quoi) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) ->
                    throw new IllegalStateException(quoi + " : " + motifs);
        };
    }

    OrganisationId organisation(String cle) {
        return Reperes.de(reperes.organisations, cle);
    }

    CompteId compte(String cle) {
        return Reperes.de(reperes.comptes, cle);
    }

    String animateur() {
        return requis(texte, "facilitateur");
    }

    void retenirPartie(OrganisationId organisation, long partie) {
        parties.put(organisation, partie);
    }

    long partie(String organisation) {
        return Objects.requireNonNull(parties.get(organisation(organisation)), organisation);
    }

    JsonNode fiche(String organisation) {
        return texte.path("parties").values().stream()
                .filter(p -> requis(p, "organisation").equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    String referent(String organisation) {
        return requis(fiche(organisation), "referent");
    }

    /// The party whose organisation this person serves.
    JsonNode partieDe(String personne) {
        return texte.path("parties").values().stream()
                .filter(p ->
                        reperes.acteur(personne)
                                .organisations()
                                .contains(organisation(requis(p, "organisation")).valeur()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(personne + " n'est d'aucune partie"));
    }

    Optional<JsonNode> passage(String vers) {
        return texte.path("passages").values().stream()
                .filter(p -> vers.equals(texte(p, "vers")))
                .findFirst();
    }

    Optional<Integer> jourDuPassage(String vers) {
        return passage(vers).map(p -> p.path("dansJours").asInt());
    }
}
