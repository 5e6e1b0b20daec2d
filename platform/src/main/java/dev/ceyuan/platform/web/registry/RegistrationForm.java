package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Claim;
import dev.ceyuan.platform.registry.Provenance;
import dev.ceyuan.platform.registry.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an officer fills in to register an organisation; everything may be missing.
public record RegistrationForm(
        @Nullable String name,
        @Nullable String alias,
        @Nullable String code,
        @Nullable String kind,
        @Nullable String place,
        @Nullable String sector,
        @Nullable String source,
        @Nullable String address,
        @Nullable LocalDate asOf,
        @Nullable Boolean officeOnly) {

    static final RegistrationForm EMPTY =
            new RegistrationForm(null, null, null, null, null, null, null, null, null, null);

    Visibility visibility() {
        return Boolean.TRUE.equals(officeOnly) ? Visibility.OFFICE : Visibility.PUBLIC;
    }

    /// @param today the date of a source that gives none
    List<Claim> claims(LocalDate today) {
        var provenance = provenance(today);
        var claims = new ArrayList<Claim>();
        add(claims, Attribute.NAME, name, provenance);
        add(claims, Attribute.ALIAS, alias, provenance);
        add(claims, Attribute.CODE, code, provenance);
        add(claims, Attribute.KIND, kind, provenance);
        add(claims, Attribute.PLACE, place, provenance);
        add(claims, Attribute.SECTOR, sector, provenance);
        return claims;
    }

    boolean hasSource() {
        return source != null && !source.isBlank();
    }

    private Provenance provenance(LocalDate today) {
        return FactForm.provenance(source, address, asOf == null ? today : asOf);
    }

    private static void add(List<Claim> claims, Attribute attribute, @Nullable String value, Provenance provenance) {
        if (value != null && !value.isBlank()) {
            claims.add(new Claim(attribute, value, provenance));
        }
    }
}
