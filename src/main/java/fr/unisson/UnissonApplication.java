package fr.unisson;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class UnissonApplication {

    public static void main(String[] args) {
        SpringApplication.run(UnissonApplication.class, args);
    }
}
