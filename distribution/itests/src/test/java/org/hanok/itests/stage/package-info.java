/** A site as it is shipped, with what stands around it: simulators, database, nginx, browser. */
package org.hanok.itests.stage;
