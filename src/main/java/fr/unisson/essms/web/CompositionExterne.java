package fr.unisson.essms.web;

import fr.unisson.essms.ExterneVue;
import fr.unisson.essms.Externes;
import fr.unisson.essms.PassageExterne;
import fr.unisson.essms.PieceExterne;
import fr.unisson.essms.PiecesExternes;
import fr.unisson.essms.RemplacementExterne;
import fr.unisson.essms.domaine.EtatExterne;
import fr.unisson.essms.domaine.ExigenceExterne;
import fr.unisson.essms.domaine.NaturePiece;
import fr.unisson.essms.domaine.TransitionExterne;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Verification;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.PassageOffert;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One evaluation by an outside body, as it is read, and each of its steps.
final class CompositionExterne {

    private static final String ACTEURS = "direction, administration ou référent qualité";
    private static final int RYTHME_ANS = 5;
    private static final Set<TransitionExterne> A_COTE =
            Set.of(TransitionExterne.REPORTER, TransitionExterne.ANNULER);

    private final Externes externes;
    private final PiecesExternes pieces;
    private final ExterneVue x;
    private final List<PassageExterne> histoire;
    private final boolean menee;

    CompositionExterne(Externes externes, PiecesExternes pieces, ExterneVue x) {
        this.externes = externes;
        this.pieces = pieces;
        this.x = x;
        this.histoire = externes.histoire(x.id());
        this.menee = externes.menee(x);
    }

    static Pastille pastille(ExterneVue x) {
        return new Pastille(
                x.etat().libelle(),
                switch (x.etat()) {
                    case CLOTUREE -> Ton.FAIT;
                    case ANNULEE -> Ton.NEUTRE;
                    default -> Ton.EN_COURS;
                });
    }

