/** Any plugin's data as the JPA metamodel tells it: units, shapes, attributes and values. */
@NullMarked
package org.hanok.admin.model;

import org.jspecify.annotations.NullMarked;
