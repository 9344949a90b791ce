package fr.unisson;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// Leaves the pages of the modules out of a program that serves none (`import`, `verify`): they ask
/// for what only a web server has.
public final class SansPages
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext contexte) {
        String type = contexte.getEnvironment().getProperty("spring.main.web-application-type", "");
        if (type.equalsIgnoreCase("none"))
            contexte.getBeanFactory().registerSingleton("sansPages", new Filtre());
    }

    /// The shared kernel's own web package stays: others render text with its templates.
    private static final class Filtre extends TypeExcludeFilter {
        private static final Pattern PAGES =
                Pattern.compile("fr\\.unisson\\.(?!socle\\.)\\w+\\.web\\..*");

        @Override
        public boolean match(MetadataReader classe, MetadataReaderFactory lecteurs) {
            return PAGES.matcher(classe.getClassMetadata().getClassName()).matches();
        }

        @Override
        public boolean equals(@Nullable Object autre) {
            return autre instanceof Filtre;
        }

        @Override
        public int hashCode() {
            return Filtre.class.hashCode();
        }
    }
}
