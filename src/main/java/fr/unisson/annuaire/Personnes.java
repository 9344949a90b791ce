package fr.unisson.annuaire;

import fr.unisson.annuaire.donnees.PersonneSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// People known by their function in an organisation, with or without an account.
@Service
public class Personnes {
    private final PersonneSql sql;
    private final Journal journal;
    private final Clock horloge;

    Personnes(PersonneSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Those in function today.
    @Transactional(readOnly = true)
    public List<PersonneVue> lister(OrganisationId organisation) {
        return sql.lister(organisation.valeur(), LocalDate.now(horloge));
    }

    @Transactional(readOnly = true)
    public PersonneVue charger(PersonneId id) {
        return sql.trouver(id.valeur()).orElseThrow(() -> new Introuvable("Personne introuvable"));
    }

    /// @param personne its identifier is not looked at
    @Transactional
    public PersonneId ajouter(PersonneVue personne) {
        PersonneId id = new PersonneId(sql.ajouter(personne));
        journal.consigner(
                "organisation",
                personne.organisation().valeur(),
                "Personne ajoutée",
                personne.fonction());
        return id;
    }

    @Transactional
    public void modifier(PersonneVue personne) {
        if (sql.modifier(personne) == 0) throw new Introuvable("Personne introuvable");
        journal.consigner(
                "organisation",
                personne.organisation().valeur(),
                "Personne modifiée",
                personne.fonction());
    }
}
