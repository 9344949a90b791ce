package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Comptes;
import fr.unisson.conventions.domaine.DossierSignature;
import fr.unisson.conventions.domaine.EtatSignature;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionSignature;
import fr.unisson.conventions.donnees.CodesSql;
import fr.unisson.conventions.donnees.LigneDemande;
import fr.unisson.conventions.donnees.SignaturesSql;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.conventions.donnees.SituationSql;
import fr.unisson.gouvernance.Mandat;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.socle.Comparaison;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.TexteLisible;
import fr.unisson.socle.vie.Motif;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// One person signs, or says why not. Every guard is checked at the click and not at the
/// invitation: the text, the mandate of that day, the reading, the consent, the code.
@Service
@Transactional
public class Signatures {

    private static final Motif TROP_DE_CODES =
            new Motif(
                    "TROP_DE_CODES",
                    "Trop de codes demandés en peu de temps : attendez une heure, ou servez-vous"
                            + " du dernier reçu.");
    private static final Motif PAS_OUVERT =
            new Motif(
                    "ETAT_INCOMPATIBLE",
                    "Cette demande ne peut plus être signée : rechargez la page.");

    private final Suite suite;
    private final DemandesDeSignature signataires;
    private final Codes codes;
    private final LettresDeSignature invitations;
    private final Scellement scellement;
    private final SituationSql situations;
    private final SignaturesSql signatures;
    private final Mandats mandats;
    private final Comptes comptes;
    private final DelaisDesAvenants delais;
    private final JsonMapper json;

    Signatures(
            Suite suite,
            DemandesDeSignature signataires,
            Codes codes,
            LettresDeSignature invitations,
            Scellement scellement,
            SituationSql situations,
            SignaturesSql signatures,
            Mandats mandats,
            Comptes comptes,
            DelaisDesAvenants delais,
            JsonMapper json) {
        this.suite = suite;
        this.signataires = signataires;
        this.codes = codes;
        this.invitations = invitations;
        this.scellement = scellement;
        this.situations = situations;
        this.signatures = signatures;
        this.mandats = mandats;
        this.comptes = comptes;
        this.delais = delais;
        this.json = json;
    }

    /// What the signatory sees; opening it is a fact of the evidence.
    public DemandeVue consulter(long id) {
        var d = signataires.charger(id);
        var s = suite.situation(d.convention());
        if (d.etat() == EtatSignature.INVITE && mienne(d)) {
            signataires.franchir(
                    d,
                    TransitionSignature.OUVRIR,
                    signataires.dossier(d, s),
                    RoleConvention.SIGNATAIRE,
                    null);
            d = signataires.charger(id);
        }
        return vue(d, s);
    }

    /// Sends a code for the digest that the page shows.
    public List<Motif> demanderCode(long id, String empreinteAffichee) {
        var d = mienneOuIntrouvable(id);
        var s = suite.situation(d.convention());
        if (d.etat() != EtatSignature.OUVERT) return List.of(PAS_OUVERT);
        var horsDelai = delais.refus(s.id(), suite.aujourdhui());
        if (!horsDelai.isEmpty()) return horsDelai;
        var motifs =
                TransitionSignature.SIGNER
                        .decider(
                                d.etat(),
                                dossier(d, s, empreinteAffichee, mandat(d, s), true, true, true),
                                fr.unisson.socle.vie.Demande.de(RoleConvention.SIGNATAIRE))
                        .motifs();
        if (!motifs.isEmpty()) return motifs;
        var code = codes.tirer(d, suite.maintenant());
        if (code.isEmpty()) return List.of(TROP_DE_CODES);
        invitations.envoyerCode(s, d, code.get(), (int) Codes.VALIDITE.toMinutes());
        return List.of();
    }

    public sealed interface Issue {
        /// @param derniere the convention is now signed by all
        record Signee(boolean derniere) implements Issue {}

        record Refusee(List<Motif> motifs) implements Issue {
            public Refusee {
                motifs = List.copyOf(motifs);
            }
        }
    }

    /// Signs, and completes the convention when it was the last signature awaited.
    public Issue signer(long id, Geste geste) {
        situations.verrouiller(mienneOuIntrouvable(id).convention());
        var d = signataires.charger(id);
        var s = suite.situation(d.convention());
        var horsDelai = delais.refus(s.id(), suite.aujourdhui());
        if (!horsDelai.isEmpty()) return new Issue.Refusee(horsDelai);
        var mandat = mandat(d, s).orElse(null);
        var code = codes.verifier(d, geste.code(), suite.maintenant());
        var dossier =
                dossier(
                        d,
                        s,
                        geste.empreinteAffichee(),
                        Optional.ofNullable(mandat),
                        geste.texteAfficheEnEntier(),
                        geste.consentement(),
                        code.isPresent());
        var motifs =
                signataires.franchir(
                        d, TransitionSignature.SIGNER, dossier, RoleConvention.SIGNATAIRE, null);
        if (!motifs.isEmpty()) return new Issue.Refusee(motifs);
        if (!codes.consommer(code.orElseThrow(), suite.maintenant())) throw Suite.tropTard();
        conserver(d, s, Objects.requireNonNull(mandat), geste, code.get());
        suite.noter(
                s.id(),
                "Signature donnée",
                d.nom() + ", " + d.qualite() + ", " + partie(s, d).nom());
        return new Issue.Signee(scellement.siComplet(s.id()));
    }

