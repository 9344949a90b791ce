package fr.unisson.gouvernance;

import fr.unisson.gouvernance.domaine.EtatAvis;
import fr.unisson.gouvernance.donnees.AvisLecture;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opinions to give, and those whose answer the body waits for.
@Component
public class SujetsAvis implements SujetsEnAttente {

    private static final String MODULE = "gouvernance";
    private static final String TYPE = "avis";
    private static final int AU_PLUS = 30;

    private final AvisLecture avis;

    SujetsAvis(AvisLecture avis) {
        this.avis = avis;
    }

    @Override
    public String libelle() {
        return "Avis à rendre, réponses attendues";
    }

    @Override
    public int ordre() {
        return 5;
    }

    @Override
    public List<Sujet> pour(InstanceDeReunion instance, LocalDate jour) {
        return avis.lister(CriteresAvis.de(instance.id()), null, jour, AU_PLUS).stream()
                .filter(a -> a.etat() == EtatAvis.A_RENDRE || a.etat() == EtatAvis.RENDU)
                .map(SujetsAvis::sujet)
                .toList();
    }

    /// The opinion that a point of an agenda was drawn from; null for another kind of point.
    public static @Nullable AvisId avis(Point p) {
        var objet = p.objet();
        return objet != null && objet.module().equals(MODULE) && objet.type().equals(TYPE)
                ? new AvisId(objet.id())
                : null;
    }

    static Sujet.Objet objet(AvisId id) {
        return new Sujet.Objet(MODULE, TYPE, id.valeur());
    }

    private static Sujet sujet(Avis a) {
        boolean aRendre = a.etat() == EtatAvis.A_RENDRE;
        var date = a.attenduPour();
        return new Sujet(
                objet(a.id()),
                a.objet(),
                (aRendre ? "Avis demandé" : "Réponse attendue")
                        + (date == null ? "" : " pour le " + Dates.jour(date)),
                aRendre ? NaturePoint.AVIS : NaturePoint.SUIVI,
                "/avis/" + a.id(),
                null);
    }
}
