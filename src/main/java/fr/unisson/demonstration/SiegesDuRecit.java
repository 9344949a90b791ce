package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.Approbation;
import fr.unisson.gouvernance.Bilan.Brouillon;
import fr.unisson.gouvernance.Bilans;
import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.Delais;
import fr.unisson.gouvernance.Designation;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.NouveauSiege;
import fr.unisson.gouvernance.NouvelleInstance;
import fr.unisson.gouvernance.Occupant;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.Reglement;
import fr.unisson.gouvernance.SiegeId;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.Sieges.Remplacement;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The bodies that live, as written in `demonstration/instances.json`: their rules, who sits there,
/// their charters, a report. Each act by its author, with their own rights, on its day.
@Component
@Profile("demo")
class SiegesDuRecit {

    private static final String FICHIER = "/demonstration/instances.json";

    /// A report tells the calendar year that holds most of the story.
    private static final int MILIEU_DE_L_ANNEE_RACONTEE = -190;

    private final Instances instances;
    private final Sieges sieges;
    private final ChartesDuRecit chartes;
    private final Bilans bilans;
    private final AvisDuRecit avis;
    private final InstancesRattachees rattachees;

    SiegesDuRecit(
            Instances instances,
            Sieges sieges,
            ChartesDuRecit chartes,
            Bilans bilans,
            AvisDuRecit avis,
            InstancesRattachees rattachees) {
        this.instances = instances;
        this.sieges = sieges;
        this.chartes = chartes;
        this.bilans = bilans;
        this.avis = avis;
        this.rattachees = rattachees;
    }

