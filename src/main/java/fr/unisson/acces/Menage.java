package fr.unisson.acces;

import fr.unisson.acces.donnees.EssaisSql;
import fr.unisson.acces.donnees.JetonsSql;
import fr.unisson.acces.donnees.SessionsDeFournisseurSql;
import fr.unisson.acces.donnees.Systeme;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/// Forgets what proves nothing any more: links long expired, attempts long past.
@Service
public class Menage {

    /// Long enough for an old invitation to be recognised and asked again.
    private static final Duration LIENS = Duration.ofDays(180);

    private static final Duration ESSAIS = Duration.ofDays(2);

    private final JetonsSql jetons;
    private final EssaisSql essais;
    private final SessionsDeFournisseurSql sessions;
    private final Systeme systeme;
    private final Clock horloge;

    Menage(
            JetonsSql jetons,
            EssaisSql essais,
            SessionsDeFournisseurSql sessions,
            Systeme systeme,
            Clock horloge) {
        this.jetons = jetons;
        this.essais = essais;
        this.sessions = sessions;
        this.systeme = systeme;
        this.horloge = horloge;
    }

    public void balayer() {
        systeme.faire(() -> {
            jetons.balayer(horloge.instant().minus(LIENS));
            essais.balayer(horloge.instant().minus(ESSAIS));
            sessions.balayer(horloge.instant().minus(ESSAIS));
        });
    }
}
