package dev.ceyuan.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ceyuan.platform.database.DatabaseAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The Spring side of the platform. [DatabaseAccess] is registered by whoever starts it.
///
/// Beans are named by their full class name: two modules may each have a `Vocabularies`.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Ceyuan")
public class PlatformApplication {

    /// The application's connections: always as the application role, never as the owner.
    @Bean
    DataSource dataSource(DatabaseAccess access) {
        var config = new HikariConfig();
        config.setPoolName("ceyuan");
        config.setJdbcUrl(access.jdbcUrl());
        config.setUsername(access.application().user());
        config.setPassword(access.application().password());
        config.setMaximumPoolSize(16);
        config.setAutoCommit(true);
        return new HikariDataSource(config);
    }

    /// The clock of the city: its days begin and end there, and it ticks as finely as the database keeps
    /// time.
    @Bean
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.of(1, ChronoUnit.MICROS));
    }
}
