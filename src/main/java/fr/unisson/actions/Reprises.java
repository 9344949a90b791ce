package fr.unisson.actions;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.RepriseVue.Bilan;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.domaine.reprise.Correspondance;
import fr.unisson.actions.domaine.reprise.LectureDuPlan;
import fr.unisson.actions.domaine.reprise.LigneReprise;
import fr.unisson.actions.domaine.reprise.Personnes;
import fr.unisson.actions.donnees.RepriseSql;
import fr.unisson.actions.donnees.RepriseSql.Enregistree;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Remarque.Gravite;
import fr.unisson.socle.tableur.Tableur;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Takes over the plan that an organisation keeps in a spreadsheet. The file waits in the database,
/// read again with each choice of its sender; nothing enters the plan before the confirmation, then
/// everything at once.
@Service
@Transactional
public class Reprises {

    private static final Bornes BORNES = Bornes.COURANTES.avecRangees(2_000);
    private static final Duration ATTENTE = Duration.ofDays(7);
    private static final int ETABLISSEMENTS_AU_PLUS = 1_000;
    private static final int NOM_AU_PLUS = 120;
    private static final int MONTREES = 10;

    private final RepriseSql reprises;
    private final NaissanceReprise naissances;
    private final RolesDansLAction roles;
    private final Habilitations habilitations;
    private final Annuaire annuaire;
    private final JsonMapper json;
    private final Clock horloge;

    Reprises(
            RepriseSql reprises,
            NaissanceReprise naissances,
            RolesDansLAction roles,
            Habilitations habilitations,
            Annuaire annuaire,
            JsonMapper json,
            Clock horloge) {
        this.reprises = reprises;
        this.naissances = naissances;
        this.roles = roles;
        this.habilitations = habilitations;
        this.annuaire = annuaire;
        this.json = json;
        this.horloge = horloge;
    }

    /// The direction and the quality referents, who answer for the whole plan.
    @Transactional(readOnly = true)
    public boolean permises(OrganisationId organisation) {
        return roles.dans(organisation).contains(RoleAction.RESPONSABLE);
    }

    /// Reads a file and keeps it waiting, or says why it cannot be read.
    public Resultat<Long> deposer(OrganisationId organisation, String nom, InputStream flux)
            throws IOException {
        exiger(organisation);
        return switch (Tableur.lire(nom, flux, BORNES)) {
            case Resultat.Refus<List<Feuille>>(var motifs) -> new Resultat.Refus<>(motifs);
            case Resultat.Fait<List<Feuille>>(var feuilles) -> {
                var reglages = Reglages.de(Correspondance.proposee(feuilles));
                var le = horloge.instant();
                yield Resultat.fait(
                        reprises.deposer(
                                organisation,
                                nom.length() > NOM_AU_PLUS ? nom.substring(0, NOM_AU_PLUS) : nom,
                                json.writeValueAsString(feuilles),
                                json.writeValueAsString(reglages),
                                le,
                                le.plus(ATTENTE)));
            }
        };
    }

    /// What waits and what was taken, the latest first; without their lines.
    @Transactional(readOnly = true)
    public List<RepriseVue> lister(OrganisationId organisation) {
        return reprises.lister(organisation, MONTREES).stream()
                .map(r -> vue(r, List.of(), List.of()))
                .toList();
    }

    /// @throws Introuvable also for anybody but who sent it
    @Transactional(readOnly = true)
    public RepriseVue lire(long id) {
        return lue(charger(id, false));
    }

    /// @param version the one that was shown
    public Resultat<Long> regler(long id, int version, Reglages reglages) {
        var json = this.json.writeValueAsString(reglages);
        return reprises.regler(id, version, json) ? Resultat.fait(id) : Resultat.depasse();
    }

    /// Everything that can be taken enters the plan, in this one transaction.
    public Resultat<Long> confirmer(long id, int version) {
        var enregistree = charger(id, true);
        exiger(enregistree.organisation());
        if (enregistree.version() != version) return Resultat.depasse();
        var vue = lue(enregistree);
        var prises = new ArrayList<Bilan.Prise>();
        var laissees = new ArrayList<Bilan.Laissee>();
        for (var ligne : vue.lignes()) {
            var contenu = ligne.contenu();
            if (ligne.reprise() && contenu != null) {
                prises.add(naissances.creer(vue.organisation(), ligne, contenu, vue.fichier()));
            } else {
                laissees.add(new Bilan.Laissee(ligne.numero(), ligne.titre(), pourquoi(ligne)));
            }
        }
        var bilan = json.writeValueAsString(new Bilan(prises, laissees));
        return reprises.confirmer(id, version, bilan, horloge.instant())
                ? Resultat.fait(id)
                : Resultat.depasse();
    }

