// Promise 5: what the engine can ask of the page around it is a short list of names, none of which reaches further.

/** Plain values, the date, and a way to say that it broke down. Digests and numbers at the end of a name come from the build. */
const ALLOWED = [
  /^__wbindgen_(init_externref_table|generic_\d+|cast_\d+)$/,
  /^__wbg___wbindgen_(in|throw|jsval_eq|jsval_loose_eq|is_bigint|is_object|is_function|number_get|string_get|boolean_get|bigint_get_as_i64|debug_string)_[0-9a-f]+$/,
  /^__wbg_(Error|new|new_from_slice|get|get_unchecked|set|length|next|done|value|call|iterator|isArray|isSafeInteger|entries|from|parse|prototypesetcall)_[0-9a-f]+$/,
  /^__wbg_(instanceof_(Uint8Array|ArrayBuffer|Map|Object)|new_0|getFullYear|getMonth|getDate|error)_[0-9a-f]+$/,
];

/** The imports that are not on the list. */
export function strangeImports(bytes) {
  return WebAssembly.Module.imports(new WebAssembly.Module(bytes))
    .filter(({ name, kind }) => kind !== "function" || !ALLOWED.some((pattern) => pattern.test(name)))
    .map(({ module, name, kind }) => `${kind} ${module}.${name}`);
}

/** Words of JavaScript for requests, navigation and stores. */
const WAYS_OUT = [
  "fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "sendBeacon", "RTCPeerConnection", "webkitRTCPeerConnection", "BroadcastChannel", "SharedWorker",
  "location", "window.open", "pushState", "replaceState", "prefetch", "preconnect", "eval", "importScripts",
  "localStorage", "sessionStorage", "indexedDB", "caches", "serviceWorker", "cookie", "getDirectory",
];

/** Those of them that stand anywhere in a page's script. The words of the page do without them. */
export function waysOutNamed(page) {
  const [, script] = /<script>([\s\S]*?)<\/script>/.exec(page);
  return WAYS_OUT.filter((word) => new RegExp(`\\b${word}\\b`).test(script));
}
