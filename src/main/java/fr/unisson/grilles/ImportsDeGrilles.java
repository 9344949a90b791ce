package fr.unisson.grilles;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.documents.RepriseDeTableur;
import fr.unisson.documents.TableurEnAttente;
import fr.unisson.documents.TableursEnAttente;
import fr.unisson.grilles.domaine.ChampDeGrille;
import fr.unisson.grilles.domaine.ControleDeGrille;
import fr.unisson.grilles.domaine.LectureDeTableau;
import fr.unisson.grilles.domaine.TableauDeGrille;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Correspondance;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Saisies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes over a grid kept in a file: a spreadsheet, or what another platform exported. The file
/// waits, read again with each choice of its sender; nothing is written before the confirmation.
@Service
@Transactional
public class ImportsDeGrilles
        implements RepriseDeTableur<ImportDeGrille, ReglagesDeGrille, GrilleId> {

    private static final String MODULE = "grilles";
    private static final Bornes BORNES = Bornes.COURANTES.avecRangees(3_000);

    private final TableursEnAttente tableurs;
    private final GrillesPropres propres;

    ImportsDeGrilles(TableursEnAttente tableurs, GrillesPropres propres) {
        this.tableurs = tableurs;
        this.propres = propres;
    }

    /// Reads a file and keeps it waiting, or says why it cannot be read.
    @Override
    public Resultat<Long> deposer(OrganisationId organisation, String nom, InputStream flux)
            throws IOException {
        propres.exiger(organisation);
        if (!nom.toLowerCase(Locale.ROOT).endsWith(".json")) return garder(organisation, nom, flux);
        var octets = flux.readNBytes(BORNES.octets() + 1);
        if (octets.length > BORNES.octets())
            return Resultat.refus("FICHIER", "Ce fichier est trop lourd : 5 Mo au plus.");
        return switch (FormatDeGrille.lire(new String(octets, StandardCharsets.UTF_8))) {
            case Resultat.Refus<GrilleEcrite>(var motifs) -> new Resultat.Refus<>(motifs);
            // Waits as the table that it would export, which says all of it.
            case Resultat.Fait<GrilleEcrite>(var grille) ->
                    garder(organisation, nom, new ByteArrayInputStream(enTableau(grille)));
        };
    }

    private static byte[] enTableau(GrilleEcrite grille) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var table = FormatDeTableur.CSV.ouvrir(sortie, "Grille", TableauDeGrille.entetes())) {
            TableauDeGrille.lignes(grille).forEach(table::ligne);
        }
        return sortie.toByteArray();
    }

    private Resultat<Long> garder(OrganisationId organisation, String nom, InputStream flux)
            throws IOException {
        return tableurs.deposer(
                MODULE, organisation, nom, flux, BORNES, f -> reglages(organisation, nom, f));
    }

    /// What is proposed at first: the next version of the grid of the same key, when there is one
    /// that takes a draft.
    private ReglagesDeGrille reglages(
            OrganisationId organisation, String nom, List<Feuille> feuilles) {
        var colonnes = ChampDeGrille.REPERAGE.proposer(feuilles);
        var lue = LectureDeTableau.lire(colonnes, colonnes.dans(feuilles));
        var nature = lue.nature();
        return new ReglagesDeGrille(
                colonnes,
                lue.nom().isEmpty() ? nom.replaceFirst("\\.[A-Za-z]{2,5}$", "") : lue.nom(),
                nature == null ? NatureDeGrille.QUESTIONNAIRE.name() : nature.name(),
                EchelleType.ZERO_A_QUATRE.name(),
                miennes(organisation).stream()
                        .filter(g -> g.cle().equals(lue.cle()) && g.brouillon().isEmpty())
                        .map(g -> g.montree().id().toString())
                        .findFirst()
                        .orElse(""));
    }

    /// The grids of an organisation that a file may follow.
    @Transactional(readOnly = true)
    public List<GrilleDuCatalogue> miennes(OrganisationId organisation) {
        return propres.lister(organisation).stream()
                .filter(g -> organisation.equals(g.maison()) && !g.publiees().isEmpty())
                .toList();
    }

    /// What waits and what was taken, the latest first.
    @Transactional(readOnly = true)
    public List<TableurEnAttente> lister(OrganisationId organisation) {
        return tableurs.lister(MODULE, organisation);
    }

    /// @throws fr.unisson.socle.Introuvable also for anybody but who sent it
    @Override
    @Transactional(readOnly = true)
    public ImportDeGrille lire(long id) {
        return lue(tableurs.lire(MODULE, id));
    }

    private ImportDeGrille lue(TableurEnAttente t) {
        var reglages = tableurs.choix(t, ReglagesDeGrille.class);
        var lue =
                t.feuilles().isEmpty()
                        ? LectureDeTableau.lire(
                                new Correspondance<>(0, 1, java.util.Map.of()),
                                new Feuille("", List.of()))
                        : LectureDeTableau.lire(
                                reglages.colonnes(), reglages.colonnes().dans(t.feuilles()));
        var ecrite =
                lue.ecrite(
                        reglages.nom(),
                        Saisies.parmi(NatureDeGrille.class, reglages.nature())
                                .orElse(NatureDeGrille.QUESTIONNAIRE),
                        Saisies.parmi(EchelleType.class, reglages.echelle())
                                .orElse(EchelleType.ZERO_A_QUATRE)
                                .echelle());
        return new ImportDeGrille(
                t,
                reglages,
                lue,
                ecrite,
                fautes(ecrite),
                tableurs.bilan(t, ImportDeGrille.Bilan.class));
    }

    /// The key is made anew from the name, so that of the file stops nothing.
    private static List<Motif> fautes(GrilleEcrite ecrite) {
        var fautes =
                new ArrayList<>(
                        ControleDeGrille.fautes(
                                ecrite.sous("grille", ecrite.nom(), ecrite.nature())));
        if (ecrite.noeuds().isEmpty())
            fautes.add(
                    new Motif("NOEUDS", "Aucune ligne de ce fichier ne donne un point à coter."));
        return fautes;
    }

    /// @param version the one that was shown
    @Override
    public Resultat<Long> regler(long id, int version, ReglagesDeGrille reglages) {
        return tableurs.regler(id, version, reglages);
    }

    /// Everything that can be taken becomes a draft, in this one transaction.
    @Override
    public Resultat<GrilleId> confirmer(long id, int version) {
        var enregistre = tableurs.prendre(MODULE, id);
        propres.exiger(enregistre.organisation());
        if (enregistre.version() != version) return Resultat.depasse();
        var lu = lue(enregistre);
        if (!lu.fautes().isEmpty()) return new Resultat.Refus<>(lu.fautes());
        var issueDe = "fichier « " + enregistre.fichier() + " »";
        var devient = lu.reglages().devient();
        var ouverte =
                devient.isEmpty()
                        ? propres.creer(enregistre.organisation(), lu.ecrite(), issueDe)
                        : propres.nouvelleVersion(GrilleId.of(devient), lu.ecrite(), issueDe);
        if (!(ouverte instanceof Resultat.Fait<GrilleId>(var grille))) return ouverte;
        var confirme =
                tableurs.confirmer(
                        id,
                        version,
                        new ImportDeGrille.Bilan(
                                grille.valeur(), lu.ecrite().aPlat().size(), lu.laissees()));
        return confirme.estFait() ? ouverte : new Resultat.Refus<>(confirme.motifs());
    }

    /// The sender gives up: the content is forgotten.
    @Override
    public void oublier(long id) {
        tableurs.oublier(MODULE, id);
    }
}
