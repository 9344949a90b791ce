package fr.unisson.gouvernance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Bodies and seats with good defaults.
public final class UneInstance {

    private UneInstance() {}

    public static NouvelleInstance cvs(OrganisationId porteur) {
        return new NouvelleInstance(
                porteur.valeur(), "Conseil de la vie sociale", NatureInstance.CVS, false, 8);
    }

    public static InstanceId creer(Instances instances, NouvelleInstance nouvelle) {
        return fait(instances.creer(nouvelle, Reglement.VIDE, null, List.of()));
    }

    public static NouveauSiege siege(
            College college, FonctionSiege fonction, Occupant qui, LocalDate debut) {
        return new NouveauSiege(
                college, null, fonction, null, qui, "", Designation.ELECTION, debut, null);
    }

    public static NouveauSiege membre(CompteId compte, LocalDate debut) {
        return siege(College.USAGERS, FonctionSiege.MEMBRE, Occupant.de(compte), debut);
    }

    public static <T> T fait(Resultat<T> resultat) {
        assertThat(resultat.motifs()).isEmpty();
        return Objects.requireNonNull(((Resultat.Fait<T>) resultat).valeur());
    }
}