    static String chemin(TransitionExterne t) {
        return t.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param jointure what was typed to join a document
    PageExterne page(PageExterne.Jointure jointure, Erreurs erreurs) {
        return new PageExterne(
                Fil.de("Évaluation HAS", EssmsController.ADRESSE),
                "Évaluation par " + x.organisme(),
                x.adresse(),
                pastille(x),
                VieExterne.etapes(x.etat(), histoire),
                faits(),
                passages(),
                pieces.lister(x.id()).stream().map(this::piece).toList(),
                menee,
                x.etat().finie(),
                Arrays.stream(NaturePiece.values())
                        .map(n -> new Choix(n.name(), n.libelle()))
                        .toList(),
                jointure,
                histoire(),
                erreurs);
    }

    private List<Fait> faits() {
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Établissement", x.nomEtablissement()));
        faits.add(visite());
        var avant = x.avant();
        if (avant != null && passage(TransitionExterne.TRANSMETTRE).isEmpty())
            faits.add(
                    new Fait(
                            "À transmettre avant le",
                            Dates.jour(avant),
                            "Selon le calendrier fixé par l’autorité."));
        var pour = x.pour();
        boolean attend = !x.ensuite().isEmpty();
        faits.add(
                new Fait(
                        "Ensuite",
                        attend ? x.ensuite() : "Rien n’est attendu",
                        attend && pour != null ? "Pour le " + Dates.jour(pour) : null,
                        null));
        passage(TransitionExterne.TRANSMETTRE)
                .ifPresent(t ->
                        faits.add(
                                new Fait(
                                        "Évaluation suivante",
                                        "Résultats à transmettre pour le "
                                                + Dates.jour(t.jour().plusYears(RYTHME_ANS)),
                                        "Tous les cinq ans, sauf autre date du calendrier de"
                                                + " l’autorité.")));
        return faits;
    }

    private Fait visite() {
        var prevue = "Prévue le " + Dates.jour(x.visiteLe());
        return passage(TransitionExterne.VISITER)
                .map(v ->
                        new Fait(
                                "Visite",
                                "Faite le " + Dates.jour(v.jour()),
                                v.jour().equals(x.visiteLe()) ? null : prevue,
                                null))
                .orElseGet(() -> new Fait("Visite", prevue));
    }

    private Optional<PassageExterne> passage(TransitionExterne t) {
        return histoire.reversed().stream().filter(p -> p.transition() == t).findFirst();
    }

    private PageExterne.Piece piece(PieceExterne p) {
        boolean remplacable = menee && !x.etat().finie() && p.jour() != null;
        return new PageExterne.Piece(
                p.nature().libelle(),
                p.fichier().nom(),
                p.fichier().adresse(),
                p.jour() == null ? "" : Dates.jour(p.jour()),
                Dates.jour(Dates.jourDe(p.fichier().deposeLe()))
                        + (p.par().isEmpty() ? "" : ", " + p.par()),
                remplacable ? x.adresse() + "/pieces/" + p.fichier().id() + "/remplacement" : null);
    }

    /// The latest first.
    private List<Evenement> histoire() {
        record Moment(Instant le, Evenement dit) {}
        return Stream.concat(
                        histoire.stream().map(p -> new Moment(p.le(), evenement(p))),
                        pieces.remplacements(x.id()).stream()
                                .map(r -> new Moment(r.le(), evenement(r))))
                .sorted(Comparator.comparing(Moment::le))
                .map(Moment::dit)
                .toList()
                .reversed();
    }

    private static Evenement evenement(RemplacementExterne r) {
        var ancien = r.ancien();
        return Evenement.du(
                        r.le(),
                        r.nature().libelle()
                                + " : document remplacé"
                                + (ancien == null ? "" : " (" + ancien.nom() + ")"),
                        r.qui(),
                        r.raison())
                .vers(ancien == null ? null : ancien.adresse());
    }

    private static Evenement evenement(PassageExterne p) {
        var t = p.transition();
        return Evenement.du(
                p.le(),
                (t == null ? "Évaluation programmée" : t.fait())
                        + " (le "
                        + Dates.jour(p.jour())
                        + ")",
                p.qui(),
                (p.sans().isEmpty() ? "" : "Sans " + articles(p.sans()) + ". ") + p.note());
    }

    static String articles(Set<NaturePiece> natures) {
        return natures.stream()
                .sorted()
                .map(NaturePiece::article)
                .collect(Collectors.joining(" ni "));
    }

    private List<PassageOffert> passages() {
        var offerts = new ArrayList<PassageOffert>();
        for (var t : TransitionExterne.values()) {
            if (!t.possibleDepuis(x.etat())) continue;
            var lien = x.adresse() + "/etapes/" + chemin(t);
            // The observations are the way; a report received without them is beside it.
            boolean aCote =
                    A_COTE.contains(t)
                            || (t == TransitionExterne.RECEVOIR_LE_RAPPORT
                                    && x.etat() == EtatExterne.PRE_RAPPORT_RECU);
            var documents = externes.documents(x, t);
            offerts.add(
                    new PassageOffert(
                            t.libelle(), lien, ACTEURS, menee, aCote, exigences(documents)));
            if (!aCote && !manquants(documents).isEmpty() && bloquants(documents).isEmpty())
                offerts.add(
                        new PassageOffert(
                                "Continuer sans " + articles(manquants(documents)),
                                lien,
                                ACTEURS,
                                menee,
                                true,
                                List.of()));
        }
        return offerts;
    }

    private List<Exigee> exigences(List<Verification> documents) {
        return documents.stream().map(v -> Exigee.de(v, menee ? versLaJointure(v) : null)).toList();
    }

    private String versLaJointure(Verification v) {
        var piece = Objects.requireNonNull(ExigenceExterne.de(v.code()).piece());
        return x.adresse() + "?nature=" + piece.name() + "#joindre";
    }

    /// What may be left aside.
    private static Set<NaturePiece> manquants(List<Verification> documents) {
        return parDispense(documents, true);
    }

    private static Set<NaturePiece> bloquants(List<Verification> documents) {
        return parDispense(documents, false);
    }

    private static Set<NaturePiece> parDispense(List<Verification> documents, boolean dispensable) {
        return documents.stream()
                .filter(v -> !v.remplie())
                .map(v -> ExigenceExterne.de(v.code()))
                .filter(e -> e.dispensable() == dispensable)
                .map(e -> Objects.requireNonNull(e.piece()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The page of a step.
    ///
    /// @param dit what was typed
    PageExterne.Passage etape(TransitionExterne t, String aujourdhui, Saisie dit, Erreurs erreurs) {
        var documents = externes.documents(x, t);
        return new PageExterne.Passage(
                Fil.de("Évaluation HAS", EssmsController.ADRESSE)
                        .puis("Évaluation par " + x.organisme(), x.adresse()),
                t.libelle(),
                x.adresse() + "/etapes/" + chemin(t),
                x.adresse(),
                dit.version(),
                exigences(documents),
                !bloquants(documents).isEmpty(),
                manquants(documents).stream()
                        .sorted()
                        .map(n -> new Choix(n.name(), "Continuer sans " + n.article()))
                        .toList(),
                dit.sans(),
                dit.jour(),
                aujourdhui,
                t.ensuite(),
                t.regle(),
                t.fixeLaVisite(),
                t == TransitionExterne.REPORTER,
                dit.pour(),
                dit.propose(),
                t.motifRequis(),
                dit.note(),
                erreurs);
    }

    /// What is typed on the page of a step.
    ///
    /// @param pour by when the next one is expected
    /// @param propose what was proposed for it when the page was shown
    record Saisie(
            String version,
            String jour,
            String pour,
            String propose,
            @Nullable List<String> sansDits,
            String note) {

        /// Nobody chose another date than the proposed one.
        boolean suitLaProposition() {
            return pour.equals(propose);
        }

        /// The same, with the date proposed for another day.
        Saisie proposant(@Nullable LocalDate date) {
            var neuve = date == null ? "" : date.toString();
            return new Saisie(
                    version, jour, suitLaProposition() ? neuve : pour, neuve, sansDits, note);
        }

        List<String> sans() {
            return sansDits == null ? List.of() : List.copyOf(sansDits);
        }
    }
}
