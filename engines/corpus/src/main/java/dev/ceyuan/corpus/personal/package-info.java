/// Chinese personal data: finds it by rules and check digits, and replaces, removes or reports it.
@NullMarked
package dev.ceyuan.corpus.personal;

import org.jspecify.annotations.NullMarked;
