package fr.unisson.essms;

import fr.unisson.essms.domaine.Pseudonyme;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.essms.donnees.PersonneSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The accompanied persons from whom chapter 1 starts, by a letter that says nothing of them.
@Service
@Transactional
public class Personnes {

    private static final int AU_PLUS = 20;

    private final PersonneSql personnes;
    private final Autoevaluations autoevaluations;
    private final Bilans bilans;
    private final Journal journal;
    private final Clock horloge;

    Personnes(
            PersonneSql personnes,
            Autoevaluations autoevaluations,
            Bilans bilans,
            Journal journal,
            Clock horloge) {
        this.personnes = personnes;
        this.autoevaluations = autoevaluations;
        this.bilans = bilans;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public List<PersonneTracee> lister(AutoevaluationId id) {
        return personnes.lister(id);
    }

    /// The pseudonym that the next person receives.
    @Transactional(readOnly = true)
    public String prochain(AutoevaluationId id) {
        return Pseudonyme.suivant(personnes.pseudonymes(id));
    }

    /// How many elements, wholly rated today, wait again for a mark once somebody is added.
    @Transactional(readOnly = true)
    public int aCompleter(AutoevaluationVue a) {
        return bilans.de(a).bilan().completsParPersonne();
    }

    /// Once they agreed. Elements that were complete wait for their mark again: this is said
    /// before, and accepted.
    ///
    /// @param accepte that what was complete is so no more
    public Resultat<String> ajouter(
            AutoevaluationId id,
            PersonneTracee.@Nullable Consentement consentement,
            @Nullable LocalDate consentieLe,
            boolean accepte) {
        var a = autoevaluations.charger(id);
        var motifs = new ArrayList<Motif>();
        if (!cotee(a)) motifs.add(Autoevaluations.SANS_ROLE);
        if (personnes.lister(id).size() >= AU_PLUS)
            motifs.add(new Motif("NOMBRE", "Une auto-évaluation suit vingt personnes au plus."));
        if (consentement == null)
            motifs.add(new Motif("CONSENTEMENT", "Dites comment la personne a consenti."));
        if (consentieLe == null || consentieLe.isAfter(Dates.jourDe(horloge.instant())))
            motifs.add(new Motif("CONSENTIE_LE", "Donnez le jour du consentement."));
        if (!accepte && aCompleter(a) > 0)
            motifs.add(
                    new Motif(
                            "ACCEPTE",
                            "Cochez la case pour ajouter cette personne, ou revenez sans rien"
                                    + " changer."));
        if (!motifs.isEmpty() || consentement == null || consentieLe == null)
            return new Resultat.Refus<>(motifs);
        var pseudonyme = prochain(id);
        if (!personnes.ajouter(id, pseudonyme, consentement, consentieLe, horloge.instant()))
            return Resultat.depasse();
        consigner(id, "Personne suivie ajoutée", consentement.libelle());
        return Resultat.fait(pseudonyme);
    }

    /// A pseudonym typed before they were given becomes one that tells nothing of anybody.
    public Resultat<String> rendreNeutre(AutoevaluationId id, int rang) {
        if (!cotee(autoevaluations.charger(id)))
            return new Resultat.Refus<>(List.of(Autoevaluations.SANS_ROLE));
        var pseudonyme = prochain(id);
        boolean typee =
                personnes.lister(id).stream()
                        .anyMatch(p -> p.rang() == rang && !Pseudonyme.neutre(p.pseudonyme()));
        if (!typee || !personnes.renommer(id, rang, pseudonyme)) return Resultat.depasse();
        consigner(id, "Pseudonyme remplacé", pseudonyme);
        return Resultat.fait(pseudonyme);
    }

    /// Their consent is withdrawn: what was rated for them counts no more.
    public Resultat<AutoevaluationId> retirer(AutoevaluationId id, int rang) {
        if (!cotee(autoevaluations.charger(id)))
            return new Resultat.Refus<>(List.of(Autoevaluations.SANS_ROLE));
        if (!personnes.retirer(id, rang, horloge.instant())) return Resultat.depasse();
        consigner(id, "Consentement retiré", "");
        return Resultat.fait(id);
    }

    private boolean cotee(AutoevaluationVue a) {
        return autoevaluations.roles(a).contains(RoleAutoevaluation.COTEUR);
    }

    private void consigner(AutoevaluationId id, String fait, String detail) {
        journal.consigner(Autoevaluations.OBJET, id.valeur(), fait, detail);
    }
}
