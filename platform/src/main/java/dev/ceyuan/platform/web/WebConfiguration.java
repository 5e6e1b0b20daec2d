package dev.ceyuan.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// Templates, languages and assets.
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, WebConfiguration.class.getClassLoader(), "dev.ceyuan.platform.web.templates");
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine templates) {
        return new JteViewResolver(templates);
    }

    /// Chinese unless the reader chose otherwise; the choice is kept in a cookie.
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("ceyuan_lang");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new Days());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }

    /// Asset addresses carry a digest of the content (see [Assets]), so browsers may keep them for ever.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
