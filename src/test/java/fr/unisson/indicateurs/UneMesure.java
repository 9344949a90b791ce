package fr.unisson.indicateurs;

import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organisation that measures, with its people.
final class UneMesure {

    static final LocalDate DEBUT = LocalDate.of(2025, 1, 1);

    final Personnages personnages;
    final OrganisationId organisation;
    final CompteId directrice;
    final CompteId referent;
    final CompteId cadre;
    final CompteId observateur;

    UneMesure(Personnages personnages) {
        this.personnages = personnages;
        organisation = personnages.organisation("EHPAD des mesures");
        directrice = membre("Hélène", RoleOrganisation.DIRECTION);
        referent = membre("Thomas", RoleOrganisation.REFERENT_QUALITE);
        cadre = membre("Awa", RoleOrganisation.PROFESSIONNEL);
        observateur = membre("Paul", RoleOrganisation.OBSERVATEUR);
    }

    CompteId membre(String prenom, RoleOrganisation role) {
        return personnages.membre(prenom, "Demesure", organisation, role);
    }

    Acteur acteur(CompteId compte) {
        return personnages.acteur(compte, organisation);
    }

    Tenue tenue(@Nullable CompteId responsable) {
        return new Tenue(responsable, null, 15, DEBUT);
    }

    static Saisie valeur(IndicateurId id, String periode, int version, long valeur) {
        return new Saisie(
                id,
                Periode.of(periode),
                version,
                Mesure.valeur(BigDecimal.valueOf(valeur)),
                null,
                null);
    }

    static Saisie rapport(IndicateurId id, String periode, int version, long n, long d) {
        return new Saisie(
                id,
                Periode.of(periode),
                version,
                new Mesure(BigDecimal.valueOf(n), BigDecimal.valueOf(d), null),
                null,
                null);
    }

    static Saisie corrigee(Saisie s, String motif) {
        return new Saisie(
                s.indicateur(), s.periode(), s.version(), s.mesure(), s.commentaire(), motif);
    }

    static <T> T fait(Resultat<T> resultat) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) -> throw new AssertionError(motifs);
        };
    }

    static void ecrit(List<Saisie.Refus> refus) {
        if (!refus.isEmpty()) throw new AssertionError(refus);
    }
}