    private void conserver(
            LigneDemande d, Situation s, Mandat mandat, Geste geste, CodesSql.Code code) {
        signatures.inserer(
                new SignaturesSql.Nouvelle(
                        d,
                        suite.moi(),
                        Consentement.ACTUEL.texte(),
                        Consentement.ACTUEL.version(),
                        json.writeValueAsString(mandat),
                        null,
                        null,
                        null),
                suite.moi(),
                suite.maintenant());
        var compte = comptes.charger(new CompteId(suite.moi()));
        var faits =
                new FaitsDeSignature(
                        d,
                        s,
                        signataires.lister(s.id()),
                        mandat,
                        compte,
                        geste,
                        code,
                        suite.maintenant(),
                        texte(s, d));
        signatures.prouver(
                d,
                partie(s, d).organisation(),
                suite.moi(),
                json.writeValueAsString(faits.preuve()),
                suite.maintenant());
    }

    private DossierSignature dossier(
            LigneDemande d,
            Situation s,
            String empreinteAffichee,
            Optional<Mandat> mandat,
            boolean lu,
            boolean consenti,
            boolean code) {
        return new DossierSignature(
                suite.aujourdhui(),
                empreinteAffichee,
                Objects.requireNonNullElse(s.empreinte(), ""),
                DemandesDeSignature.pouvoir(mandat.orElse(null)),
                lu,
                consenti,
                code,
                signataires.tourArrive(d),
                d.limite(),
                null,
                null,
                null,
                null);
    }

    /// The mandate that counts today: the one asked, or another valid one of the same person.
    private Optional<Mandat> mandat(LigneDemande d, Situation s) {
        if (!mienne(d)) return Optional.empty();
        return mandats
                .listerValides(partie(s, d).organisation(), Matiere.CONVENTIONS, suite.aujourdhui())
                .stream()
                .filter(m -> Objects.equals(m.compte(), d.compte()))
                .min((a, b) -> Boolean.compare(!choisi(a, d), !choisi(b, d)));
    }

    private static boolean choisi(Mandat m, LigneDemande d) {
        return Objects.equals(m.id().valeur(), d.mandat());
    }

    private DemandeVue vue(LigneDemande d, Situation s) {
        var courante = Objects.requireNonNullElse(s.empreinte(), d.empreinte());
        var fraiche =
                signataires.lister(s.id()).stream()
                        .filter(a -> a.id() > d.id() && a.partie() == d.partie())
                        .filter(a -> a.etat().attendue())
                        .reduce((_, b) -> b)
                        .orElse(null);
        return new DemandeVue(
                d,
                s,
                partie(s, d).nom(),
                mienne(d),
                mandat(d, s).orElse(null),
                texte(s, d),
                courante.equals(d.empreinte())
                        ? List.of()
                        : Comparaison.de(
                                TexteLisible.de(texte(s, d)),
                                TexteLisible.de(situations.texte(s.id(), courante).orElse(""))),
                fraiche,
                signataires.role(d, TransitionSignature.DELEGUER) != null,
                signataires.role(d, TransitionSignature.DEPOSER_UNE_COPIE) != null,
                autrePartie(d),
                d.etat() == EtatSignature.HORS_OUTIL
                        ? signatures
                                .derniere(s.id(), d.id())
                                .map(SignaturesSql.Signee::fichier)
                                .orElse(null)
                        : null,
                Consentement.ACTUEL);
    }

    private String texte(Situation s, LigneDemande d) {
        return situations.texte(s.id(), d.empreinte()).orElse("");
    }

    private static Situation.Partie partie(Situation s, LigneDemande d) {
        return s.partie(d.partie());
    }

    private boolean autrePartie(LigneDemande d) {
        var mienne = signataires.partieDeLActeur(d.convention(), d.partie());
        return mienne != null && mienne != d.partie();
    }

    private boolean mienne(LigneDemande d) {
        var compte = d.compte();
        return compte != null && compte == suite.moi();
    }

    /// Somebody else's request is not theirs to sign: it does not exist for them.
    private LigneDemande mienneOuIntrouvable(long id) {
        var d = signataires.charger(id);
        if (!mienne(d)) throw new Introuvable("demande de signature " + id);
        return d;
    }

    /// What the signatory did on the page.
    ///
    /// @param adresse of the network, and the browser: for the evidence alone
    public record Geste(
            String empreinteAffichee,
            boolean texteAfficheEnEntier,
            boolean consentement,
            String code,
            String adresse,
            String navigateur) {}
}
