package fr.unisson.acces.web;

import fr.unisson.socle.Acteur;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions live in PostgreSQL, so that any node answers and none remembers. A visitor's session is
/// short; [Ouverture] lengthens it at sign-in.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 3600)
class SessionsEnBase {

    /// Not a default candidate: Spring Boot's own template stays the one everybody else is given.
    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager tm) {
        var transaction = new TransactionTemplate(tm);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new EnSysteme(transaction);
    }

    /// The last gesture is kept to the minute: writing it at each page would be one write, with its
    /// wait for the disk and the replica, for each reading.
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> gestesALaMinute() {
        return depot ->
                depot.setUpdateSessionQuery(
                        """
                        with neuf (session_id, geste, duree, fin, nom) as (
                             values (?::text, ?::bigint, ?::integer, ?::bigint, ?::text))
                        update %TABLE_NAME% s
                           set session_id = n.session_id, last_access_time = n.geste,
                               max_inactive_interval = n.duree, expiry_time = n.fin,
                               principal_name = n.nom
                          from neuf n
                         where s.primary_id = ?
                           and (n.geste >= s.last_access_time + 60000
                                or (s.session_id, s.max_inactive_interval, s.principal_name)
                                    is distinct from (n.session_id, n.duree, n.nom))
                        """);
    }

    @Bean
    CookieSerializer cookieSerializer(
            @Value("${server.servlet.session.cookie.name}") String nom, Temoins temoins) {
        return new SousChaqueNom(
                temoins.noms(nom).stream().map(n -> ecriture(n, temoins.chiffres())).toList());
    }

    private static CookieSerializer ecriture(String nom, boolean chiffre) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(nom);
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        if (chiffre) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

    /// Error pages show who is connected too, hence the error dispatch.
    @Bean
    FilterRegistrationBean<Filter> filtreDesSessions(
            @Qualifier("springSessionRepositoryFilter") Filter filtre) {
        var inscription = new FilterRegistrationBean<>(filtre);
        inscription.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        inscription.setDispatcherTypes(
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return inscription;
    }

    /// The same session under each name: the filter takes the first number that is one.
    private record SousChaqueNom(List<CookieSerializer> noms) implements CookieSerializer {

        @Override
        public void writeCookieValue(CookieValue valeur) {
            noms.forEach(n -> n.writeCookieValue(valeur));
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest requete) {
            return noms.stream().flatMap(n -> n.readCookieValues(requete).stream()).toList();
        }
    }

    /// Row-level security shows sessions to the platform only.
    private record EnSysteme(TransactionOperations suite) implements TransactionOperations {

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> travail) {
            return Acteur.systeme("session").appeler(() -> suite.execute(travail));
        }
    }
}
