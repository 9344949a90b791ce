package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle.Gouvernance;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.journal.Journal;
import fr.unisson.pilotage.ElementOuvert.Nature;
import fr.unisson.pilotage.donnees.PromesseSql;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The number of meetings that the text promises each year: when an amendment gives another one,
/// the committee follows, unless its people had set a number of their own.
@Component
class ReunionsDuTexte {

    private static final int AU_PLUS = 12;

    private final PromessesDuTexte texte;
    private final InstancesDeConvention comites;
    private final Instances instances;
    private final PromesseSql suivis;
    private final ElementsDuSuivi elements;
    private final Journal journal;

    ReunionsDuTexte(
            PromessesDuTexte texte,
            InstancesDeConvention comites,
            Instances instances,
            PromesseSql suivis,
            ElementsDuSuivi elements,
            Journal journal) {
        this.texte = texte;
        this.comites = comites;
        this.instances = instances;
        this.suivis = suivis;
        this.elements = elements;
        this.journal = journal;
    }

    /// As the platform.
    ///
    /// @param acte the amendment that changed the text, empty at the entry into force
    void suivre(ConventionId id, String acte) {
        int promises =
                texte.trouver(id, Gouvernance.class).map(Gouvernance::reunionsParAn).orElse(0);
        var avant = suivis.reunionsDites(id);
        if (Objects.equals(avant, promises)) return;
        suivis.direLesReunions(id, promises);
        if (acte.isEmpty() || promises < 1 || promises > AU_PLUS) return;
        comites.comite(id).ifPresent(c -> changer(id, c, avant, promises, acte));
    }

    private void changer(
            ConventionId id,
            InstanceVue comite,
            @Nullable Integer avant,
            int promises,
            String acte) {
        var regle = comite.reglement().reunionsParAn();
        if (Objects.equals(regle, promises)) return;
        var suivi = elements.de(id, Nature.REUNIONS);
        var adresse = "/instances/" + comite.id();
        if (regle != null && !regle.equals(avant)) {
            suivi.impossible(
                    "nombre",
                    "Le texte promet désormais "
                            + par(promises)
                            + " ("
                            + acte
                            + "), et le comité s’en est donné "
                            + regle
                            + " : c’est à lui de changer son règlement.",
                    adresse);
            return;
        }
        var parent = comite.parent();
        var fait =
                instances.regler(comite.promettant(promises), parent == null ? null : parent.id());
        if (!fait.estFait()) {
            suivi.impossible("nombre", fait.motifs().getFirst().phrase(), adresse);
            return;
        }
        var mots = par(promises) + (regle == null ? "" : " au lieu de " + regle);
        journal.consigner(
                "instance", comite.id().valeur(), "Réunions promises", mots + " : " + acte);
        suivi.cree("nombre", "Le comité promet désormais " + mots + " (" + acte + ").", adresse);
    }

    private static String par(int nombre) {
        return nombre + (nombre > 1 ? " réunions par an" : " réunion par an");
    }
}
