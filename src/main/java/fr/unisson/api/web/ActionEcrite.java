package fr.unisson.api.web;

import static java.util.Objects.requireNonNullElse;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.Complements;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.TypeAction;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Saisies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a program says of an action. Nothing that it leaves out changes.
///
/// @param pilote account that carries it
/// @param echeance its first due date; it then moves by a report with its reason
/// @param avancement percentage, used while there is no step
/// @param reference its number in the other program
/// @param origine the finding it answers, in words; when it is proposed only
record ActionEcrite(
        @Nullable String titre,
        @Nullable String description,
        @Nullable TypeAction type,
        @Nullable Priorite priorite,
        @Nullable Long pilote,
        @Nullable LocalDate echeance,
        @Nullable Integer avancement,
        @Nullable String reference,
        @Nullable String origine) {

    /// Everything to correct, before any rule is asked.
    ///
    /// @param neuve whether the action is being proposed
    List<Motif> refus(boolean neuve) {
        var motifs = new ArrayList<Motif>();
        if ((neuve || titre != null) && Saisies.vide(titre))
            motifs.add(new Motif("TITRE", "Donnez un titre à l’action."));
        borner(motifs, "TITRE", titre, Champs.LIGNE);
        borner(motifs, "DESCRIPTION", description, Champs.TEXTE);
        borner(motifs, "REFERENCE", reference, Champs.LIGNE);
        borner(motifs, "ORIGINE", origine, Champs.LIGNE);
        if (avancement != null && (avancement < 0 || avancement > 100))
            motifs.add(new Motif("AVANCEMENT", "L’avancement va de 0 à 100."));
        return motifs;
    }

    private static void borner(
            List<Motif> motifs, String code, @Nullable String texte, int auPlus) {
        if (texte == null) return;
        if (texte.length() > auPlus) motifs.add(new Motif(code, auPlus + " caractères au plus."));
        DonneeDePatient.refus(code, texte).ifPresent(motifs::add);
    }

    ContenuAction contenu() {
        return sur(
                ContenuAction.de(
                        Saisies.texte(titre), "", requireNonNullElse(priorite, Priorite.P3)));
    }

    List<Origine> origines() {
        return Saisies.vide(origine)
                ? List.of()
                : List.of(Origine.dite(GenreOrigine.AUTRE, Saisies.texte(origine)));
    }

    /// The same action, with what this says of it.
    ContenuAction sur(ContenuAction c) {
        return new ContenuAction(
                titre == null ? c.titre() : titre.strip(),
                description == null ? c.description() : description.strip(),
                requireNonNullElse(type, c.type()),
                requireNonNullElse(priorite, c.priorite()),
                c.dimension(),
                c.axe(),
                pilote == null ? c.pilote() : new CompteId(pilote),
                Set.copyOf(c.contributeurs()),
                c.debut(),
                echeance == null ? c.echeance() : echeance,
                c.moyens(),
                c.coutPrevu(),
                c.coutReel(),
                c.resultatAttendu(),
                c.mesure(),
                requireNonNullElse(avancement, c.avancement()),
                c.visibilite(),
                complements(c.complements()));
    }

    private Complements complements(Complements c) {
        return reference == null
                ? c
                : new Complements(
                        c.commanditaire(),
                        c.processus(),
                        c.criteres(),
                        c.etablissements(),
                        c.effort(),
                        c.binome(),
                        reference.strip());
    }
}