    static List<JsonNode> lire() {
        try (InputStream flux = SiegesDuRecit.class.getResourceAsStream(FICHIER)) {
            return JsonMapper.shared().readTree(flux).path("instances").values().stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        for (var i : lire()) {
            agenda.noter(jour(i), () -> ouvrir(i, recit, reperes, agenda));
        }
    }

    private void ouvrir(JsonNode i, Recit recit, Reperes reperes, Agenda agenda) {
        var id = dire(recit, reperes, i, () -> fonder(i, recit, reperes));
        composer(i, id, recit, reperes, agenda);
        chartes.noter(i, id, recit, reperes, agenda);
        avis.noter(i, id, recit, reperes, agenda);
        rattachees.noter(i, id, recit, reperes, agenda);
        if (i.has("bilan")) {
            var b = i.path("bilan");
            agenda.noter(jour(b), () -> dire(recit, reperes, b, () -> bilan(b, id, recit)));
        }
    }

    /// A body that stands since the foundations receives its rules; another one is born.
    private Resultat<InstanceId> fonder(JsonNode i, Recit recit, Reperes reperes) {
        var connue = reperes.instances.get(requis(i, "cle"));
        var reglement = reglement(i, recit);
        if (connue != null) {
            var avant = instances.lire(connue.id());
            return instances.regler(avec(avant, reglement), null);
        }
        var organisation = organisation(i, "organisation", reperes);
        var nature = NatureInstance.valueOf(requis(i, "nature"));
        var parent = texte(i, "parent");
        var ne =
                instances.creer(
                        new NouvelleInstance(
                                organisation.valeur(), requis(i, "nom"), nature, false, 8),
                        reglement,
                        parent == null ? null : Reperes.de(reperes.instances, parent).id(),
                        i.path("avec").values().stream()
                                .map(o -> Reperes.de(reperes.organisations, o.asString()))
                                .toList());
        if (ne instanceof Resultat.Fait<InstanceId>(var id)) {
            reperes.instances.put(
                    requis(i, "cle"),
                    new Reperes.Instance(id, requis(i, "organisation"), requis(i, "nom")));
        }
        return ne;
    }

    private void composer(JsonNode i, InstanceId id, Recit recit, Reperes reperes, Agenda agenda) {
        Map<String, Integer> places = new HashMap<>();
        for (var s : i.path("sieges").values()) {
            agenda.noter(
                    s.path("debut").asInt(),
                    () -> {
                        var siege =
                                parler(
                                        recit,
                                        reperes,
                                        requis(i, "par"),
                                        s.path("debut").asInt(),
                                        () -> sieges.ajouter(id, siege(s, places, recit, reperes)));
                        places.put(requis(s, "cle"), places.size() + 1);
                        if (s.has("vacantDepuis")) {
                            agenda.noter(
                                    s.path("vacantDepuis").asInt(),
                                    () -> quitter(i, s, siege, recit, reperes));
                        }
                    });
        }
    }

    private void quitter(JsonNode i, JsonNode s, SiegeId siege, Recit recit, Reperes reperes) {
        int jour = s.path("vacantDepuis").asInt();
        parler(
                recit,
                reperes,
                requis(i, "par"),
                jour,
                () ->
                        sieges.remplacer(
                                siege,
                                sieges.charger(siege).version(),
                                new Remplacement(
                                        Occupant.VACANT,
                                        recit.jour(jour),
                                        null,
                                        Designation.ELECTION,
                                        "",
                                        FonctionSiege.MEMBRE,
                                        requis(s, "motif"))));
    }

    private NouveauSiege siege(
            JsonNode s, Map<String, Integer> places, Recit recit, Reperes reperes) {
        var titulaire = texte(s, "suppleantDe");
        return new NouveauSiege(
                College.valueOf(requis(s, "college")),
                titulaire == null ? null : Reperes.de(places, titulaire),
                FonctionSiege.valueOf(Objects.requireNonNullElse(texte(s, "fonction"), "MEMBRE")),
                s.has("organisation") ? organisation(s, "organisation", reperes) : null,
                occupant(s, reperes),
                mots(s, "designePar"),
                Designation.valueOf(requis(s, "designation")),
                recit.jour(s.path("debut").asInt()),
                recit.jour(s, "fin"));
    }

    private static Occupant occupant(JsonNode s, Reperes reperes) {
        var qui = texte(s, "qui");
        return qui == null
                ? Occupant.personne(requis(s, "nom"), mots(s, "courriel"))
                : Occupant.de(Reperes.de(reperes.comptes, qui));
    }

    private Resultat<?> bilan(JsonNode b, InstanceId id, Recit recit) {
        int annee = recit.jour(MILIEU_DE_L_ANNEE_RACONTEE).getYear();
        var texte = requis(b, "mot") + "\n\n" + bilans.assembler(id, annee);
        return bilans.figer(new Brouillon(id, annee, 0, texte));
    }

    private static Reglement reglement(JsonNode i, Recit recit) {
        boolean silence = i.path("silenceJours").isNumber();
        return new Reglement(
                requis(i, "objet"),
                recit.jour(i, "debutDansJours"),
                recit.jour(i, "finDansJours"),
                requis(i, "choix"),
                i.path("reunionsParAn").isNumber() ? i.path("reunionsParAn").asInt() : null,
                Delais.USUELS,
                silence ? Approbation.SILENCE : Approbation.POSITIONS,
                silence ? i.path("silenceJours").asInt() : null,
                Quorum.valueOf(requis(i, "quorum")));
    }

    private static InstanceVue avec(InstanceVue i, Reglement r) {
        return new InstanceVue(
                i.id(),
                i.version(),
                i.organisation(),
                i.nom(),
                i.nature(),
                i.decide(),
                i.delaiDossiers(),
                i.active(),
                i.closeLe(),
                i.closeMotif(),
                r,
                i.parent(),
                i.enfants(),
                i.porteurs());
    }

    private static OrganisationId organisation(JsonNode n, String champ, Reperes reperes) {
        return Reperes.de(reperes.organisations, requis(n, champ));
    }

    static String mots(JsonNode n, String champ) {
        return Objects.requireNonNullElse(texte(n, champ), "");
    }

    static int jour(JsonNode n) {
        return n.path("dansJours").asInt();
    }

    static <T> T dire(
            Recit recit,
            Reperes reperes,
            JsonNode n,
            Supplier<? extends Resultat<? extends T>> geste) {
        return parler(recit, reperes, requis(n, "par"), jour(n), geste);
    }

    static <T> T parler(
            Recit recit,
            Reperes reperes,
            String qui,
            int jour,
            Supplier<? extends Resultat<? extends T>> geste) {
        return recit.dire(jour, reperes.acteur(qui), () -> fait(geste.get()));
    }

    static <T> T fait(Resultat<? extends T> resultat) {
        if (resultat instanceof Resultat.Fait<? extends T>(var valeur)) return valeur;
        throw new IllegalStateException("Refusé : " + resultat.motifs());
    }
}
