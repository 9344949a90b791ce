package fr.unisson.reprises;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionsReprises;
import fr.unisson.modeles.CatalogueDeModeles;
import fr.unisson.reprises.RegistreVu.Bilan;
import fr.unisson.reprises.RegistreVu.Proposition;
import fr.unisson.reprises.domaine.registre.Correspondance;
import fr.unisson.reprises.domaine.registre.LectureDuRegistre;
import fr.unisson.reprises.domaine.registre.LigneDuRegistre;
import fr.unisson.reprises.domaine.registre.Partenaires;
import fr.unisson.reprises.donnees.RegistreRepriseSql;
import fr.unisson.reprises.donnees.RegistreRepriseSql.Enregistre;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Remarque;
import fr.unisson.socle.tableur.Tableur;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Takes over the register of conventions that an organisation keeps in a spreadsheet. The file
/// waits, read again with each choice of its sender; no convention is written before the
/// confirmation, then all of them at once.
@Service
@Transactional
public class ReprisesDeRegistres {

    private static final Bornes BORNES = Bornes.COURANTES.avecRangees(1_000);
    private static final Duration ATTENTE = Duration.ofDays(7);
    private static final int NOM_AU_PLUS = 120;
    private static final int MONTRES = 10;

    private final RegistreRepriseSql registres;
    private final ReprisesDeConventions reprises;
    private final ConventionsReprises conventions;
    private final AnnuaireDuRegistre annuaire;
    private final CatalogueDeModeles modeles;
    private final JsonMapper json;
    private final Clock horloge;

    ReprisesDeRegistres(
            RegistreRepriseSql registres,
            ReprisesDeConventions reprises,
            ConventionsReprises conventions,
            AnnuaireDuRegistre annuaire,
            CatalogueDeModeles modeles,
            JsonMapper json,
            Clock horloge) {
        this.registres = registres;
        this.reprises = reprises;
        this.conventions = conventions;
        this.annuaire = annuaire;
        this.modeles = modeles;
        this.json = json;
        this.horloge = horloge;
    }

    /// Reads a file and keeps it waiting, or says why it cannot be read.
    public Resultat<Long> deposer(OrganisationId organisation, String nom, InputStream flux)
            throws IOException {
        exiger(organisation);
        return switch (Tableur.lire(nom, flux, BORNES)) {
            case Resultat.Refus<List<Feuille>>(var motifs) -> new Resultat.Refus<>(motifs);
            case Resultat.Fait<List<Feuille>>(var feuilles) -> {
                var reglages =
                        new ReglagesDuRegistre(
                                Correspondance.proposee(feuilles), Map.of(), java.util.Set.of());
                var le = horloge.instant();
                yield Resultat.fait(
                        registres.deposer(
                                organisation,
                                nom.length() > NOM_AU_PLUS ? nom.substring(0, NOM_AU_PLUS) : nom,
                                json.writeValueAsString(feuilles),
                                json.writeValueAsString(propositions(reglages, feuilles, Map.of())),
                                json.writeValueAsString(reglages),
                                le,
                                le.plus(ATTENTE)));
            }
        };
    }

    /// What waits and what was taken, the latest first; without their lines.
    @Transactional(readOnly = true)
    public List<RegistreVu> lister(OrganisationId organisation) {
        return registres.lister(organisation, MONTRES).stream()
                .map(r -> vu(r, List.of(), List.of()))
                .toList();
    }

    /// @throws Introuvable also for anybody but who sent it
    @Transactional(readOnly = true)
    public RegistreVu lire(long id) {
        return lu(charger(id, false));
    }

    /// @param version the one that was shown
    public Resultat<Long> regler(long id, int version, ReglagesDuRegistre reglages) {
        var r = charger(id, true);
        var propositions = propositions(reglages, feuilles(r), propositions(r));
        return registres.regler(
                        id,
                        version,
                        json.writeValueAsString(reglages),
                        json.writeValueAsString(propositions))
                ? Resultat.fait(id)
                : Resultat.depasse();
    }

    /// Everything that can be taken becomes a convention, in this one transaction.
    public Resultat<Long> confirmer(long id, int version) {
        var enregistre = charger(id, true);
        exiger(enregistre.organisation());
        if (enregistre.version() != version) return Resultat.depasse();
        var prises = new ArrayList<Bilan.Prise>();
        var laissees = new ArrayList<Bilan.Laissee>();
        for (var ligne : lu(enregistre).lignes()) prendre(ligne, prises, laissees);
        var bilan = json.writeValueAsString(new Bilan(prises, laissees));
        return registres.confirmer(id, version, bilan, horloge.instant())
                ? Resultat.fait(id)
                : Resultat.depasse();
    }

