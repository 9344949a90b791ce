package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Consolidation;
import fr.unisson.conventions.domaine.TexteConsolide;
import fr.unisson.conventions.donnees.TexteConsolideSql;
import fr.unisson.conventions.donnees.TexteConsolideSql.Ligne;
import fr.unisson.socle.Comparaison;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Segment;
import fr.unisson.socle.TexteLisible;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The text of a convention as it stands after each amendment, to be read: nobody signed it.
@Service
public class TextesConsolides {

    /// What is said wherever such a text is shown or printed.
    public static final String MENTION =
            "Texte consolidé, non signé, établi pour la lecture. Seuls la convention et ses avenants"
                    + " signés engagent les parties.";

    private final Participations participations;
    private final Contenus contenus;
    private final TexteConsolideSql textes;
    private final Clock horloge;

    TextesConsolides(
            Participations participations,
            Contenus contenus,
            TexteConsolideSql textes,
            Clock horloge) {
        this.participations = participations;
        this.contenus = contenus;
        this.textes = textes;
        this.horloge = horloge;
    }

    /// In the order of time: the signed text, of rank 0, then one after each amendment.
    @Transactional(readOnly = true)
    public List<Ligne> lister(ConventionId id) {
        participations.exigerLecture(participations.charger(id));
        return textes.lister(id.valeur());
    }

    @Transactional(readOnly = true)
    public Ligne charger(ConventionId id, int rang) {
        return lister(id).stream()
                .filter(t -> t.rang() == rang)
                .findFirst()
                .orElseThrow(() -> new Introuvable("texte " + rang + " de la convention " + id));
    }

    @Transactional(readOnly = true)
    public List<Segment> comparer(ConventionId id, int avant, int apres) {
        return Comparaison.de(
                TexteLisible.de(charger(id, avant).texte()),
                TexteLisible.de(charger(id, apres).texte()));
    }

    /// The last text to be read; assembled now for a convention that holds none.
    Ligne dernier(ConventionVue convention) {
        var tous = textes.lister(convention.id().valeur());
        if (!tous.isEmpty()) return tous.getLast();
        var texte = assembler(convention);
        return new Ligne(0, texte.texte(), texte.empreinte(), horloge.instant());
    }

    /// Keeps the text as it stands now, once an amendment took effect.
    void etablir(ConventionId id, int rang, ConventionId avenant) {
        textes.ajouter(
                id.valeur(),
                rang,
                avenant.valeur(),
                assembler(participations.charger(id)),
                horloge.instant());
    }

    private TexteConsolide assembler(ConventionVue convention) {
        return Consolidation.assembler(contenus.charger(convention));
    }
}
