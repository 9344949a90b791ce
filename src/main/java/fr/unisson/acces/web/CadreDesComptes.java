package fr.unisson.acces.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.socle.web.SourceDeCadre;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class CadreDesComptes implements SourceDeCadre {

    private final NomsDOrganisations noms;

    CadreDesComptes(NomsDOrganisations noms) {
        this.noms = noms;
    }

    @Override
    public List<Organisation> organisations() {
        return SessionCourante.courante().map(this::organisations).orElse(List.of());
    }

    private List<Organisation> organisations(SessionCourante session) {
        return noms.noms(session.habilitations().keySet()).entrySet().stream()
                .map(o ->
                        new Organisation(
                                o.getKey().valeur(),
                                o.getValue(),
                                o.getKey().equals(session.organisation())))
                .sorted(Comparator.comparing(Organisation::nom))
                .toList();
    }

    @Override
    public Set<String> roles() {
        return SessionCourante.courante().map(GardeDesAcces::noms).orElse(Set.of());
    }
}
