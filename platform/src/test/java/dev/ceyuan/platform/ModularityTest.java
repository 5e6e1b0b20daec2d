package dev.ceyuan.platform;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The platform is a modular monolith: its modules meet only through public interfaces and events.
class ModularityTest {

    @Test
    void modulesMeetOnlyWhereTheyDeclareIt() {
        ApplicationModules.of(PlatformApplication.class).verify();
    }
}
