package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Contenu;
import fr.unisson.conventions.domaine.ContenuAvenant;
import fr.unisson.conventions.domaine.ContenuAvenant.Modifie;
import fr.unisson.conventions.domaine.DecisionsDInstance;
import fr.unisson.conventions.donnees.AnnexeDAvenantSql;
import fr.unisson.conventions.donnees.AvenantSql;
import fr.unisson.conventions.donnees.AvenantSql.Base;
import fr.unisson.conventions.donnees.AvenantSql.LigneMouvement;
import fr.unisson.socle.Introuvable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers the whole content of an amendment, as it would be frozen now.
@Component
class ContenusDAvenants {

    private final Contenus contenus;
    private final AvenantSql avenants;
    private final AnnexeDAvenantSql annexes;

    ContenusDAvenants(Contenus contenus, AvenantSql avenants, AnnexeDAvenantSql annexes) {
        this.contenus = contenus;
        this.annexes = annexes;
        this.avenants = avenants;
    }

    AvenantSql.Ligne ligne(ConventionId id) {
        return avenants.trouver(id.valeur()).orElseThrow(() -> new Introuvable("avenant " + id));
    }

    /// Why no body is asked about an amendment; empty when they are, and for a convention.
    Optional<String> dispense(ConventionVue convention) {
        return convention.avenant()
                ? dispense(ligne(convention.id()), charger(convention))
                : Optional.empty();
    }

    /// Its facilitator may decide otherwise than the rule, and says why.
    static Optional<String> dispense(AvenantSql.Ligne ligne, ContenuAvenant avenant) {
        if (ligne.validationMotif().isBlank()) return DecisionsDInstance.dispense(avenant);
        return ligne.validationRequise() ? Optional.empty() : Optional.of(ligne.validationMotif());
    }

    /// Another amendment took effect since this one was opened.
    boolean depasse(AvenantSql.Ligne ligne) {
        return ligne.rang() == null
                && avenants.dernierRang(ligne.parent().valeur()) > ligne.baseRang();
    }

    ContenuAvenant charger(ConventionVue convention) {
        var id = convention.id().valeur();
        var ligne = ligne(convention.id());
        var contenu = contenus.charger(convention);
        var bases = avenants.bases(id);
        return new ContenuAvenant(
                contenu,
                convention.resume(),
                ligne.designation(),
                ligne.parentSigneeLe(),
                ligne.baseEmpreinte(),
                ligne.types(),
                ligne.finEnVigueur(),
                ligne.nouvelleFin(),
                ligne.perimetreAvant(),
                contenu.articles().stream().map(a -> modifie(a, bases)).toList(),
                avenants.mouvements(id).stream().map(LigneMouvement::enMouvement).toList(),
                annexes.retirees(id));
    }

    private static Modifie modifie(Contenu.Article a, Map<String, Base> bases) {
        var base = bases.get(a.numero());
        return new Modifie(avant(a, bases), a, base != null && base.conflit());
    }

    private static Contenu.@Nullable Article avant(Contenu.Article a, Map<String, Base> bases) {
        var base = bases.get(a.numero());
        return base == null
                ? null
                : new Contenu.Article(
                        a.numero(),
                        a.titre(),
                        a.volet(),
                        a.obligatoire(),
                        a.reporte(),
                        a.type(),
                        base.texte(),
                        base.donnees());
    }
}
