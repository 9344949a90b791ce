package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;
import static fr.unisson.demonstration.SiegesDuRecit.jour;

import fr.unisson.documents.Envoi;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.gouvernance.Charte;
import fr.unisson.gouvernance.Chartes;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.socle.Markdown;
import fr.unisson.socle.vie.Resultat;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The charters that bodies of the story adopt, written in the page or sent as a file.
@Component
@Profile("demo")
class ChartesDuRecit {

    private final Chartes chartes;
    private final Impression impression;

    ChartesDuRecit(Chartes chartes, Impression impression) {
        this.chartes = chartes;
        this.impression = impression;
    }

    void noter(JsonNode i, InstanceId id, Recit recit, Reperes reperes, Agenda agenda) {
        for (var c : i.path("chartes").values()) {
            agenda.noter(
                    jour(c),
                    () -> SiegesDuRecit.dire(recit, reperes, c, () -> adopter(c, id, recit)));
        }
    }

    private Resultat<Charte> adopter(JsonNode c, InstanceId id, Recit recit) {
        var le = recit.jour(jour(c));
        var note = SiegesDuRecit.mots(c, "note");
        var fichier = texte(c, "fichier");
        if (fichier == null) return chartes.adopter(id, requis(c, "texte"), null, le, note);
        var corps = "<h1>Charte</h1>" + Markdown.html(requis(c, "texte"));
        var pdf = impression.imprimer(Maquette.de("Charte", corps));
        return chartes.adopter(id, "", new Envoi(fichier, pdf.ouvrir()), le, note);
    }
}
