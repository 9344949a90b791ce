package fr.unisson.audits;

import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.audits.domaine.Repere;
import fr.unisson.audits.domaine.RoleAudit;
import fr.unisson.audits.donnees.AuditLecture;
import fr.unisson.audits.donnees.AuditSql;
import fr.unisson.audits.donnees.ObservationSql;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Grilles;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What auditors enter: one file or one observation after the other. An answer may be left for
/// later; the audit is closed once all are given.
@Service
@Transactional
public class Observations {

    /// Nothing was answered at all.
    public static final String VIDE = "VIDE";

    private final Grilles grilles;
    private final AuditLecture lecture;
    private final AuditSql audits;
    private final ObservationSql observations;
    private final RolesDansLAudit roles;
    private final Journal journal;
    private final Clock horloge;

    Observations(
            Grilles grilles,
            AuditLecture lecture,
            AuditSql audits,
            ObservationSql observations,
            RolesDansLAudit roles,
            Journal journal,
            Clock horloge) {
        this.grilles = grilles;
        this.lecture = lecture;
        this.audits = audits;
        this.observations = observations;
        this.roles = roles;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// One observation as it is entered.
    ///
    /// @param id null for a new one
    /// @param version the one that was read
    /// @param reponses by the id of the node, those left for later absent
    public record Saisie(
            @Nullable Long id,
            int version,
            String repere,
            String remarque,
            Map<Long, Observation.Reponse> reponses) {

        public Saisie {
            reponses = Map.copyOf(reponses);
        }
    }

    @Transactional(readOnly = true)
    public List<Observation> lister(AuditId audit) {
        return observations.lister(audit);
    }

    /// @throws Introuvable when it is none of this audit, or not for the actor
    @Transactional(readOnly = true)
    public Observation lire(AuditId audit, long id) {
        return observations
                .trouver(id)
                .filter(o -> o.audit().equals(audit))
                .orElseThrow(() -> new Introuvable("observation " + id));
    }

    @Transactional(readOnly = true)
    public boolean saisissables(AuditVue a) {
        return a.etat() == EtatAudit.EN_COURS && mene(a);
    }

    /// The number that follows the highest one.
    @Transactional(readOnly = true)
    public String suivante(AuditId audit) {
        return Integer.toString(
                1
                        + observations.lister(audit).stream()
                                .map(o -> o.repere().replaceAll("\\D", ""))
                                .filter(n -> n.length() <= 6)
                                .mapToInt(Integer::parseInt)
                                .max()
                                .orElse(0));
    }

    /// The marks of those in which something is not answered.
    List<String> incompletes(AuditVue a, Grille grille) {
        int attendues = grille.feuilles().size();
        return observations.lister(a.id()).stream()
                .filter(o -> o.reponses().size() < attendues)
                .map(Observation::repere)
                .toList();
    }

    /// Why an observation cannot be kept so; nothing is written.
    @Transactional(readOnly = true)
    public List<Motif> examiner(AuditVue a, Grille grille, Saisie s) {
        var motifs = new ArrayList<Motif>();
        Repere.refus(s.repere()).ifPresent(motifs::add);
        DonneeDePatient.refus("REMARQUE", s.remarque()).ifPresent(motifs::add);
        motifs.addAll(refusDesReponses(grille, s.reponses()));
        if (s.reponses().isEmpty()) {
            motifs.add(
                    new Motif(
                            VIDE,
                            "Répondez à un point au moins ; les autres peuvent attendre. Si ce"
                                    + " dossier ou cette observation n’a rien donné, n’enregistrez"
                                    + " rien."));
        }
        var id = s.id();
        if (motifs.isEmpty() && observations.prise(a.id(), s.repere(), id == null ? 0L : id)) {
            motifs.add(new Motif(Repere.CODE, "Ce numéro est déjà pris dans cet audit."));
        }
        return motifs;
    }

    private static List<Motif> refusDesReponses(
            Grille grille, Map<Long, Observation.Reponse> reponses) {
        var feuilles = grille.feuilles().stream().collect(Collectors.toMap(n -> n.id(), n -> n));
        var motifs = new ArrayList<Motif>();
        reponses.forEach((id, r) -> {
            var noeud = feuilles.get(id);
            var valeur =
                    grille.echelle() instanceof Echelle.Niveaux niveaux
                            ? niveaux.parCode(r.valeur()).orElse(null)
                            : null;
            if (noeud == null || valeur == null || !grille.admet(noeud, valeur)) {
                motifs.add(new Motif(code(id), "Cette réponse n’est pas admise à ce point."));
            } else if (valeur.justifiee() && r.remarque().isBlank()) {
                motifs.add(
                        new Motif(
                                code(id),
                                "« " + valeur.libelle() + " » se justifie en quelques mots."));
            }
            DonneeDePatient.refus(code(id), r.remarque()).ifPresent(motifs::add);
        });
        return motifs;
    }

    /// By which a page finds the field of an item.
    public static String code(long noeud) {
        return "reponse" + noeud;
    }

    public Resultat<Long> enregistrer(AuditId audit, Saisie s) {
        audits.verrouiller(audit);
        var a = charger(audit);
        var refus = refus(a);
        if (!refus.isEmpty()) return new Resultat.Refus<>(refus);
        var motifs = examiner(a, grilles.charger(a.grille()), s);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        var id = s.id();
        if (id == null) {
            id = observations.ajouter(a, s.repere(), s.remarque(), horloge.instant()).orElse(null);
            if (id == null) return Resultat.depasse();
        } else {
            lire(audit, id);
            if (!observations.modifier(id, s.version(), s.repere(), s.remarque())) {
                return Resultat.depasse();
            }
        }
        observations.repondre(a, id, s.reponses());
        return Resultat.fait(id);
    }

    /// Why each of these observations cannot be kept, in their order; nothing is written.
    @Transactional(readOnly = true)
    public List<List<Motif>> essayer(AuditId audit, List<Saisie> saisies) {
        var a = charger(audit);
        var refus = refus(a);
        var grille = grilles.charger(a.grille());
        var vus = new HashSet<String>();
        return saisies.stream()
                .map(s -> {
                    if (!refus.isEmpty()) return refus;
                    var motifs = new ArrayList<>(examiner(a, grille, s));
                    if (!vus.add(s.repere().toLowerCase(Locale.FRANCE))) {
                        motifs.add(
                                new Motif(
                                        Repere.CODE,
                                        "Ce numéro est déjà dans une ligne au-dessus."));
                    }
                    return List.copyOf(motifs);
                })
                .toList();
    }

    /// Keeps them all, or none when one of them is refused.
    public List<List<Motif>> importer(AuditId audit, List<Saisie> saisies) {
        audits.verrouiller(audit);
        var motifs = essayer(audit, saisies);
        if (!motifs.stream().allMatch(List::isEmpty)) return motifs;
        var a = charger(audit);
        for (var s : saisies) {
            long id =
                    observations
                            .ajouter(a, s.repere(), s.remarque(), horloge.instant())
                            .orElseThrow(() -> new Conflit("Un numéro vient d’être pris."));
            observations.repondre(a, id, s.reponses());
        }
        journal.consigner(
                Audits.OBJET,
                audit.valeur(),
                "Observations importées",
                Integer.toString(saisies.size()));
        return motifs;
    }

    /// Entered by mistake: it counts no more, and its number is free again.
    public Resultat<AuditId> retirer(AuditId audit, long id, int version) {
        audits.verrouiller(audit);
        var a = charger(audit);
        var refus = refus(a);
        if (!refus.isEmpty()) return new Resultat.Refus<>(refus);
        var o = lire(audit, id);
        if (!observations.retirer(id, version, horloge.instant())) return Resultat.depasse();
        journal.consigner(Audits.OBJET, audit.valeur(), "Observation retirée", o.repere());
        return Resultat.fait(audit);
    }

    private List<Motif> refus(AuditVue a) {
        if (a.etat() != EtatAudit.EN_COURS) {
            return List.of(new Motif(Motif.ETAT, "La saisie n’est pas ouverte."));
        }
        return mene(a)
                ? List.of()
                : List.of(new Motif(Motif.ROLE, "La saisie revient aux auditeurs de cet audit."));
    }

    private boolean mene(AuditVue a) {
        var miens = roles.sur(a);
        return miens.contains(RoleAudit.RESPONSABLE) || miens.contains(RoleAudit.AUDITEUR);
    }

    private AuditVue charger(AuditId id) {
        return lecture.trouver(id).orElseThrow(() -> new Introuvable("audit " + id));
    }
}
