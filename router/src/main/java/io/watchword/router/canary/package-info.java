/** What the router does for the canary: it puts its reserved workspace, numbers and topic in place. */
@NullMarked
package io.watchword.router.canary;

import org.jspecify.annotations.NullMarked;
