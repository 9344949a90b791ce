package fr.unisson.derives;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.derives.domaine.NatureSignalement;
import fr.unisson.derives.donnees.AlerteSql;
import fr.unisson.derives.donnees.AlerteSql.Naissance;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a member of the committee, a referent or a users' representative tells of a drift.
@Service
@Transactional
public class Signalements {

    private final Conventions conventions;
    private final Parties parties;
    private final Alertes alertes;
    private final RolesDansLAlerte roles;
    private final AlerteSql sql;
    private final DevoirsDesAlertes devoirs;
    private final Journal journal;
    private final Clock horloge;

    Signalements(
            Conventions conventions,
            Parties parties,
            Alertes alertes,
            RolesDansLAlerte roles,
            AlerteSql sql,
            DevoirsDesAlertes devoirs,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.alertes = alertes;
        this.roles = roles;
        this.sql = sql;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// A convention in force, suspended or not: what somebody sees does not wait.
    @Transactional(readOnly = true)
    public boolean possible(ConventionId convention) {
        return conventions.charger(convention).etat().engage()
                && RolesDansLAlerte.signale(roles.participation(convention));
    }

    /// @param faits what was seen, without anything that would identify a person
    /// @param souhait what reaction is wished, empty when none is told
    /// @param partie the party concerned, null when it is not said
    public Resultat<AlerteId> signaler(
            ConventionId convention,
            @Nullable NatureSignalement nature,
            String faits,
            String souhait,
            @Nullable Long partie) {
        if (!RolesDansLAlerte.signale(roles.participation(convention))) {
            return Resultat.refus(
                    Motif.ROLE,
                    "Une alerte se donne par un membre du comité, un référent ou un représentant"
                            + " des usagers de cette convention.");
        }
        if (!conventions.charger(convention).etat().engage()) {
            return Resultat.refus(Motif.ETAT, "La convention n’est pas en vigueur.");
        }
        var motifs = new ArrayList<Motif>();
        if (nature == null) motifs.add(new Motif("NATURE", "Choisissez ce qui est en cause."));
        if (faits.isBlank()) motifs.add(new Motif("FAITS", "Racontez ce que vous avez constaté."));
        if (partie != null && !parties(convention).contains(partie)) {
            motifs.add(new Motif("PARTIE", "Choisissez une partie de la liste."));
        }
        motifs.addAll(
                TextesLibres.refus(Map.of("IDENTITE_FAITS", faits, "IDENTITE_SOUHAIT", souhait)));
        if (nature == null || !motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        var id =
                sql.signaler(
                        new Naissance(
                                convention,
                                AlerteVue.SIGNALEMENT,
                                GenreAlerte.SIGNALEMENT,
                                "",
                                "",
                                titre(nature),
                                partie,
                                nature,
                                faits.strip(),
                                souhait.strip()),
                        horloge.instant());
        journal.consigner(Alertes.OBJET, id.valeur(), "Alerte signalée", titre(nature));
        var nee = alertes.lire(id);
        devoirs.mettreAJour(nee);
        if (nature.urgent()) devoirs.prevenirSansAttendre(nee);
        return Resultat.fait(id);
    }

    private List<Long> parties(ConventionId convention) {
        return parties.lister(convention).stream()
                .filter(PartieVue::acceptee)
                .map(PartieVue::id)
                .toList();
    }

    /// The facts stay on the page: a title goes in lists, duties and mails.
    private static String titre(NatureSignalement nature) {
        return switch (nature) {
            case DROIT -> "Atteinte possible au droit d’une personne";
            case PRINCIPE -> "Un principe de la convention est en cause";
            case ENGAGEMENT -> "Un engagement est en cause";
            case COORDINATION -> "La coordination est en difficulté";
        };
    }
}
