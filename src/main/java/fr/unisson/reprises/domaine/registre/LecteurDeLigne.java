package fr.unisson.reprises.domaine.registre;

import static fr.unisson.reprises.domaine.registre.ChampDuRegistre.*;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionReprise;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.SituationDeReprise;
import fr.unisson.conventions.domaine.SituationDeReprise.Devenir;
import fr.unisson.conventions.domaine.Termes;
import fr.unisson.reprises.Reprise;
import fr.unisson.reprises.domaine.registre.Partenaires.Nomme;
import fr.unisson.socle.tableur.Correspondance;
import fr.unisson.socle.tableur.DateEcrite.Bord;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Remarque.Gravite;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One line of a register, cell by cell: what is understood, what is not, and why a line is left.
final class LecteurDeLigne extends LecteurDeCellules {

    private static final int TITRE_AU_PLUS = 200;

    private final Partenaires partenaires;
    private final OrganisationId mienne;
    private final LocalDate jour;

    LecteurDeLigne(
            Rangee rangee,
            Correspondance<ChampDuRegistre> colonnes,
            Partenaires partenaires,
            Map<String, String> types,
            OrganisationId mienne,
            LocalDate jour) {
        super(rangee, colonnes, types);
        this.partenaires = partenaires;
        this.mienne = mienne;
        this.jour = jour;
    }

    LigneDuRegistre lire() {
        var nommes =
                partenaires.lire(cellule(PARTENAIRE), cellule(FINESS)).stream()
                        .filter(n -> !n.organisation().equals(Optional.of(mienne.valeur())))
                        .toList();
        var titre = titre(nommes);
        ecarterLIndiscret();
        parties(nommes);
        var etat = etat();
        var effet = date(EFFET, Bord.DEBUT, Gravite.ECARTE);
        // The day of signature is only needed when none of effect was told.
        var signature =
                date(SIGNATURE, Bord.DEBUT, effet == null ? Gravite.ECARTE : Gravite.COMPRIS);
        var fin = fin(etat);
        var depuis = effet == null ? signature : effet;
        if (depuis == null) {
            if (!ecartee()) ecarter(SIGNATURE, "Ni date de signature, ni prise d’effet.");
            return ligne(titre, nommes, null, null);
        }
        if (signature == null)
            remarquer(SIGNATURE, "La date de signature restera « non renseignée ».");
        else if (signature.isAfter(jour)) ecarter(SIGNATURE, "La date de signature est à venir.");
        if (effet == null && !ecartee(EFFET))
            remarquer(EFFET, "Non renseignée : par défaut, le jour de la signature.");
        return situer(titre, nommes, etat, signature, depuis, fin);
    }

    /// What a convention that ended says of its last day prevails over the end once foreseen.
    private @Nullable LocalDate fin(@Nullable EtatEcrit etat) {
        var ecrite = date(FIN, Bord.FIN, Gravite.COMPRIS);
        if (etat != EtatEcrit.RESILIEE && etat != EtatEcrit.FINIE) return ecrite;
        var dite = finSelonLEtat();
        return dite == null ? ecrite : dite;
    }

    private LigneDuRegistre situer(
            String titre,
            List<Nomme> nommes,
            @Nullable EtatEcrit etat,
            @Nullable LocalDate signee,
            LocalDate effet,
            @Nullable LocalDate fin) {
        var duree = duree(effet, fin);
        var devenir =
                etat == EtatEcrit.FINIE
                        ? Devenir.ARRIVEE_A_SON_TERME
                        : etat == EtatEcrit.RESILIEE ? Devenir.RESILIEE : Devenir.EN_COURS;
        var dite = finDite(duree, effet, fin, devenir);
        // When its end was agreed on is not told: since the beginning, then.
        var convenue = signee == null ? effet : signee;
        var lue = SituationDeReprise.de(duree, effet, devenir, dite, convenue, jour);
        if (etat == null && !lue.estFait()) {
            devenir = Devenir.ARRIVEE_A_SON_TERME;
            lue = SituationDeReprise.de(duree, effet, devenir, fin, convenue, jour);
            if (lue.estFait()) remarquer(FIN, "Son terme est passé : elle entrera comme terminée.");
        }
        var convention =
                convention(
                        titre,
                        nommes,
                        signee,
                        duree,
                        devenir,
                        devenir == Devenir.EN_COURS ? dite : fin);
        return switch (lue) {
            case Resultat.Refus<SituationDeReprise>(var motifs) -> {
                ecarter(FIN, motifs.getFirst().phrase());
                yield ligne(titre, nommes, null, null);
            }
            case Resultat.Fait<SituationDeReprise>(var situation) ->
                    ligne(titre, nommes, convention, situation);
        };
    }

    /// The end of the file says more than the length when it differs from the one it gives.
    private @Nullable LocalDate finDite(
            Duree duree, LocalDate effet, @Nullable LocalDate fin, Devenir devenir) {
        if (fin == null || devenir != Devenir.EN_COURS) return fin;
        var premiere = Termes.calculer(duree, effet, List.of()).fin();
        var tacitePassee =
                duree.renouvellement() == ModeRenouvellement.TACITE && fin.isBefore(jour);
        return fin.equals(premiere) || tacitePassee ? null : fin;
    }

