package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierSignature;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionSignature;
import fr.unisson.conventions.donnees.LigneDemande;
import fr.unisson.conventions.donnees.SignaturesSql;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.conventions.donnees.SituationSql;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichiers;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Signed outside the tool: a copy is uploaded by the party and checked by another one. The level
/// of proof is that of the original, kept by whom the deposit says.
@Service
@Transactional
public class CopiesSignees {

    private static final String CONSENTEMENT =
            "Signature recueillie hors d’Unisson, sur l’exemplaire dont la copie est jointe.";

    private final Suite suite;
    private final DemandesDeSignature signataires;
    private final Scellement scellement;
    private final SituationSql situations;
    private final SignaturesSql signatures;
    private final Mandats mandats;
    private final DelaisDesAvenants delais;
    private final Fichiers fichiers;
    private final JsonMapper json;

    CopiesSignees(
            Suite suite,
            DemandesDeSignature signataires,
            Scellement scellement,
            SituationSql situations,
            SignaturesSql signatures,
            Mandats mandats,
            DelaisDesAvenants delais,
            Fichiers fichiers,
            JsonMapper json) {
        this.suite = suite;
        this.signataires = signataires;
        this.scellement = scellement;
        this.situations = situations;
        this.signatures = signatures;
        this.mandats = mandats;
        this.delais = delais;
        this.fichiers = fichiers;
        this.json = json;
    }

    /// @param fichier the scan, already deposited
    /// @param date the day written on the signed copy
    public record Copie(@Nullable Long fichier, @Nullable LocalDate date, String originalChez) {}

    /// What a form sent: nothing of it is kept for a request that the reader may not see, nor when
    /// a rule refuses it.
    public List<Motif> deposer(
            long id, Envoi envoi, @Nullable LocalDate date, String originalChez) {
        signataires.charger(id);
        return fichiers.deposerPour(
                        envoi,
                        null,
                        "FICHIER",
                        recu -> {
                            var copie = Objects.requireNonNull(recu).id().valeur();
                            return Resultat.selon(
                                    deposer(id, new Copie(copie, date, originalChez)), copie);
                        })
                .motifs();
    }

    public List<Motif> deposer(long id, Copie copie) {
        var d = signataires.charger(id);
        situations.verrouiller(d.convention());
        var s = suite.situation(d.convention());
        var role = signataires.role(d, TransitionSignature.DEPOSER_UNE_COPIE);
        if (copie.originalChez().isBlank()) {
            return List.of(new Motif("ORIGINAL", "Dites qui conserve l’original."));
        }
        var horsDelai =
                copie.date() == null ? List.<Motif>of() : delais.refus(s.id(), copie.date());
        if (!horsDelai.isEmpty()) return horsDelai;
        var sansPouvoir = sansPouvoir(d, s, copie.date());
        if (sansPouvoir != null) return List.of(sansPouvoir);
        var motifs =
                signataires.franchir(
                        d,
                        TransitionSignature.DEPOSER_UNE_COPIE,
                        dossier(d, s, copie, d.partie(), null),
                        role,
                        null);
        if (!motifs.isEmpty()) return motifs;
        var mandat = mandats.charger(new MandatId(Objects.requireNonNull(d.mandat())));
        signatures.inserer(
                new SignaturesSql.Nouvelle(
                        d,
                        d.compte(),
                        CONSENTEMENT,
                        "hors-outil",
                        json.writeValueAsString(mandat),
                        copie.fichier(),
                        copie.date(),
                        copie.originalChez().strip()),
                suite.moi(),
                suite.maintenant());
        suite.partager(copie.fichier(), s.id());
        suite.noter(s.id(), "Copie signée hors d’Unisson déposée", d.nom());
        return List.of();
    }

    /// Another party compared the copy with the text.
    ///
    /// @param remarque why it does not conform; required then
    public List<Motif> verifier(long id, boolean conforme, String remarque) {
        var d = signataires.charger(id);
        situations.verrouiller(d.convention());
        var s = suite.situation(d.convention());
        var mienne = signataires.partieDeLActeur(s.id(), d.partie());
        var dossier = dossier(d, s, new Copie(null, null, ""), d.partie(), mienne);
        var signature =
                signatures
                        .derniere(s.id(), id)
                        .orElseThrow(() -> new Introuvable("copie de la demande " + id));
        var role = mienne == null ? null : RoleConvention.REFERENT;
        if (!conforme) {
            var motifs =
                    signataires.franchir(
                            d, TransitionSignature.REJETER_LA_COPIE, dossier, role, remarque);
            if (!motifs.isEmpty()) return motifs;
        } else {
            var motifs = refusDeVerifier(d, dossier);
            if (!motifs.isEmpty()) return motifs;
        }
        signatures.verifier(
                s.id(),
                signature.id(),
                Objects.requireNonNull(mienne),
                suite.moi(),
                conforme,
                remarque.strip(),
                suite.maintenant());
        suite.noter(
                s.id(),
                conforme ? "Copie vérifiée par une autre partie" : "Copie rejetée",
                d.nom() + (remarque.isBlank() ? "" : " : " + remarque));
        if (conforme) scellement.siComplet(s.id());
        return List.of();
    }

    /// The same conditions as a rejection, which the other party could have made.
    private static List<Motif> refusDeVerifier(LigneDemande d, DossierSignature dossier) {
        var t = TransitionSignature.REJETER_LA_COPIE;
        if (!t.possibleDepuis(d.etat())) return List.of(Refus.ETAPE);
        return t.verifier(dossier).stream()
                .filter(v -> !v.remplie())
                .map(v -> new Motif(v.code(), v.phrase()))
                .toList();
    }

    /// The mandate must have been valid on the day written on the copy.
    private @Nullable Motif sansPouvoir(LigneDemande d, Situation s, @Nullable LocalDate date) {
        var mandat = d.mandat();
        if (date == null || mandat == null) return null;
        return mandats.refus(
                        s.partie(d.partie()).organisation(),
                        new MandatId(mandat),
                        Matiere.CONVENTIONS,
                        date)
                .map(m -> new Motif(m.name(), m.phrase()))
                .orElse(null);
    }

    private DossierSignature dossier(
            LigneDemande d, Situation s, Copie copie, long depositaire, @Nullable Long acteur) {
        var base = signataires.dossier(d, s);
        return new DossierSignature(
                base.jour(),
                base.empreinteAffichee(),
                base.empreinteCourante(),
                null,
                false,
                false,
                false,
                base.tourArrive(),
                d.limite(),
                copie.fichier(),
                copie.date(),
                depositaire,
                acteur);
    }
}
