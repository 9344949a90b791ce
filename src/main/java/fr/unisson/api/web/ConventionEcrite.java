package fr.unisson.api.web;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.NouvelleConvention;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Saisies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A convention to be opened.
///
/// @param type code of its model
/// @param organisation the caller's own that takes part; absent for a facilitator from outside
/// @param invitees the other parties
/// @param animateur account of who facilitates; the caller when absent
/// @param message a word that goes with the invitations
/// @param options numbers of the articles at choice that are kept; those proposed when absent
record ConventionEcrite(
        @Nullable String titre,
        @Nullable String resume,
        @Nullable String type,
        @Nullable Long organisation,
        @Nullable List<Long> invitees,
        @Nullable Long animateur,
        @Nullable String message,
        @Nullable LocalDate effetSouhaite,
        @Nullable Set<String> options) {

    /// Everything to correct, before any rule is asked.
    ///
    /// @param connues organisations of the directory among those it names
    /// @param siennes organisations of the caller
    /// @param animateurs accounts that the caller may name
    /// @param dehors whether the caller may facilitate without being a party
    List<Motif> refus(
            Set<OrganisationId> connues,
            Set<OrganisationId> siennes,
            Set<CompteId> animateurs,
            boolean dehors) {
        var motifs = new ArrayList<Motif>();
        if (Saisies.vide(titre)) motifs.add(new Motif("TITRE", "Donnez un titre à la convention."));
        dire(motifs, "TITRE", titre, Champs.LIGNE);
        dire(motifs, "RESUME", resume, Champs.TEXTE);
        dire(motifs, "MESSAGE", message, Champs.TEXTE);
        if (Saisies.vide(type)) motifs.add(new Motif("TYPE", "Choisissez un modèle de départ."));
        var mienne = organisation == null ? null : new OrganisationId(organisation);
        if (mienne == null ? !dehors : !siennes.contains(mienne))
            motifs.add(new Motif("ORGANISATION", "Dites pour laquelle de vos organisations."));
        for (var invitee : organisationsInvitees())
            if (!connues.contains(invitee))
                motifs.add(
                        new Motif(
                                "INVITEES",
                                "L’organisation " + invitee + " n’est pas dans l’annuaire."));
        if (animateur != null && !animateurs.contains(new CompteId(animateur)))
            motifs.add(
                    new Motif(
                            "ANIMATEUR",
                            "Choisissez la personne qui anime parmi celles de vos organisations."));
        return motifs;
    }

    private static void dire(List<Motif> motifs, String code, @Nullable String texte, int auPlus) {
        if (texte == null) return;
        if (texte.length() > auPlus) motifs.add(new Motif(code, auPlus + " caractères au plus."));
        DonneeDePatient.refus(code, texte).ifPresent(motifs::add);
    }

    Set<OrganisationId> organisationsInvitees() {
        return invitees == null
                ? Set.of()
                : invitees.stream()
                        .filter(Objects::nonNull)
                        .map(OrganisationId::new)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    NouvelleConvention commande() {
        return new NouvelleConvention(
                Saisies.texte(titre),
                Saisies.texte(resume),
                Saisies.texte(type),
                organisation == null ? null : new OrganisationId(organisation),
                organisationsInvitees(),
                animateur == null ? null : new CompteId(animateur),
                Saisies.texte(message),
                effetSouhaite,
                options);
    }
}
