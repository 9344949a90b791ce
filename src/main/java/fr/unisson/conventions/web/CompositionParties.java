package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.AttributionRole;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Mots;
import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.PartiesLecture.Participant;
import fr.unisson.conventions.donnees.PartiesLecture.Partie;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of the parties.
@Component
class CompositionParties {

    private final DossiersLus dossiers;
    private final ChoixDesRoles attribution;

    CompositionParties(DossiersLus dossiers, ChoixDesRoles attribution) {
        this.dossiers = dossiers;
        this.attribution = attribution;
    }

    @Transactional(readOnly = true)
    public PageParties composer(
            long id,
            @Nullable String q,
            List<OrganisationChoisie> trouvees,
            boolean cherche,
            Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.PARTIES);
        var lecteur = dossier.lecteur();
        boolean inviter = lecteur.prepare() && ouverte(dossier);
        var roles = attribution.roles(dossier);
        var nommables = roles.isEmpty() ? List.<Choix>of() : attribution.nommables(dossier);
        return new PageParties(
                dossier.tete(),
                dossier.parties().stream().map(p -> partie(p, dossier)).toList(),
                dossier.participants().stream().map(p -> participant(p, dossier)).toList(),
                invitation(dossier),
                inviter,
                !nommables.isEmpty() && !roles.isEmpty(),
                nommables,
                roles,
                q,
                trouvees,
                cherche,
                erreurs);
    }

    /// Parties may join until the text is assembled.
    private static boolean ouverte(Dossier dossier) {
        return dossier.etat().compareTo(EtatConvention.CONSOLIDATION) < 0;
    }

    static boolean fiches(Dossier dossier) {
        return Redaction.ficheModifiable(dossier.etat());
    }

    private static PageParties.@Nullable Invitation invitation(Dossier dossier) {
        return dossier.lecteur().parties().stream()
                .filter(p -> p.etat().equals("INVITEE"))
                .findFirst()
                .map(p ->
                        new PageParties.Invitation(
                                p.id(),
                                p.nom(),
                                Mots.de(
                                                dossier.fiche().avenant(),
                                                (p.inviteePar() == null
                                                                ? "Invitation à cette convention le "
                                                                : p.inviteePar()
                                                                        + " vous a invités à cette"
                                                                        + " convention le ")
                                                        + Dates.jour(Dates.jourDe(p.inviteeLe()))
                                                        + ".")
                                        + (p.message().isBlank() ? "" : " « " + p.message() + " »"),
                                p.direction()))
                .orElse(null);
    }

    private static PageParties.Partie partie(Partie p, Dossier dossier) {
        var lecteur = dossier.lecteur();
        boolean acceptee = p.etat().equals("ACCEPTEE");
        boolean importee = dossier.fiche().provenance().importee();
        return new PageParties.Partie(
                p.id(),
                p.nom(),
                detail(p),
                "/annuaire/organisations/" + p.organisation(),
                etat(p),
                importee && acceptee
                        ? "D’après le document signé"
                        : p.reprise() && p.sortieLe() == null
                                ? reprise(p, dossier.fiche().avenant())
                                : reponse(p),
                p.representant().isBlank()
                        ? null
                        : p.representant() + (p.qualite().isBlank() ? "" : ", " + p.qualite()),
                p.signataire(),
                dossier.etat().avantSignature(),
                dossier.participants().stream()
                        .filter(x -> x.role().equals(RoleConvention.REFERENT.name()))
                        .filter(x -> Objects.equals(x.partie(), p.id()))
                        .map(x -> x.nom() + (x.suppleant() ? " (suppléance)" : ""))
                        .toList(),
                p.etablissements(),
                p.missions(),
                acceptee && !importee ? manques(p, dossier) : List.of(),
                acceptee
                        && lecteur.pour().contains(p.id())
                        && Redaction.mandatModifiable(dossier.etat()),
                p.presente(),
                acceptee && lecteur.pour().contains(p.id()) && fiches(dossier),
                p.etat().equals("INVITEE") && lecteur.prepare() && dossier.etat().avantSignature());
    }

    private static List<String> manques(Partie p, Dossier dossier) {
        var manques = manquesDeLaFiche(p, dossier);
        if (p.signataire() == null && dossier.etat().avantSignature()) {
            manques.add("le mandat en cours de la personne qui signera");
        }
        return manques;
    }

    /// What the text cannot be reviewed without.
    static List<String> manquesDeLaFiche(Partie p, Dossier dossier) {
        var manques = new ArrayList<String>();
        if (p.finess() == null && p.siren() == null && p.rna() == null) {
            manques.add("un numéro FINESS, SIREN ou RNA");
        }
        if (p.representant().isBlank() || p.qualite().isBlank()) {
            manques.add("le représentant et sa qualité");
        }
        if (dossier.participants().stream()
                .noneMatch(x ->
                        x.role().equals(RoleConvention.REFERENT.name())
                                && Objects.equals(x.partie(), p.id()))) {
            manques.add("un référent");
        }
        if (p.missions().isEmpty()) {
            manques.add("au moins une mission propre");
        }
        return manques;
    }

    static String detail(Partie p) {
        return Stream.of(
                        p.ville(),
                        p.finess() == null ? null : "FINESS " + p.finess(),
                        p.finess() == null && p.siren() != null ? "SIREN " + p.siren() : null,
                        p.finess() == null && p.siren() == null && p.rna() != null
                                ? "RNA " + p.rna()
                                : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    static Pastille etat(Partie p) {
        return switch (p.etat()) {
            case "ACCEPTEE" -> new Pastille("Participe", Ton.FAIT);
            case "RETIREE" ->
                    new Pastille(
                            p.reprise()
                                    ? "Ne signe pas"
                                    : p.reponduLe() == null
                                            ? "Invitation retirée"
                                            : "N’est pas partie",
                            Ton.NEUTRE);
            case "DECLINEE" -> new Pastille("A décliné", Ton.NEUTRE);
            case "SORTIE" -> new Pastille("N’est plus partie", Ton.NEUTRE);
            default ->
                    p.mienne() && p.direction()
                            ? new Pastille("À vous de répondre", Ton.ATTENTE)
                            : new Pastille("Réponse attendue", Ton.ATTENTE);
        };
    }

    /// Nobody invited it here: it is a party of the convention that this one amends or follows.
    private static String reprise(Partie p, boolean avenant) {
        return "Partie à la convention"
                + (avenant ? "" : " précédente")
                + (p.depuis() == null ? "" : " depuis le " + Dates.jour(p.depuis()))
                + (p.motifRetrait() == null ? "" : ". " + p.motifRetrait());
    }

    private static @Nullable String reponse(Partie p) {
        if (p.sortieLe() != null) return "Partie jusqu’au " + Dates.jour(p.sortieLe()) + " inclus";
        if (p.retireeLe() != null) {
            // A party of an import was never invited: it was named by mistake.
            return (p.reponduLe() == null
                            ? "Invitation retirée le "
                            : "Nommée par erreur, retirée le ")
                    + Dates.jour(Dates.jourDe(p.retireeLe()))
                    + (p.retireePar() == null ? "" : " par " + p.retireePar())
                    + (p.motifRetrait() == null ? "" : " : « " + p.motifRetrait() + " »");
        }
        if (p.reponduLe() == null) {
            return "Invitée le " + Dates.jour(Dates.jourDe(p.inviteeLe()));
        }
        var qui = p.reponduPar() == null ? "" : " par " + p.reponduPar();
        var le = " le " + Dates.jour(Dates.jourDe(p.reponduLe()));
        if (p.etat().equals("DECLINEE")) {
            return "Invitation déclinée"
                    + le
                    + qui
                    + (p.motifRefus() == null ? "" : " : « " + p.motifRefus() + " »");
        }
        return "Invitation acceptée" + le + qui;
    }

    private static PageParties.Participant participant(Participant p, Dossier dossier) {
        return new PageParties.Participant(
                p.id(), p.nom(), role(p), p.organisation(), retirable(p, dossier));
    }

    /// The page offers what the rule allows; the rule itself decides again.
    private static boolean retirable(Participant p, Dossier dossier) {
        var lecteur = dossier.lecteur();
        return !p.moi()
                && dossier.etat().avantSignature()
                && AttributionRole.refus(
                                lecteur.anime(),
                                p.partie() != null && lecteur.pour().contains(p.partie())
                                        ? p.partie()
                                        : null,
                                RoleConvention.valueOf(p.role()),
                                p.partie())
                        .isEmpty();
    }

    static String role(Participant p) {
        var libelle = RoleConvention.valueOf(p.role()).libelle();
        var role = libelle.substring(0, 1).toUpperCase(Locale.FRANCE) + libelle.substring(1);
        if (!p.suppleant()) return role;
        int nom = role.indexOf(' ') < 0 ? role.length() : role.indexOf(' ');
        return role.substring(0, nom) + " suppléant" + role.substring(nom);
    }
}
