package fr.unisson.demonstration;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// From the text put together to the convention in force, as far as the story goes.
@Component
@Profile("demo")
class Denouement {

    private final RelectureDuRecit relecture;
    private final InstancesDuRecit instances;
    private final SignaturesDuRecit signatures;
    private final AvenantsDuRecit avenants;

    Denouement(
            RelectureDuRecit relecture,
            InstancesDuRecit instances,
            SignaturesDuRecit signatures,
            AvenantsDuRecit avenants) {
        this.relecture = relecture;
        this.instances = instances;
        this.signatures = signatures;
        this.avenants = avenants;
    }

    void raconter(Scene s) {
        relecture.raconter(s);
        instances.raconter(s);
        signatures.raconter(s);
        avenants.raconter(s);
    }
}
