package fr.unisson.conventions.web;

import static fr.unisson.conventions.domaine.TransitionVolet.DEMANDER_ARBITRAGE;
import static fr.unisson.conventions.domaine.TransitionVolet.REPORTER;
import static fr.unisson.conventions.domaine.TransitionVolet.ROUVRIR;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.EtatVolet;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionVolet;
import fr.unisson.conventions.donnees.DossierVoletLu;
import fr.unisson.conventions.donnees.VoletLecture;
import fr.unisson.conventions.donnees.VoletLecture.Membre;
import fr.unisson.conventions.donnees.VoletLecture.PartieDuVolet;
import fr.unisson.conventions.donnees.VoletsLecture;
import fr.unisson.conventions.web.PageVolet.Saisie;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.PassageOffert;
import fr.unisson.socle.web.PositionOfferte;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of one volet and those of its passages.
@Component
class CompositionVolet {

    private static final Set<TransitionVolet> SECONDAIRES =
            EnumSet.of(REPORTER, ROUVRIR, DEMANDER_ARBITRAGE, TransitionVolet.REPRENDRE);

    private final DossiersLus dossiers;
    private final VoletsLecture volets;
    private final VoletLecture lecture;
    private final DossierVoletLu.Lecture faits;
    private final Clock horloge;

    CompositionVolet(
            DossiersLus dossiers,
            VoletsLecture volets,
            VoletLecture lecture,
            DossierVoletLu.Lecture faits,
            Clock horloge) {
        this.dossiers = dossiers;
        this.volets = volets;
        this.lecture = lecture;
        this.faits = faits;
        this.horloge = horloge;
    }

    /// Everything read of one volet.
    record Lu(Dossier convention, DossierVoletLu volet, Set<RoleConvention> roles) {

        boolean ouvert() {
            return convention.en(EtatConvention.CO_CONSTRUCTION);
        }

        /// Those who write in the group, or prepare its work.
        boolean travaille() {
            return ouvert()
                    && !volet.fiche().etat().clos()
                    && roles.stream().anyMatch(CompositionVolet::ecrit);
        }

        String adresse() {
            return Face.VOLETS.adresse(convention.fiche().id()) + "/" + volet.fiche().numero();
        }
    }

    @Transactional(readOnly = true)
    public PageVolet composer(long id, int numero, Saisie saisie, Erreurs erreurs) {
        var lu = lire(id, numero);
        var fiche = lu.volet.fiche();
        var histoire = lecture.histoire(id, fiche.id());
        var resume =
                volets.lister(id).stream()
                        .filter(l -> l.numero() == numero)
                        .findFirst()
                        .orElseThrow();
        var pastille = EtatVoletLu.de(resume, lu.convention.lecteur());
        var lus = new PointsLus(id, lu.volet.points(), lu.volet.prises());
        return new PageVolet(
                lu.convention.tete(),
                numero,
                fiche.titre(),
                pastille,
                FriseVolet.de(fiche, histoire),
                ConsigneVolet.de(resume, lu),
                pastille.mot().startsWith("À vous"),
                GroupeVolet.de(lu),
                lu.volet.seances().stream().map(CompositionVolet::seance).toList(),
                lu.volet.articles().stream().map(a -> CompositionVolets.article(a, id)).toList(),
                lus.accords(),
                lus.divergences(),
                sansDivergence(lu),
                livrable(lu),
                lu.ouvert() ? passages(lu) : List.of(),
                histoire.stream().map(CompositionVolet::evenement).toList(),
                lu.travaille(),
                saisie,
                erreurs);
    }

    @Transactional(readOnly = true)
    public PageFranchissement passage(
            long id,
            int numero,
            TransitionVolet transition,
            FranchissementForm form,
            Erreurs erreurs) {
        var lu = lire(id, numero);
        var fiche = lu.volet.fiche();
        return new PageFranchissement(
                lu.convention.tete().fil().puis("Volet " + numero, lu.adresse()),
                transition.libelle(),
                "Volet " + numero + ". " + fiche.titre(),
                ConsigneVolet.effet(transition),
                transition.libelle(),
                lu.adresse() + "/passage/" + PassagesOfferts.chemin(transition),
                lu.adresse(),
                PassagesOfferts.exigences(
                        transition, lu.volet.dossier(aujourdhui(), null, null, null), lu.adresse()),
                PassagesOfferts.champs(transition),
                List.of(),
                form.version() == null ? FranchissementForm.vide(fiche.version()) : form,
                erreurs);
    }

