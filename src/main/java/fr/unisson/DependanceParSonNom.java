package fr.unisson;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;

/// A component carries the full name of its class: what asks for that class has it by its name.
/// Spring would compare the class with the type of every component, a thousand times a thousand.
final class DependanceParSonNom extends ContextAnnotationAutowireCandidateResolver {

    @Override
    public @Nullable String getSuggestedName(DependencyDescriptor dependance) {
        var dit = super.getSuggestedName(dependance);
        return dit == null ? dependance.getDependencyType().getName() : dit;
    }
}