    /// The sender gives up: the content is forgotten.
    public void oublier(long id) {
        reprises.oublier(id);
    }

    private static String pourquoi(LigneReprise ligne) {
        var doublon = ligne.doublon();
        if (doublon != null) return doublon;
        if (ligne.laissee()) return "Laissée de côté par vous";
        return ligne.remarques().stream()
                .filter(r -> r.gravite() == Gravite.ECARTE)
                .map(r -> r.phrase())
                .findFirst()
                .orElse("");
    }

    private RepriseVue lue(Enregistree r) {
        var contenu = r.contenu();
        if (contenu == null) return vue(r, List.of(), List.of());
        var feuilles = List.of(json.readValue(contenu, Feuille[].class));
        var reglages = reglages(r);
        var rang = Math.clamp(reglages.colonnes().feuille(), 0, feuilles.size() - 1);
        var lecture =
                new LectureDuPlan(
                        reglages.colonnes(),
                        personnes(r.organisation(), reglages),
                        etablissements(r.organisation()),
                        dejaAuPlan(r.organisation()),
                        reglages.quandMeme(),
                        Dates.jourDe(horloge.instant()));
        var lignes =
                lecture.lire(feuilles.get(rang)).stream()
                        .map(l -> reglages.laisse(l.numero()) ? l.laisser() : l)
                        .toList();
        return vue(r, feuilles, lignes);
    }

    private RepriseVue vue(Enregistree r, List<Feuille> feuilles, List<LigneReprise> lignes) {
        return new RepriseVue(
                r.id(),
                r.organisation(),
                r.version(),
                r.etat(),
                r.fichier(),
                r.deposeeLe(),
                r.expireLe(),
                reglages(r),
                feuilles,
                lignes,
                r.bilan() == null ? null : json.readValue(r.bilan(), Bilan.class));
    }

    private Reglages reglages(Enregistree r) {
        return json.readValue(r.reglages(), Reglages.class);
    }

    private Personnes personnes(OrganisationId organisation, Reglages reglages) {
        var membres =
                habilitations.membres(organisation).stream()
                        .filter(m ->
                                m.roles().stream().anyMatch(x -> x != RoleOrganisation.OBSERVATEUR))
                        .map(m ->
                                new Personnes.Membre(
                                        m.compte().id().valeur(),
                                        m.compte().prenom(),
                                        m.compte().nom()))
                        .toList();
        var choix = new HashMap<>(reglages.personnes());
        choix.values().retainAll(membres.stream().map(Personnes.Membre::compte).toList());
        return new Personnes(membres, choix);
    }

    private Map<String, EtablissementId> etablissements(OrganisationId organisation) {
        var noms = new HashMap<String, EtablissementId>();
        for (var e :
                annuaire.etablissements(organisation, null, ETABLISSEMENTS_AU_PLUS).elements()) {
            Arrays.asList(e.nom(), e.nomLong() == null ? "" : e.nomLong())
                    .forEach(n -> noms.putIfAbsent(Mots.cle(n), e.id()));
        }
        noms.remove("");
        return noms;
    }

    private Map<String, String> dejaAuPlan(OrganisationId organisation) {
        var titres = new HashMap<String, String>();
        reprises.titres(organisation)
                .forEach(t -> titres.putIfAbsent(Mots.cle(t.titre()), "action n° " + t.numero()));
        return titres;
    }

    private Enregistree charger(long id, boolean pourEcrire) {
        return reprises.trouver(id, pourEcrire).orElseThrow(() -> new Introuvable("reprise " + id));
    }

    private void exiger(OrganisationId organisation) {
        if (!permises(organisation)) {
            throw new Interdit(
                    "La direction et les référents qualité reprennent le plan de l’organisation.");
        }
    }
}
