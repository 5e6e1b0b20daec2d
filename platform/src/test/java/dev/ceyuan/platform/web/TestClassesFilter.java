package dev.ceyuan.platform.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// Keeps the wiring of other tests out of the whole platform, whose scan would find it.
final class TestClassesFilter extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader candidate, MetadataReaderFactory readers) throws IOException {
        return candidate.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TestClassesFilter;
    }

    @Override
    public int hashCode() {
        return TestClassesFilter.class.hashCode();
    }
}
