package fr.unisson.reprises;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionsReprises;
import fr.unisson.documents.RepriseDeTableur;
import fr.unisson.documents.TableurEnAttente;
import fr.unisson.documents.TableursEnAttente;
import fr.unisson.modeles.CatalogueDeModeles;
import fr.unisson.reprises.RegistreVu.Bilan;
import fr.unisson.reprises.RegistreVu.Proposition;
import fr.unisson.reprises.domaine.registre.ChampDuRegistre;
import fr.unisson.reprises.domaine.registre.LectureDuRegistre;
import fr.unisson.reprises.domaine.registre.LigneDuRegistre;
import fr.unisson.reprises.domaine.registre.Partenaires;
import fr.unisson.reprises.donnees.ConventionsSuiviesSql;
import fr.unisson.socle.Dates;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes over the register of conventions that an organisation keeps in a spreadsheet. The file
/// waits, read again with each choice of its sender; no convention is written before the
/// confirmation, then all of them at once.
@Service
@Transactional
public class ReprisesDeRegistres implements RepriseDeTableur<RegistreVu, ReglagesDuRegistre, Long> {

    private static final String MODULE = "reprises";
    private static final Bornes BORNES = Bornes.COURANTES.avecRangees(1_000);

    /// What is kept with the file: what its sender chose, what the directory proposes.
    record Etude(ReglagesDuRegistre reglages, Map<String, Proposition> propositions) {}

    private final TableursEnAttente tableurs;
    private final ConventionsSuiviesSql suivies;
    private final ReprisesDeConventions reprises;
    private final ConventionsReprises conventions;
    private final AnnuaireDuRegistre annuaire;
    private final CatalogueDeModeles modeles;
    private final Clock horloge;

    ReprisesDeRegistres(
            TableursEnAttente tableurs,
            ConventionsSuiviesSql suivies,
            ReprisesDeConventions reprises,
            ConventionsReprises conventions,
            AnnuaireDuRegistre annuaire,
            CatalogueDeModeles modeles,
            Clock horloge) {
        this.tableurs = tableurs;
        this.suivies = suivies;
        this.reprises = reprises;
        this.conventions = conventions;
        this.annuaire = annuaire;
        this.modeles = modeles;
        this.horloge = horloge;
    }

    /// Reads a file and keeps it waiting, or says why it cannot be read.
    @Override
    public Resultat<Long> deposer(OrganisationId organisation, String nom, InputStream flux)
            throws IOException {
        exiger(organisation);
        return tableurs.deposer(
                MODULE,
                organisation,
                nom,
                flux,
                BORNES,
                feuilles -> {
                    var reglages =
                            ReglagesDuRegistre.de(ChampDuRegistre.REPERAGE.proposer(feuilles));
                    return new Etude(reglages, propositions(reglages, feuilles, Map.of()));
                });
    }

    /// What waits and what was taken, the latest first; without their lines.
    @Transactional(readOnly = true)
    public List<RegistreVu> lister(OrganisationId organisation) {
        return tableurs.lister(MODULE, organisation).stream().map(t -> vu(t, List.of())).toList();
    }

    /// @throws Introuvable also for anybody but who sent it
    @Override
    @Transactional(readOnly = true)
    public RegistreVu lire(long id) {
        return lu(tableurs.lire(MODULE, id));
    }

    /// @param version the one that was shown
    @Override
    public Resultat<Long> regler(long id, int version, ReglagesDuRegistre reglages) {
        var t = tableurs.prendre(MODULE, id);
        var avant = tableurs.choix(t, Etude.class).propositions();
        return tableurs.regler(
                id, version, new Etude(reglages, propositions(reglages, t.feuilles(), avant)));
    }

    /// Everything that can be taken becomes a convention, in this one transaction.
    @Override
    public Resultat<Long> confirmer(long id, int version) {
        var enregistre = tableurs.prendre(MODULE, id);
        exiger(enregistre.organisation());
        if (enregistre.version() != version) return Resultat.depasse();
        var prises = new ArrayList<Bilan.Prise>();
        var laissees = new ArrayList<Bilan.Laissee>();
        for (var ligne : lu(enregistre).lignes()) prendre(ligne, prises, laissees);
        return tableurs.confirmer(id, version, new Bilan(prises, laissees));
    }

    private void prendre(
            LigneDuRegistre ligne, List<Bilan.Prise> prises, List<Bilan.Laissee> laissees) {
        var reprise = ligne.reprise();
        var situation = ligne.situation();
        if (reprise == null || situation == null || !ligne.prise()) {
            laissees.add(new Bilan.Laissee(ligne.numero(), garde(ligne.titre()), ligne.raisons()));
            return;
        }
        switch (reprises.reprendre(reprise, null)) {
            case Resultat.Fait<ConventionId>(var convention) ->
                    prises.add(
                            new Bilan.Prise(
                                    ligne.numero(),
                                    convention.valeur(),
                                    ligne.titre(),
                                    situation.etat().libelle(),
                                    ligne.mots()));
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

    /// The report outlives the file: what made a line refused does not stay in it.
    private static String garde(String titre) {
        return DonneeDePatient.refus("TITRE", titre).isEmpty()
                ? titre
                : "Titre non gardé : il désigne une personne";
    }

    /// The sender gives up: the content is forgotten.
    @Override
    public void oublier(long id) {
        tableurs.oublier(MODULE, id);
    }

    private RegistreVu lu(TableurEnAttente t) {
        if (t.feuilles().isEmpty()) return vu(t, List.of());
        var etude = tableurs.choix(t, Etude.class);
        var reglages = etude.reglages();
        var lecture =
                new LectureDuRegistre(
                        reglages.colonnes(),
                        new Partenaires(certaines(etude), reglages.partenaires()),
                        types(),
                        deja(t.organisation()),
                        reglages.quandMeme(),
                        t.organisation(),
                        Dates.jourDe(horloge.instant()));
        return vu(t, lecture.lire(reglages.colonnes().dans(t.feuilles())));
    }

    private static Map<String, Long> certaines(Etude etude) {
        var certaines = new HashMap<String, Long>();
        etude.propositions()
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
        suivies.lister(organisation)
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
        return annuaire.chercher(
                LectureDuRegistre.nommes(reglages.colonnes(), reglages.colonnes().dans(feuilles)),
                reglages.recherches(),
                avant);
    }

    private RegistreVu vu(TableurEnAttente t, List<LigneDuRegistre> lignes) {
        var etude = tableurs.choix(t, Etude.class);
        return new RegistreVu(
                t, etude.reglages(), etude.propositions(), lignes, tableurs.bilan(t, Bilan.class));
    }

    private void exiger(OrganisationId organisation) {
        if (!conventions.permises(organisation)) {
            throw new Interdit(
                    "La direction et les référents qualité reprennent le registre de leur"
                            + " organisation.");
        }
    }
}