    private Reprise convention(
            String titre,
            List<Nomme> nommes,
            @Nullable LocalDate signee,
            Duree duree,
            Devenir devenir,
            @Nullable LocalDate fin) {
        return new Reprise(
                new ConventionReprise(
                        titre,
                        type(),
                        cellule(PERIMETRE),
                        mienne,
                        nommes.stream()
                                .flatMap(n -> n.organisation().stream())
                                .map(OrganisationId::new)
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        signee,
                        duree,
                        devenir,
                        fin,
                        fin == null ? null : signee == null ? duree.dateEffet() : signee,
                        avenants(),
                        List.of(),
                        List.of(),
                        ""),
                cellule(REFERENCE),
                cellule(ORIGINAL));
    }

    private String titre(List<Nomme> nommes) {
        var ecrit = cellule(TITRE).replaceAll("\\s+", " ");
        if (ecrit.length() > TITRE_AU_PLUS) {
            remarquer(TITRE, "Le titre est coupé à " + TITRE_AU_PLUS + " caractères.");
            return ecrit.substring(0, TITRE_AU_PLUS - 1) + "…";
        }
        if (!ecrit.isEmpty()) return ecrit;
        if (nommes.isEmpty()) return "";
        var fait = "Convention avec " + nommes.getFirst().ecrit();
        remarquer(TITRE, "Sans titre : elle s’appellera « " + fait + " ».");
        return fait;
    }

    private void parties(List<Nomme> nommes) {
        if (nommes.isEmpty()) {
            ecarter(PARTENAIRE, "Aucun partenaire n’est nommé.");
        }
        for (var n : nommes) {
            if (n.inconnu())
                ecarter(
                        PARTENAIRE,
                        "« " + n.ecrit() + " » n’est pas reconnu : choisissez une organisation.");
        }
    }

    private Duree duree(LocalDate effet, @Nullable LocalDate fin) {
        var ecrite = cellule(DUREE);
        var lue = DureeEcrite.lire(ecrite);
        if (lue.isEmpty() && !ecrite.isEmpty())
            remarquer(DUREE, "« " + ecrite + " » n’est pas une durée lisible.");
        if (lue.isEmpty() && fin == null && !(ecrite + cellule(FIN)).isEmpty())
            ecarter(DUREE, "Ni durée ni fin lisible : corrigez-la dans le fichier.");
        Integer mois = null;
        if (lue.isPresent()) {
            var m = lue.get().mois();
            mois = m.isPresent() ? Integer.valueOf(m.getAsInt()) : null;
        } else if (fin != null && fin.isAfter(effet)) {
            mois = Math.max(1, (int) ChronoUnit.MONTHS.between(effet, fin.plusDays(1)));
        } else if (fin == null) {
            remarquer(DUREE, "Ni durée ni fin : par défaut, elle est suivie sans terme.");
        }
        var dit = renouvellement(ecrite, mois != null);
        var mode = dit.orElse(ModeRenouvellement.EXPRES);
        var preavis = preavis();
        return new Duree(
                        ModePriseEffet.DATE_FIXE,
                        effet,
                        null,
                        mois,
                        mode,
                        mode == ModeRenouvellement.TACITE ? mois : null,
                        null,
                        preavis.orElse(PREAVIS_SUPPOSE),
                        false)
                .supposant(dit.isEmpty(), preavis.isEmpty());
    }

    /// Empty when a term is told and not what follows it.
    private Optional<ModeRenouvellement> renouvellement(String duree, boolean aUnTerme) {
        if (!aUnTerme) return Optional.of(ModeRenouvellement.AUCUN);
        var ecrit = cellule(RENOUVELLEMENT);
        var mode = DureeEcrite.renouvellement(ecrit.isEmpty() ? reste(duree) : ecrit);
        if (mode == null)
            remarquer(
                    RENOUVELLEMENT,
                    (ecrit.isEmpty() ? "Non renseigné" : "« " + ecrit + " » n’est pas reconnu")
                            + " : par défaut, à confirmer, elle n’est pas reconduite sans accord"
                            + " écrit.");
        return Optional.ofNullable(mode);
    }

    /// What a length says beside its number: "3 ans renouvelable tacitement".
    private static String reste(String duree) {
        return Mots.cle(duree).replaceAll("\\b(\\d+|ans?|annees?|mois)\\b", " ").strip();
    }

    private LigneDuRegistre ligne(
            String titre,
            List<Nomme> nommes,
            @Nullable Reprise reprise,
            @Nullable SituationDeReprise situation) {
        boolean ecartee = ecartee();
        return new LigneDuRegistre(
                numero(),
                titre,
                nommes,
                ecartee ? null : reprise,
                ecartee ? null : situation,
                remarques,
                null,
                !ecartee && reprise != null);
    }
}
