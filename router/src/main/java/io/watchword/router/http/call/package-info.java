/**
 * How a request becomes an answer, whatever it asks for: who calls, how often, with which parameters and fields, once
 * or again; problems by RFC 9457; what must be on record before it leaves. In: Javalin's contexts. Out: {@link
 * io.watchword.router.http.call.Call} for the resources, {@link io.watchword.router.http.call.Reply} from them.
 */
@NullMarked
package io.watchword.router.http.call;

import org.jspecify.annotations.NullMarked;
