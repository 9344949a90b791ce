package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.annuaire.EtablissementId;
import fr.unisson.conventions.FichePartie;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.domaine.RoleConvention;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Who takes part: the answers to invitations, each party's sheet, the roles given.
@Component
@Profile("demo")
class Distribution {

    private final Parties parties;
    private final Participants participants;

    Distribution(Parties parties, Participants participants) {
        this.parties = parties;
        this.participants = participants;
    }

    /// The invitations are answered, then each role of the convention is given.
    void reunir(Scene s) {
        repondreAuxInvitations(s);
        composer(s);
    }

    private void repondreAuxInvitations(Scene s) {
        var createur = requis(s.texte, "creeePar");
        int creee = s.texte.path("creeeDansJours").asInt();
        for (var p : s.texte.path("parties").values()) {
            var organisation = requis(p, "organisation");
            long partie = s.partie(organisation);
            var referent = texte(p, "referent");
            switch (requis(p, "statut")) {
                case "ACCEPTEE" -> {
                    int jour = p.path("accepteeDansJours").asInt();
                    if (!createur.equals(referent)) {
                        s.prevoir(
                                requis(p, "referent"),
                                jour,
                                () ->
                                        parties.accepter(
                                                s.convention,
                                                partie,
                                                s.compte(requis(p, "referent"))));
                    }
                    decrire(s, p, partie, jour);
                }
                case "DECLINEE" ->
                        s.prevoir(
                                s.reperes.direction(s.organisation(organisation)),
                                creee + 4,
                                () -> parties.decliner(s.convention, partie, requis(p, "motif")));
                default -> {}
            }
        }
    }

    private void decrire(Scene s, JsonNode p, long partie, int jour) {
        var referent = requis(p, "referent");
        var mandat = Reperes.de(s.reperes.mandats, requis(p, "mandat"));
        var signataire = Reperes.de(s.reperes.titulaires, requis(p, "mandat"));
        var fiche =
                new FichePartie(
                        Reperes.de(s.reperes.noms, signataire.personne()),
                        signataire.fonction(),
                        mandat.valeur(),
                        p.path("missions").values().stream().map(JsonNode::asString).toList(),
                        null,
                        p.path("sites").values().stream()
                                .map(JsonNode::asString)
                                .map(c -> Reperes.de(s.reperes.etablissements, c))
                                .map(EtablissementId::valeur)
                                .toList());
        s.prevoir(
                referent,
                jour,
                () -> {
                    int version = parties.charger(s.convention, partie).version();
                    return parties.decrire(s.convention, partie, version, fiche);
                });
        var suppleant = texte(p, "suppleant");
        if (suppleant != null) {
            s.prevoir(
                    referent,
                    jour,
                    () ->
                            participants.ajouter(
                                    s.convention,
                                    s.compte(suppleant),
                                    RoleConvention.REFERENT,
                                    partie,
                                    true));
        }
    }

    /// Roles beside those of the invitations; members of groups are named by the groups.
    private void composer(Scene s) {
        int jour = s.texte.path("creeeDansJours").asInt() + 16;
        for (var p : s.texte.path("participants").values()) {
            var role = RoleConvention.valueOf(requis(p, "role"));
            var personne = requis(p, "personne");
            switch (role) {
                case REPRESENTANT_USAGERS, OBSERVATEUR ->
                        participer(s, s.animateur(), jour, personne, role, null);
                case SECRETAIRE, SIGNATAIRE -> {
                    var partie = s.partieDe(personne);
                    participer(s, requis(partie, "referent"), jour, personne, role, partie);
                }
                default -> {}
            }
        }
    }

    private void participer(
            Scene s,
            String par,
            int jour,
            String personne,
            RoleConvention role,
            @Nullable JsonNode partie) {
        var id = partie == null ? null : s.partie(requis(partie, "organisation"));
        s.prevoir(
                par,
                Math.min(jour, -1),
                () -> participants.ajouter(s.convention, s.compte(personne), role, id, false));
    }
}
