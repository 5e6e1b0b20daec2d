/// YAML that people write, read strictly.
@NullMarked
package dev.ceyuan.corpus.yaml;

import org.jspecify.annotations.NullMarked;
