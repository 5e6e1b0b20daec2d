package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.web.registry.OrganisationPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What the page of an organisation shows of this module.
@Configuration(proxyBeanMethods = false)
class EntryPanels {

    @Bean
    @Order(1)
    OrganisationPanel needsPanel(Sides sides, Wordings wordings) {
        return new EntryPanel(Side.NEED, sides, wordings);
    }

    @Bean
    @Order(2)
    OrganisationPanel offersPanel(Sides sides, Wordings wordings) {
        return new EntryPanel(Side.OFFER, sides, wordings);
    }
}
