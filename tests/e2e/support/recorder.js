// What a marketing page may run: a session recorder that comes with the page (rrweb), and a tag manager's own hand, which is worse. Everything
// they get hold of goes into `recorded`. This file runs in the host page, before the calculator's script.
(() => {
  const recorded = [];
  window.recorded = recorded;
  const note = (kind, what) => recorded.push(`${kind} ${typeof what === "string" ? what : JSON.stringify(what)}`);

  const plain = (value, depth = 0) => {
    if (value === null || typeof value !== "object") return typeof value === "function" ? "function" : value;
    if (depth > 3) return "…";
    try {
      if (value instanceof Element) return value.outerHTML;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each, depth + 1)]));
    } catch (error) {
      return String(error);
    }
  };

  // Every event that a page can hear, with everything in it.
  const describe = (event) => ({
    key: event.key,
    data: plain(event.data),
    detail: plain(event.detail),
    value: event.target?.value,
    text: event.clipboardData?.getData("text"),
    selection: String(getSelection()),
    path: event.composedPath().map((each) => each.nodeName ?? String(each)).join(" "),
  });
  const EVENTS = `input beforeinput change keydown keyup keypress copy cut paste click dblclick pointerdown pointerup mousedown mouseup focus blur focusin
    focusout submit select selectionchange compositionend dragstart drop message messageerror hashchange popstate scroll resize error
    appeal-ready appeal-step appeal-result appeal-document appeal-link appeal-error`.split(/\s+/);
  for (const name of EVENTS) addEventListener(name, (event) => note(name, describe(event)), { capture: true, passive: true });

  // Every shadow root, open or closed, and every change in any of them.
  const watch = (root) =>
    new MutationObserver((changes) => {
      for (const change of changes) {
        note("mutation", [change.type, change.target.nodeName, change.attributeName, change.oldValue, change.target.outerHTML ?? change.target.data]);
        for (const node of change.addedNodes) note("added", node.outerHTML ?? node.data ?? "");
      }
    }).observe(root, { subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true, characterDataOldValue: true });
  watch(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };

  // Every message of every channel, whichever way it is listened to.
  const hears = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
  Object.defineProperty(MessagePort.prototype, "onmessage", {
    ...hears,
    set(listener) {
      hears.set.call(this, (event) => {
        note("port", plain(event.data));
        listener.call(this, event);
      });
    },
  });

  // Everything that is logged, and whatever the browser measures.
  for (const level of ["log", "info", "warn", "error"]) {
    const original = console[level];
    console[level] = (...given) => {
      note("console", given.map(String).join(" "));
      original(...given);
    };
  }
  for (const type of PerformanceObserver.supportedEntryTypes) {
    new PerformanceObserver((list) => note("measured", list.getEntries().map((entry) => entry.toJSON()))).observe({ type, buffered: true });
  }

  rrweb.record({ emit: (event) => note("rrweb", event), recordCrossOriginIframes: true, maskAllInputs: false, recordCanvas: true });

  /** Reaches into every frame there is, as far as the browser lets it. */
  window.reachIn = () => {
    const roots = [document, ...[...document.querySelectorAll("*")].map((element) => element.shadowRoot).filter(Boolean)];
    for (const frame of roots.flatMap((root) => [...root.querySelectorAll("iframe")])) {
      for (const reach of [
        () => frame.contentDocument.documentElement.outerHTML,
        () => [...frame.contentDocument.querySelectorAll("input, textarea")].map((field) => field.value).join(" "),
        () => frame.contentWindow.document.body.innerText,
        () => String(frame.contentWindow.location.href),
        () => String(frame.contentWindow.name),
        () => String(frame.contentWindow.length),
        () => frame.outerHTML,
        () => frame.title,
      ]) {
        try {
          note("reached", reach());
        } catch (error) {
          note("refused", error.name);
        }
      }
    }
    for (const root of roots) note("page", root.documentElement?.outerHTML ?? root.innerHTML);
    note("title", [document.title, location.href, history.length]);
    return recorded;
  };
})();
