package fr.unisson.actions;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.RepriseVue.Bilan;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.domaine.reprise.ChampDuPlan;
import fr.unisson.actions.domaine.reprise.LectureDuPlan;
import fr.unisson.actions.domaine.reprise.LigneReprise;
import fr.unisson.actions.domaine.reprise.Personnes;
import fr.unisson.actions.donnees.TitresDuPlanSql;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.documents.RepriseDeTableur;
import fr.unisson.documents.TableurEnAttente;
import fr.unisson.documents.TableursEnAttente;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Remarque.Gravite;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes over the plan that an organisation keeps in a spreadsheet. The file waits, read again with
/// each choice of its sender; nothing enters the plan before the confirmation, then everything at
/// once.
@Service
@Transactional
public class Reprises implements RepriseDeTableur<RepriseVue, Reglages, Long> {

    private static final String MODULE = "actions";
    private static final Bornes BORNES = Bornes.COURANTES.avecRangees(2_000);
    private static final int ETABLISSEMENTS_AU_PLUS = 1_000;

    private final TableursEnAttente tableurs;
    private final TitresDuPlanSql titres;
    private final NaissanceReprise naissances;
    private final RolesDansLAction roles;
    private final Habilitations habilitations;
    private final Annuaire annuaire;
    private final Clock horloge;

    Reprises(
            TableursEnAttente tableurs,
            TitresDuPlanSql titres,
            NaissanceReprise naissances,
            RolesDansLAction roles,
            Habilitations habilitations,
            Annuaire annuaire,
            Clock horloge) {
        this.tableurs = tableurs;
        this.titres = titres;
        this.naissances = naissances;
        this.roles = roles;
        this.habilitations = habilitations;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    /// The direction and the quality referents, who answer for the whole plan.
    @Transactional(readOnly = true)
    public boolean permises(OrganisationId organisation) {
        return roles.dans(organisation).contains(RoleAction.RESPONSABLE);
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
                f -> Reglages.de(ChampDuPlan.REPERAGE.proposer(f)));
    }

    /// What waits and what was taken, the latest first; without their lines.
    @Transactional(readOnly = true)
    public List<RepriseVue> lister(OrganisationId organisation) {
        return tableurs.lister(MODULE, organisation).stream().map(t -> vue(t, List.of())).toList();
    }

    /// @throws Introuvable also for anybody but who sent it
    @Override
    @Transactional(readOnly = true)
    public RepriseVue lire(long id) {
        return lue(tableurs.lire(MODULE, id));
    }

    /// @param version the one that was shown
    @Override
    public Resultat<Long> regler(long id, int version, Reglages reglages) {
        return tableurs.regler(id, version, reglages);
    }

    /// Everything that can be taken enters the plan, in this one transaction.
    @Override
    public Resultat<Long> confirmer(long id, int version) {
        var enregistree = tableurs.prendre(MODULE, id);
        exiger(enregistree.organisation());
        if (enregistree.version() != version) return Resultat.depasse();
        var vue = lue(enregistree);
        var prises = new ArrayList<Bilan.Prise>();
        var laissees = new ArrayList<Bilan.Laissee>();
        for (var ligne : vue.lignes()) {
            var contenu = ligne.contenu();
            if (ligne.reprise() && contenu != null) {
                prises.add(
                        naissances.creer(
                                enregistree.organisation(), ligne, contenu, enregistree.fichier()));
            } else {
                laissees.add(new Bilan.Laissee(ligne.numero(), ligne.titre(), pourquoi(ligne)));
            }
        }
        return tableurs.confirmer(id, version, new Bilan(prises, laissees));
    }

    /// The sender gives up: the content is forgotten.
    @Override
    public void oublier(long id) {
        tableurs.oublier(MODULE, id);
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

    private RepriseVue lue(TableurEnAttente t) {
        if (t.feuilles().isEmpty()) return vue(t, List.of());
        var reglages = tableurs.choix(t, Reglages.class);
        var lecture =
                new LectureDuPlan(
                        reglages.colonnes(),
                        personnes(t.organisation(), reglages),
                        etablissements(t.organisation()),
                        dejaAuPlan(t.organisation()),
                        reglages.quandMeme(),
                        Dates.jourDe(horloge.instant()));
        return vue(
                t,
                lecture.lire(reglages.colonnes().dans(t.feuilles())).stream()
                        .map(l -> reglages.laisse(l.numero()) ? l.laisser() : l)
                        .toList());
    }

    private RepriseVue vue(TableurEnAttente t, List<LigneReprise> lignes) {
        return new RepriseVue(
                t, tableurs.choix(t, Reglages.class), lignes, tableurs.bilan(t, Bilan.class));
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
        this.titres
                .lister(organisation)
                .forEach(t -> titres.putIfAbsent(Mots.cle(t.titre()), "action n° " + t.numero()));
        return titres;
    }

    private void exiger(OrganisationId organisation) {
        if (!permises(organisation)) {
            throw new Interdit(
                    "La direction et les référents qualité reprennent le plan de l’organisation.");
        }
    }
}