    private void prendre(
            LigneDuRegistre ligne, List<Bilan.Prise> prises, List<Bilan.Laissee> laissees) {
        var reprise = ligne.reprise();
        var situation = ligne.situation();
        if (reprise == null || situation == null || !ligne.prise()) {
            laissees.add(new Bilan.Laissee(ligne.numero(), ligne.titre(), pourquoi(ligne)));
            return;
        }
        switch (reprises.reprendre(reprise, null)) {
            case Resultat.Fait<ConventionId>(var convention) ->
                    prises.add(
                            new Bilan.Prise(
                                    ligne.numero(),
                                    convention.valeur(),
                                    ligne.titre(),
                                    situation.etat().libelle()));
            case Resultat.Refus<ConventionId>(var motifs) ->
                    laissees.add(
                            new Bilan.Laissee(
                                    ligne.numero(),
                                    ligne.titre(),
                                    motifs.stream()
                                            .map(Motif::phrase)
                                            .collect(Collectors.joining(" "))));
        }
    }

    /// The sender gives up: the content is forgotten.
    public void oublier(long id) {
        registres.oublier(id);
    }

    /// One run of the job.
    public int oublierLesAnciens() {
        return registres.oublierLesAnciens(horloge.instant());
    }

    private static String pourquoi(LigneDuRegistre ligne) {
        var doublon = ligne.doublon();
        if (doublon != null) return doublon;
        return ligne.remarques().stream()
                .filter(r -> r.gravite() == Remarque.Gravite.ECARTE)
                .map(Remarque::phrase)
                .collect(Collectors.joining(" "));
    }

    private RegistreVu lu(Enregistre r) {
        if (r.contenu() == null) return vu(r, List.of(), List.of());
        var feuilles = feuilles(r);
        var reglages = reglages(r);
        var rang = Math.clamp(reglages.colonnes().feuille(), 0, feuilles.size() - 1);
        var lecture =
                new LectureDuRegistre(
                        reglages.colonnes(),
                        new Partenaires(certaines(r), reglages.partenaires()),
                        types(),
                        deja(r.organisation()),
                        reglages.quandMeme(),
                        r.organisation(),
                        Dates.jourDe(horloge.instant()));
        return vu(r, feuilles, lecture.lire(feuilles.get(rang)));
    }

    private Map<String, Long> certaines(Enregistre r) {
        var certaines = new HashMap<String, Long>();
        propositions(r)
                .forEach((cle, p) -> {
                    var certaine = p.certaine();
                    if (certaine != null) certaines.put(cle, certaine);
                });
        return certaines;
    }

    private Map<String, String> types() {
        var types = new HashMap<String, String>();
        modeles.lister()
                .forEach(m -> {
                    types.put(Mots.cle(m.nom()), m.code());
                    types.put(Mots.cle(m.code()), m.code());
                    types.putIfAbsent(Mots.cle(m.type().libelle()), m.code());
                });
        return types;
    }

    private Map<String, String> deja(OrganisationId organisation) {
        var deja = new HashMap<String, String>();
        registres
                .dejaSuivies(organisation)
                .forEach(s ->
                        deja.putIfAbsent(
                                LectureDuRegistre.cle(
                                        s.titre(),
                                        s.autres().stream()
                                                .map(OrganisationId::new)
                                                .collect(Collectors.toSet())),
                                s.numero().isEmpty() ? "« " + s.titre() + " »" : s.numero()));
        return deja;
    }

    private Map<String, Proposition> propositions(
            ReglagesDuRegistre reglages, List<Feuille> feuilles, Map<String, Proposition> avant) {
        var rang = Math.clamp(reglages.colonnes().feuille(), 0, feuilles.size() - 1);
        return annuaire.chercher(
                LectureDuRegistre.nommes(reglages.colonnes(), feuilles.get(rang)), avant);
    }

    private RegistreVu vu(Enregistre r, List<Feuille> feuilles, List<LigneDuRegistre> lignes) {
        return new RegistreVu(
                r.id(),
                r.organisation(),
                r.version(),
                r.etat(),
                r.fichier(),
                r.deposeLe(),
                r.expireLe(),
                reglages(r),
                propositions(r),
                feuilles,
                lignes,
                r.bilan() == null ? null : json.readValue(r.bilan(), Bilan.class));
    }

    private List<Feuille> feuilles(Enregistre r) {
        var contenu = r.contenu();
        if (contenu == null) throw new Introuvable("registre " + r.id());
        return List.of(json.readValue(contenu, Feuille[].class));
    }

    private Map<String, Proposition> propositions(Enregistre r) {
        return json.readValue(r.propositions(), new TypeReference<Map<String, Proposition>>() {});
    }

    private ReglagesDuRegistre reglages(Enregistre r) {
        return json.readValue(r.reglages(), ReglagesDuRegistre.class);
    }

    private Enregistre charger(long id, boolean pourEcrire) {
        return registres
                .trouver(id, pourEcrire)
                .orElseThrow(() -> new Introuvable("registre " + id));
    }

    private void exiger(OrganisationId organisation) {
        if (!conventions.permises(organisation)) {
            throw new Interdit(
                    "La direction et les référents qualité reprennent le registre de leur"
                            + " organisation.");
        }
    }
}
