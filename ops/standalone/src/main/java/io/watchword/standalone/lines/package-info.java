/** Commands that read one JSON object a line and answer each with one: what an octet or a text is taken for. */
@NullMarked
package io.watchword.standalone.lines;

import org.jspecify.annotations.NullMarked;
