package fr.unisson.pilotage;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Membres;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ParticipantVue;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.domaine.DonneesArticle.Gouvernance;
import fr.unisson.conventions.domaine.DonneesArticle.MembreComite;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.Designation;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.NouveauSiege;
import fr.unisson.gouvernance.Occupant;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.SiegeId;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.pilotage.domaine.LectureDuComite;
import fr.unisson.pilotage.domaine.Rapprochement;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives the committee the seats that the text names: one full member and one substitute for each
/// party, the users' representatives, the facilitator without a voice.
@Component
class SiegesDuTexte {

    private final Participants participants;
    private final Parties parties;
    private final Membres membres;
    private final Sieges sieges;
    private final Clock horloge;

    SiegesDuTexte(
            Participants participants,
            Parties parties,
            Membres membres,
            Sieges sieges,
            Clock horloge) {
        this.participants = participants;
        this.parties = parties;
        this.membres = membres;
        this.sieges = sieges;
        this.horloge = horloge;
    }

    /// Those whom the text names and who do not sit there.
    List<String> absents(ConventionId id, InstanceId comite, Gouvernance g) {
        var assis =
                sieges.enVigueur(comite, Dates.jourDe(horloge.instant())).stream()
                        .map(s -> Rapprochement.normalise(s.nom()))
                        .collect(Collectors.toSet());
        return g.membres().stream()
                .flatMap(m -> Stream.of(m.titulaire(), m.suppleant()))
                .map(String::strip)
                .filter(nom -> !nom.isEmpty() && !assis.contains(Rapprochement.normalise(nom)))
                .distinct()
                .toList();
    }

    /// @return what was left to people, in sentences
    List<String> pourvoir(ConventionId id, InstanceId comite, Gouvernance g, LocalDate depuis) {
        var tous = participants.lister(id);
        var lesParties = parties.lister(id).stream().filter(PartieVue::acceptee).toList();
        var laisses = new ArrayList<String>();
        var preside = LectureDuComite.presidence(g.presidence(), g.membres());
        for (int i = 0; i < g.membres().size(); i++) {
            var m = g.membres().get(i);
            var partie = partie(m, lesParties);
            var noms = comptes(tous, partie);
            boolean presidence = preside.isPresent() && preside.get() == i;
            asseoir(comite, m, partie, noms, presidence, depuis);
        }
        if (preside.isEmpty()) {
            laisses.add(
                    "Qui le préside n’a pas pu être lu dans le texte : donnez-lui la présidence.");
        }
        tous.stream()
                .filter(p -> p.role() == RoleConvention.ANIMATEUR)
                .forEach(p ->
                        sieges.ajouter(
                                comite,
                                siege(
                                        College.FACILITATEUR,
                                        null,
                                        FonctionSiege.ANIMATION,
                                        null,
                                        Occupant.de(p.compte()),
                                        depuis)));
        long vacants = sieges.enVigueur(comite, depuis).stream().filter(Siege::vacant).count();
        if (vacants > 0) laisses.add("Sièges à pourvoir : " + vacants + ".");
        return laisses;
    }

    private void asseoir(
            InstanceId comite,
            MembreComite m,
            @Nullable PartieVue partie,
            Map<String, CompteId> noms,
            boolean presidence,
            LocalDate depuis) {
        var college = m.representantUsagers() ? College.USAGERS : College.PROFESSIONNELS;
        var organisation = partie == null ? null : partie.organisation();
        var titulaire =
                sieges.ajouter(
                        comite,
                        siege(
                                college,
                                null,
                                presidence ? FonctionSiege.PRESIDENCE : FonctionSiege.MEMBRE,
                                organisation,
                                occupant(m.titulaire(), noms),
                                depuis));
        if (m.suppleant().isBlank()) return;
        if (titulaire instanceof Resultat.Fait<SiegeId>(var id)) {
            sieges.ajouter(
                    comite,
                    siege(
                            college,
                            sieges.charger(id).place(),
                            FonctionSiege.MEMBRE,
                            organisation,
                            occupant(m.suppleant(), noms),
                            depuis));
        }
    }

    private static NouveauSiege siege(
            College college,
            @Nullable Integer suppleantDe,
            FonctionSiege fonction,
            @Nullable OrganisationId organisation,
            Occupant occupant,
            LocalDate depuis) {
        return new NouveauSiege(
                college,
                suppleantDe,
                fonction,
                organisation,
                occupant,
                "La convention",
                Designation.NOMINATION,
                depuis,
                null);
    }

    private static Occupant occupant(String nom, Map<String, CompteId> noms) {
        if (nom.isBlank()) return Occupant.VACANT;
        return Optional.ofNullable(noms.get(Rapprochement.normalise(nom)))
                .map(Occupant::de)
                .orElseGet(() -> Occupant.personne(nom, ""));
    }

    private static @Nullable PartieVue partie(MembreComite m, List<PartieVue> lesParties) {
        var noms = lesParties.stream().collect(Collectors.toMap(PartieVue::id, PartieVue::nom));
        return Rapprochement.exact(m.partie(), noms)
                .flatMap(id -> lesParties.stream().filter(p -> p.id() == id).findFirst())
                .orElse(null);
    }

    /// Accounts by name: people of the convention, then members of the party. Two people of one
    /// name are nobody's account.
    private Map<String, CompteId> comptes(List<ParticipantVue> tous, @Nullable PartieVue partie) {
        var parNom = new HashMap<String, Optional<CompteId>>();
        tous.forEach(p -> retenir(parNom, p.nom(), p.compte()));
        if (partie != null) {
            membres.noms(partie.organisation())
                    .forEach((compte, nom) -> retenir(parNom, nom, new CompteId(compte)));
        }
        return parNom.entrySet().stream()
                .filter(e -> e.getValue().isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().orElseThrow()));
    }

    private static void retenir(
            Map<String, Optional<CompteId>> parNom, String nom, CompteId compte) {
        parNom.merge(
                Rapprochement.normalise(nom),
                Optional.of(compte),
                (a, b) -> a.equals(b) ? a : Optional.empty());
    }
}
