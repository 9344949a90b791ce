package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.acces.Comptes;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationFictive;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.NouveauMandat;
import fr.unisson.gouvernance.NouvelleInstance;
import fr.unisson.gouvernance.NouvelleReunion;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.SourceMandat;
import fr.unisson.socle.JoursOuvres;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Who there is before any convention: organisations, people, powers to sign, bodies.
@Component
@Profile("demo")
class Fondations {

    private static final int SEANCE_MINUTES = 120;

    private final Annuaire annuaire;
    private final Comptes comptes;
    private final Habilitations habilitations;
    private final Mandats mandats;
    private final Instances instances;
    private final Reunions reunions;

    Fondations(
            Annuaire annuaire,
            Comptes comptes,
            Habilitations habilitations,
            Mandats mandats,
            Instances instances,
            Reunions reunions) {
        this.annuaire = annuaire;
        this.comptes = comptes;
        this.habilitations = habilitations;
        this.mandats = mandats;
        this.instances = instances;
        this.reunions = reunions;
    }

    Reperes poser(Recit recit) {
        var reperes = new Reperes();
        recit.liste("organisations").forEach(o -> organisation(o, reperes));
        recit.liste("personnes").forEach(p -> personne(p, reperes));
        recit.liste("mandats").forEach(m -> mandat(m, recit, reperes));
        recit.liste("instances").forEach(i -> instance(i, recit, reperes));
        return reperes;
    }

    private void organisation(JsonNode o, Reperes reperes) {
        var sites =
                o.path("etablissements").values().stream()
                        .map(e ->
                                new OrganisationFictive.Site(
                                        requis(e, "nom"),
                                        requis(e, "finess"),
                                        texte(e, "siret"),
                                        requis(e, "categorie"),
                                        texte(e, "adresse"),
                                        requis(e, "codePostal"),
                                        requis(e, "commune")))
                        .toList();
        var id =
                annuaire.ajouterFictive(
                        new OrganisationFictive(
                                requis(o, "nom"),
                                texte(o, "finess"),
                                texte(o, "siren"),
                                texte(o, "rna"),
                                texte(o, "statutJuridique"),
                                texte(o, "adresse"),
                                requis(o, "codePostal"),
                                requis(o, "commune"),
                                texte(o, "telephone"),
                                sites));
        var cle = requis(o, "cle");
        reperes.organisations.put(cle, id);
        reperes.noms.put(cle, requis(o, "nom"));
        var numeros = annuaire.etablissements(id, null, 100).elements();
        o.path("etablissements")
                .values()
                .forEach(e ->
                        numeros.stream()
                                .filter(v -> v.nom().equals(requis(e, "nom")))
                                .findFirst()
                                .ifPresent(
                                        v -> reperes.etablissements.put(requis(e, "cle"), v.id())));
    }

    private void personne(JsonNode p, Reperes reperes) {
        var cle = requis(p, "cle");
        var id = comptes.creer(requis(p, "courriel"), requis(p, "prenom"), requis(p, "nom"), null);
        reperes.comptes.put(cle, id);
        reperes.noms.put(cle, requis(p, "prenom") + " " + requis(p, "nom"));
        Map<String, Set<RoleOrganisation>> roles =
                p.path("habilitations").values().stream()
                        .collect(
                                Collectors.groupingBy(
                                        h -> requis(h, "organisation"),
                                        Collectors.mapping(
                                                h -> RoleOrganisation.valueOf(requis(h, "role")),
                                                Collectors.toSet())));
        roles.forEach((organisation, detenus) -> {
            var o = Reperes.de(reperes.organisations, organisation);
            reperes.appartient(cle, o);
            if (detenus.contains(RoleOrganisation.DIRECTION)) reperes.dirige(cle, o);
            habilitations.definir(id, o, detenus);
        });
    }

    private void mandat(JsonNode m, Recit recit, Reperes reperes) {
        var organisation = Reperes.de(reperes.organisations, requis(m, "organisation"));
        var titulaire = requis(m, "titulaire");
        var donneur = texte(m, "donneur");
        var matieres =
                m.path("matieres").values().stream()
                        .map(x -> Matiere.valueOf(x.asString()))
                        .collect(Collectors.toSet());
        var debut = recit.jour(m.path("debutDansJours").asInt());
        var resultat =
                mandats.enregistrer(
                        new NouveauMandat(
                                organisation.valeur(),
                                Reperes.de(reperes.comptes, titulaire).valeur(),
                                Reperes.de(reperes.noms, titulaire),
                                requis(m, "fonction"),
                                SourceMandat.valueOf(requis(m, "source")),
                                donneur == null ? null : reperes.mandats.get("m-" + donneur),
                                requis(m, "reference"),
                                matieres,
                                null,
                                debut,
                                recit.jour(m, "finDansJours"),
                                m.path("subdelegation").asBoolean(),
                                null));
        if (resultat instanceof Mandats.Resultat.Enregistre enregistre) {
            reperes.mandats.put(requis(m, "cle"), enregistre.id());
            reperes.titulaires.put(
                    requis(m, "cle"), new Reperes.Titulaire(titulaire, requis(m, "fonction")));
        } else {
            throw new IllegalStateException("Mandat refusé : " + m + " " + resultat);
        }
    }

    private void instance(JsonNode i, Recit recit, Reperes reperes) {
        var nature = NatureInstance.valueOf(requis(i, "nature"));
        var id =
                instances.enregistrer(
                        new NouvelleInstance(
                                Reperes.de(reperes.organisations, requis(i, "organisation"))
                                        .valeur(),
                                requis(i, "nom"),
                                nature,
                                nature.decide(),
                                i.path("depotDossierJoursAvant").asInt()));
        reperes.instances.put(
                requis(i, "cle"),
                new Reperes.Instance(id, requis(i, "organisation"), requis(i, "nom")));
        i.path("seances").values().forEach(s -> planifier(id, s, recit));
    }

    /// The calendar of the boards, from which conventions count backwards.
    private void planifier(InstanceId instance, JsonNode s, Recit recit) {
        var jour = JoursOuvres.FRANCE.ouApres(recit.jour(s.path("dansJours").asInt()));
        var debut = jour.atTime(LocalTime.parse(requis(s, "heure")));
        var dite = new NouvelleReunion("", debut, SEANCE_MINUTES, requis(s, "lieu"), "");
        if (!reunions.planifier(instance, dite).estFait()) {
            throw new IllegalStateException("Séance refusée : " + dite);
        }
    }
}
