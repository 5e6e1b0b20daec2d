/// Where the data lives: the home folder, embedded or external PostgreSQL, roles and migrations.
@NullMarked
package dev.ceyuan.platform.database;

import org.jspecify.annotations.NullMarked;
