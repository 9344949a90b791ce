package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The scope that a token needs for this handler of the API; any token will do when empty. Every
/// handler declares it: one that forgets is closed.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Ouvre {

    Portee[] value();
}
