package fr.unisson.gouvernance;

import fr.unisson.documents.Contenu;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.gouvernance.Bilan.Brouillon;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.donnees.BilansSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Markdown;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The yearly reports of bodies: assembled from what they did, worked on, then frozen.
@Service
public class Bilans {

    private final BilansSql bilans;
    private final Instances instances;
    private final List<ChapitreDeBilan> chapitres;
    private final Impression impression;
    private final Journal journal;
    private final Clock horloge;

    Bilans(
            BilansSql bilans,
            Instances instances,
            ObjectProvider<ChapitreDeBilan> chapitres,
            @Lazy Impression impression,
            Journal journal,
            Clock horloge) {
        this.bilans = bilans;
        this.instances = instances;
        this.chapitres =
                chapitres.stream().sorted(Comparator.comparingInt(ChapitreDeBilan::ordre)).toList();
        this.impression = impression;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The report as the tables tell it today, in Markdown.
    @Transactional(readOnly = true)
    public String assembler(InstanceId id, int annee) {
        var instance = instances.lire(id);
        return chapitres.stream()
                .map(c ->
                        "## "
                                + c.titre()
                                + "\n\n"
                                + c.composer(instance, Bilan.debut(annee), Bilan.fin(annee))
                                        .strip())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /// The draft as it was saved, or what would be assembled now.
    @Transactional(readOnly = true)
    public Brouillon brouillon(InstanceId id, int annee) {
        return bilans.brouillon(id, annee)
                .orElseGet(() -> new Brouillon(id, annee, 0, assembler(id, annee)));
    }

    @Transactional
    public Resultat<Brouillon> enregistrer(Brouillon b) {
        var instance = instances.lire(b.instance());
        if (!instances.peut(instance, GesteInstance.ECRIRE_LE_BILAN)) {
            return Resultat.refus(RolesDansLInstance.refus(GesteInstance.ECRIRE_LE_BILAN));
        }
        if (b.texte().isBlank()) return Resultat.refus("TEXTE", "Le bilan est vide.");
        if (b.annee() > Dates.jourDe(horloge.instant()).getYear()) {
            return Resultat.refus("ANNEE", "Cette année n’a pas commencé.");
        }
        if (!bilans.enregistrer(b, horloge.instant())) return Resultat.depasse();
        return Resultat.fait(bilans.brouillon(b.instance(), b.annee()).orElseThrow());
    }

    /// The draft becomes a version that nobody changes any more.
    @Transactional
    public Resultat<Bilan> figer(Brouillon b) {
        return switch (enregistrer(b)) {
            case Resultat.Refus<Brouillon>(var motifs) -> new Resultat.Refus<>(motifs);
            case Resultat.Fait<Brouillon>(var garde) -> {
                int numero = bilans.figer(garde, Empreinte.de(garde.texte()), horloge.instant());
                journal.consigner(
                        Sieges.OBJET,
                        b.instance().valeur(),
                        "Bilan " + b.annee() + " arrêté",
                        "Version " + numero);
                yield Resultat.fait(charger(b.instance(), b.annee(), numero));
            }
        };
    }

    /// All frozen versions, latest year and version first.
    @Transactional(readOnly = true)
    public List<Bilan> lister(InstanceId id) {
        return bilans.figes(id);
    }

    @Transactional(readOnly = true)
    public Bilan charger(InstanceId id, int annee, int numero) {
        return bilans.figes(id).stream()
                .filter(b -> b.annee() == annee && b.numero() == numero)
                .findFirst()
                .orElseThrow(() -> new Introuvable("bilan " + annee));
    }

    /// The frozen text, printed.
    @Transactional(readOnly = true)
    public Contenu imprimer(InstanceId id, int annee, int numero) {
        var instance = instances.lire(id);
        var bilan = charger(id, annee, numero);
        var titre = "Bilan " + annee + " — " + instance.nom();
        return impression.imprimer(
                Maquette.de(
                                titre,
                                "<h1>"
                                        + echapper(titre)
                                        + "</h1><p>"
                                        + echapper(instance.porteursEnMots())
                                        + "</p>"
                                        + Markdown.html(bilan.texte()))
                        .avecEntete(titre)
                        .avecPied(
                                "Version "
                                        + numero
                                        + " du "
                                        + Dates.jour(Dates.jourDe(bilan.figeLe()))
                                        + ", empreinte "
                                        + bilan.empreinte()));
    }

    private static String echapper(String texte) {
        return texte.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
