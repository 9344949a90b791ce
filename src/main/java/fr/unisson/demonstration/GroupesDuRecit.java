package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.conventions.Travaux;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Who sits in the group of a volet, and until when it has.
@Component
@Profile("demo")
class GroupesDuRecit {

    private final Travaux travaux;

    GroupesDuRecit(Travaux travaux) {
        this.travaux = travaux;
    }

    void asseoir(Scene s, JsonNode v, int numero, int jour) {
        var groupe = v.path("groupe");
        var rapporteur = texte(groupe, "rapporteur");
        s.prevoir(
                s.animateur(),
                jour,
                () ->
                        travaux.cadrer(
                                s.convention,
                                numero,
                                s.recit().jour(groupe, "echeanceDansJours"),
                                Objects.requireNonNullElse(
                                        texte(groupe, "siegeUsagersExplique"), "")));
        for (var m : groupe.path("membres").values()) {
            assoir(s, numero, m.asString(), "PROFESSIONNEL", m.asString().equals(rapporteur), jour);
        }
        for (var u : groupe.path("usagers").values()) {
            assoir(s, numero, u.asString(), "USAGER", u.asString().equals(rapporteur), jour);
        }
        completer(s, groupe, numero, jour);
    }

    /// A party that the story leaves out of a group sits there through its referent.
    private void completer(Scene s, JsonNode groupe, int numero, int jour) {
        var assis =
                groupe.path("membres").values().stream()
                        .flatMap(m -> s.reperes.acteur(m.asString()).organisations().stream())
                        .collect(Collectors.toSet());
        for (var p : s.texte.path("parties").values()) {
            if (!assis.contains(s.organisation(requis(p, "organisation")).valeur())) {
                assoir(s, numero, requis(p, "referent"), "PROFESSIONNEL", false, jour);
            }
        }
    }

    private void assoir(
            Scene s, int numero, String qui, String qualite, boolean rapporteur, int jour) {
        s.prevoir(
                s.animateur(),
                jour,
                () ->
                        travaux.asseoir(
                                s.convention, numero, s.compte(qui).valeur(), qualite, rapporteur));
    }
}