    Lu lire(long id, int numero) {
        var convention = dossiers.ouvrir(id, Face.VOLETS);
        var lu = faits.charger(id, lecture.charger(id, numero));
        return new Lu(convention, lu, roles(convention.lecteur(), lu.membres()));
    }

    static Set<RoleConvention> roles(Lecteur lecteur, List<Membre> membres) {
        var roles = EnumSet.noneOf(RoleConvention.class);
        roles.addAll(lecteur.roles());
        membres.stream()
                .filter(m -> m.compteId() == Acteur.courant().compte())
                .forEach(m -> {
                    roles.add(RoleConvention.MEMBRE_GROUPE);
                    if (m.rapporteur()) roles.add(RoleConvention.RAPPORTEUR);
                });
        return roles;
    }

    static boolean ecrit(RoleConvention role) {
        return switch (role) {
            case ANIMATEUR, REFERENT, RAPPORTEUR, MEMBRE_GROUPE, REPRESENTANT_USAGERS -> true;
            default -> false;
        };
    }

    private List<PassageOffert> passages(Lu lu) {
        return PassagesOfferts.offerts(
                TransitionVolet.values(),
                lu.volet.fiche().etat(),
                lu.volet.dossier(aujourdhui(), null, null, null),
                lu.roles,
                lu.adresse(),
                SECONDAIRES);
    }

    private static PageVolet.Seance seance(VoletLecture.Seance s) {
        return new PageVolet.Seance(
                s.id(),
                Dates.jour(s.le()),
                s.lieu(),
                s.ordreDuJour(),
                s.compteRendu(),
                s.presents() == null ? "" : s.presents(),
                s.nombrePresents());
    }

    private static PageVolet.SansDivergence sansDivergence(Lu lu) {
        var fiche = lu.volet.fiche();
        if (!lu.ouvert() || fiche.etat() != EtatVolet.EN_TRAVAIL)
            return new PageVolet.SansDivergence(List.of(), List.of(), false);
        var parties = lu.volet.parties();
        return new PageVolet.SansDivergence(
                parties.stream().filter(PartieDuVolet::confirme).map(PartieDuVolet::nom).toList(),
                parties.stream().filter(p -> !p.confirme()).map(PartieDuVolet::nom).toList(),
                parties.stream()
                        .anyMatch(p ->
                                !p.confirme() && lu.convention.lecteur().pour().contains(p.id())));
    }

    private static PageVolet.Livrable livrable(Lu lu) {
        var parties = lu.volet.parties();
        boolean ouvert = lu.ouvert() && lu.volet.fiche().etat() == EtatVolet.LIVRABLE_DEPOSE;
        var mienne =
                parties.stream()
                        .filter(p -> lu.convention.lecteur().pour().contains(p.id()))
                        .findFirst();
        return new PageVolet.Livrable(
                lu.volet.fiche().depot() > 0,
                parties.stream().flatMap(p -> CompositionVolet.prise(p).stream()).toList(),
                ouvert
                        ? parties.stream()
                                .filter(p -> p.position() == null)
                                .map(PartieDuVolet::nom)
                                .toList()
                        : List.of(),
                ouvert ? mienne.map(PartieDuVolet::nom).orElse(null) : null,
                mienne.map(PartieDuVolet::position).map(Enum::name).orElse(null),
                mienne.map(PartieDuVolet::motif).orElse(null));
    }

    private static Optional<PagePrincipes.Prise> prise(PartieDuVolet p) {
        var position = p.position();
        var le = p.le();
        if (position == null || le == null) return Optional.empty();
        return Optional.of(
                new PagePrincipes.Prise(
                        p.auteur() == null ? p.nom() : p.nom() + " (" + p.auteur() + ")",
                        PositionOfferte.valueOf(position.name()),
                        p.motif(),
                        "le " + Dates.jour(Dates.jourDe(le.toInstant()))));
    }

    private static Evenement evenement(VoletLecture.Passage p) {
        return Evenement.du(
                p.le().toInstant(), EtatVolet.valueOf(p.vers()).libelle(), p.auteur(), p.motif());
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
