/**
 * What the API's objects look like in JSON. In: the records of the topics. Out: documents, field by field named here,
 * so that no field of a record gets out by accident.
 */
@NullMarked
package io.watchword.router.http.json;

import org.jspecify.annotations.NullMarked;
