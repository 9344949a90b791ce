package fr.unisson.actions.web;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.ActionVue;
import fr.unisson.actions.Constat;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.Dimension;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.TypeAction;
import fr.unisson.actions.Visibilite;
import fr.unisson.actions.domaine.Mesure;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was typed of an action, as typed. A field that the page does not show is null.
///
/// @param version the action as the reader saw it
/// @param suivi the indicator of the organisation that measures its effect
public record ActionForm(
        @Nullable Integer version,
        @Nullable String titre,
        @Nullable String description,
        @Nullable String type,
        @Nullable String priorite,
        @Nullable String dimension,
        @Nullable String axe,
        @Nullable String pilote,
        @Nullable List<String> contributeurs,
        @Nullable String debut,
        @Nullable String echeance,
        @Nullable String moyens,
        @Nullable String coutPrevu,
        @Nullable String coutReel,
        @Nullable String resultatAttendu,
        @Nullable String indicateur,
        @Nullable String cible,
        @Nullable String mesureLe,
        @Nullable String suivi,
        @Nullable String avancement,
        @Nullable String visibilite) {

    /// @param constat suggests a title; a mandatory action corrects something, and does not wait
    static ActionForm neuve(@Nullable Constat constat) {
        boolean obligatoire = constat != null && constat.obligatoire();
        return new ActionForm(
                null,
                constat == null ? null : constat.aFaire(),
                null,
                (obligatoire ? TypeAction.CORRECTIVE : TypeAction.AMELIORATION).name(),
                (obligatoire ? Priorite.P1 : Priorite.P3).name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "EQUIPE");
    }

    static ActionForm de(ActionVue a) {
        var c = a.contenu();
        return new ActionForm(
                a.version(),
                c.titre(),
                c.description(),
                c.type().name(),
                c.priorite().name(),
                c.dimension() == null ? null : c.dimension().name(),
                c.axe(),
                c.pilote() == null ? null : c.pilote().toString(),
                c.contributeurs().stream().map(CompteId::toString).toList(),
                date(c.debut()),
                date(c.echeance()),
                c.moyens(),
                montant(c.coutPrevu()),
                montant(c.coutReel()),
                c.resultatAttendu(),
                c.mesure().suivi() == null ? c.mesure().indicateur() : "",
                c.mesure().cible(),
                date(c.mesure().le()),
                c.mesure().suivi() == null ? null : c.mesure().suivi().toString(),
                Integer.toString(c.avancement()),
                c.visibilite().name());
    }

    public List<String> contributeursChoisis() {
        return contributeurs == null ? List.of() : contributeurs;
    }

    public List<String> visibiliteChoisie() {
        return visibilite == null ? List.of() : List.of(visibilite);
    }

    int versionVue() {
        return version == null ? 0 : version;
    }

    /// @param refusees why the due date cannot be kept
    Erreurs erreurs(List<Motif> refusees) {
        var e = erreurs();
        for (var m : refusees) e = e.plus("echeance", m.phrase());
        return e;
    }

    /// A mandatory action has who carries it and by when.
    ///
    /// @param neuve at its birth both are asked; later, what the page does not show stays as it was
    Erreurs obligatoires(Erreurs avant, boolean neuve) {
        var e = avant;
        if (Saisies.vide(pilote) && (neuve || pilote != null))
            e = e.plus("pilote", "Une action obligatoire a un pilote : choisissez qui en répond.");
        if (Saisies.vide(echeance) && (neuve || echeance != null))
            e = e.plus("echeance", "Une action obligatoire a une échéance : donnez une date.");
        return e;
    }

    @Nullable LocalDate echeanceLue() {
        return Saisies.date(echeance).orElse(null);
    }

    Erreurs erreurs() {
        var e =
                Erreurs.AUCUNE
                        .raconter("titre", titre, Champs.LIGNE)
                        .raconter("description", description, Champs.TEXTE)
                        .borner("axe", axe, Champs.LIGNE)
                        .raconter("resultatAttendu", resultatAttendu, Champs.TEXTE)
                        .raconter("moyens", moyens, Champs.TEXTE)
                        .borner("indicateur", indicateur, Champs.LIGNE)
                        .borner("cible", cible, Champs.LIGNE);
        if (Saisies.vide(titre)) e = e.plus("titre", "Dites en quelques mots ce qu’il faut faire.");
        if (Saisies.parmi(TypeAction.class, type).isEmpty())
            e = e.plus("type", "Choisissez un type.");
        if (Saisies.parmi(Priorite.class, priorite).isEmpty()) {
            e = e.plus("priorite", "Choisissez une priorité.");
        }
        e = date(e, "debut", debut);
        e = date(e, "echeance", echeance);
        e = date(e, "mesureLe", mesureLe);
        e = montant(e, "coutPrevu", coutPrevu);
        e = montant(e, "coutReel", coutReel);
        if (!Saisies.vide(avancement) && Saisies.pourcent(avancement).isEmpty()) {
            e = e.plus("avancement", "Écrivez un nombre de 0 à 100.");
        }
        return e;
    }

    private static Erreurs date(Erreurs e, String champ, @Nullable String saisi) {
        return Saisies.dateFausse(saisi) ? e.plus(champ, "Cette date n’existe pas.") : e;
    }

    private static Erreurs montant(Erreurs e, String champ, @Nullable String saisi) {
        return !Saisies.vide(saisi) && Saisies.montant(saisi).isEmpty()
                ? e.plus(champ, "Écrivez un montant en euros, comme 25 000.")
                : e;
    }

    /// What cannot be read stays as it was, so that the rest may be examined. What the page did not
    /// show stays as it was.
    ///
    /// @param noms names of the indicators that may be chosen, by number
    ContenuAction contenu(@Nullable ContenuAction avant, Map<String, String> noms) {
        var base = avant == null ? ContenuAction.de(Saisies.texte(titre), "", Priorite.P3) : avant;
        return new ContenuAction(
                Saisies.vide(titre) ? base.titre() : Saisies.texte(titre),
                Saisies.texte(description),
                Saisies.parmi(TypeAction.class, type).orElse(base.type()),
                Saisies.parmi(Priorite.class, priorite).orElse(base.priorite()),
                dimension == null
                        ? base.dimension()
                        : Saisies.parmi(Dimension.class, dimension).orElse(null),
                axe == null ? base.axe() : Saisies.texte(axe),
                pilote == null ? base.pilote() : compte(pilote),
                equipe(),
                debut == null ? base.debut() : Saisies.date(debut).orElse(null),
                echeance == null ? base.echeance() : Saisies.date(echeance).orElse(null),
                moyens == null ? base.moyens() : Saisies.texte(moyens),
                coutPrevu == null ? base.coutPrevu() : Saisies.montant(coutPrevu).orElse(null),
                coutReel == null ? base.coutReel() : Saisies.montant(coutReel).orElse(null),
                resultatAttendu == null ? base.resultatAttendu() : Saisies.texte(resultatAttendu),
                mesure(base.mesure(), noms),
                Saisies.pourcent(avancement).orElse(base.avancement()),
                Saisies.parmi(Visibilite.class, visibilite).orElse(base.visibilite()),
                base.complements());
    }

    /// An indicator of the organisation names itself.
    private Mesure mesure(Mesure avant, Map<String, String> noms) {
        var mots = indicateur == null ? avant.indicateur() : Saisies.texte(indicateur);
        return new Mesure(
                noms.getOrDefault(Saisies.texte(suivi), mots),
                cible == null ? avant.cible() : Saisies.texte(cible),
                mesureLe == null ? avant.le() : Saisies.date(mesureLe).orElse(null),
                suivi == null ? avant.suivi() : indicateur(suivi));
    }

    private static @Nullable IndicateurId indicateur(String saisi) {
        return saisi.matches("\\d{1,18}") ? IndicateurId.of(saisi) : null;
    }

    /// Unticked boxes are not sent at all: no box ticked is nobody.
    private Set<CompteId> equipe() {
        return contributeursChoisis().stream()
                .filter(c -> c.matches("\\d{1,18}"))
                .map(CompteId::of)
                .collect(Collectors.toSet());
    }

    private static @Nullable CompteId compte(String saisi) {
        return saisi.matches("\\d{1,18}") ? CompteId.of(saisi) : null;
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable String montant(@Nullable BigDecimal cout) {
        return cout == null
                ? null
                : cout.toPlainString().replace('.', ',').replaceFirst(",00$", "");
    }
}
