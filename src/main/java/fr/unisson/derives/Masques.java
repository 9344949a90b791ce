package fr.unisson.derives;

import fr.unisson.derives.domaine.TexteDAlerte;
import fr.unisson.derives.donnees.MasqueSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes out of an alert the words that designate a person: they leave the database, their place
/// says who did it, when and why. It holds for a closed alert and for an archived convention too.
@Service
@Transactional
public class Masques {

    private final Alertes alertes;
    private final MasqueSql sql;
    private final Journal journal;
    private final Clock horloge;

    Masques(Alertes alertes, MasqueSql sql, Journal journal, Clock horloge) {
        this.alertes = alertes;
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Those that the actor may mask, the earliest first.
    @Transactional(readOnly = true)
    public List<TexteMasquable> textes(AlerteVue a) {
        var roles = alertes.roles(a);
        return sql.textes(a.id()).stream()
                .filter(t -> TexteDAlerte.masquable(roles, t.sien()))
                .map(MasqueSql.Texte::texte)
                .toList();
    }

    /// What was masked, the earliest first.
    @Transactional(readOnly = true)
    public List<MasqueVu> lister(AlerteId id) {
        return sql.masques(id);
    }

    /// @param cle names the text, as [TexteMasquable#cle] does
    /// @param motif why, without the words themselves
    public Resultat<AlerteId> masquer(AlerteId id, String cle, String motif) {
        var texte = textes(alertes.lire(id)).stream().filter(t -> t.cle().equals(cle)).findFirst();
        if (texte.isEmpty()) {
            return Resultat.refus("TEXTE", "Choisissez un texte de la liste.");
        }
        if (motif.isBlank()) {
            return Resultat.refus(Motif.SANS_MOTIF, "Dites pourquoi, sans redire ces mots.");
        }
        var nommees = TextesLibres.refus(Map.of("IDENTITE_MOTIF", motif));
        if (!nommees.isEmpty()) return new Resultat.Refus<>(nommees);
        var t = texte.get();
        if (!sql.masquer(id, t.texte(), t.numero(), motif.strip(), horloge.instant())) {
            return Resultat.depasse();
        }
        journal.consigner(Alertes.OBJET, id.valeur(), "Texte masqué", t.texte().libelle());
        return Resultat.fait(id);
    }
}
