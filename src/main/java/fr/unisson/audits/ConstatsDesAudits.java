package fr.unisson.audits;

import fr.unisson.actions.Constat;
import fr.unisson.actions.GenreDeConstat;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.audits.donnees.AuditLecture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What audits find, from which actions come: an audit, an item under its target.
@Configuration(proxyBeanMethods = false)
public class ConstatsDesAudits {

    private static final String MODULE = DevoirsDesAudits.MODULE;
    private static final String ECART = "ecart";

    public static Origine.Objet de(AuditId audit) {
        return new Origine.Objet(MODULE, Audits.OBJET, audit.valeur());
    }

    public static Origine.Objet de(Ecart ecart) {
        return ecart(ecart.id());
    }

    static Origine.Objet ecart(long id) {
        return new Origine.Objet(MODULE, ECART, id);
    }

    @Bean
    GenreDeConstat constatAudit(AuditLecture audits) {
        return GenreDeConstat.ouvrable(
                Audits.OBJET,
                "un audit",
                MODULE,
                Audits.OBJET,
                "/audits/",
                id -> audits.trouver(new AuditId(id)).map(ConstatsDesAudits::constat));
    }

    private static Constat constat(AuditVue a) {
        return new Constat(
                GenreOrigine.AUDIT,
                a.titre(),
                a.adresse(),
                "Donner suite à l’audit : " + a.titre());
    }

    @Bean
    GenreDeConstat constatEcart(AuditLecture audits) {
        return GenreDeConstat.ouvrable(
                "ecart-d-audit",
                "un point d’audit sous l’objectif",
                MODULE,
                ECART,
                "/audits/ecarts/",
                id -> audits.ecart(id).map(ConstatsDesAudits::constat));
    }

    private static Constat constat(Ecart e) {
        return new Constat(
                GenreOrigine.AUDIT,
                e.titreAudit() + ", " + e.code() + " : " + e.libelle(),
                e.adresse(),
                "Améliorer : " + e.libelle());
    }
}
