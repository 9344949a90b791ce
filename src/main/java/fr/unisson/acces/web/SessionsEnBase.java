package fr.unisson.acces.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;

/// Sessions live in PostgreSQL, so that any node answers and none remembers. A visitor's session is
/// short; [Ouverture] lengthens it at sign-in.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 3600)
class SessionsEnBase {

    /// Not a default candidate: Spring Boot's own template stays the one everybody else is given.
    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionsDeSession springSessionTransactionOperations(PlatformTransactionManager tm) {
        return new TransactionsDeSession(tm);
    }

    /// Two requests of one person at once may each write an attribute for the first time.
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> ecritureDesAttributs() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @Primary
    SessionDeRequete sessionDeRequete(
            @Qualifier("sessionRepository") SessionRepository<? extends Session> depot,
            @Qualifier("springSessionTransactionOperations") TransactionsDeSession transactions) {
        return new SessionDeRequete(depot, transactions);
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

    @Bean
    FilterRegistrationBean<Filter> filtreDesSessions(
            @Qualifier("springSessionRepositoryFilter") Filter filtre) {
        return inscrire(filtre, SessionRepositoryFilter.DEFAULT_ORDER);
    }

    @Bean
    FilterRegistrationBean<Filter> lectureDeLaSession(SessionDeRequete session) {
        return inscrire(session, SessionRepositoryFilter.DEFAULT_ORDER - 1);
    }

    /// Error pages show who is connected too, hence the error dispatch.
    private static FilterRegistrationBean<Filter> inscrire(Filter filtre, int rang) {
        var inscription = new FilterRegistrationBean<>(filtre);
        inscription.setOrder(rang);
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
}
