// Promise 1: after load, no request. The check looks at the browser, at the server, and at ways out that neither shows.

/**
 * Runs in every frame before its scripts. Notes the use of everything that could carry an answer away, also of what a policy cannot forbid:
 * WebRTC sends packets whatever it says, and a link element can ask for a name.
 */
export function noteWaysOut() {
  const notes = [];
  const note = (what) => notes.push(what);
  window.waysOut = notes;
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "WebSocket", "WebTransport", "EventSource", "XMLHttpRequest"]) {
    if (!(name in window)) continue;
    window[name] = new Proxy(window[name], {
      construct(target, given) {
        note(name);
        return Reflect.construct(target, given);
      },
    });
  }
  for (const [holder, name] of [[window, "fetch"], [window, "open"], [navigator, "sendBeacon"], [history, "pushState"], [history, "replaceState"]]) {
    const original = holder[name];
    holder[name] = function (...given) {
      note(name);
      return original.apply(this, given);
    };
  }
  const look = (element) => {
    if (/^(link|img|script|iframe|object|embed|video|audio|source|base|meta)$/i.test(element.localName)) note(`<${element.localName}>`);
  };
  new MutationObserver((changes) => {
    if (document.readyState === "loading") return;
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) [node, ...node.querySelectorAll("*")].forEach(look);
    }
  }).observe(document, { childList: true, subtree: true });
}

const LOCAL = /^(?:blob|data|about):/;

/** A frame in a process of its own is taken down after the page has gone, too late to wait for; so what runs then is made to run now. */
function farewell() {
  for (const name of ["visibilitychange", "freeze"]) document.dispatchEvent(new Event(name));
  for (const name of ["blur", "beforeunload", "pagehide", "unload"]) window.dispatchEvent(new Event(name));
  return window.waysOut ?? [];
}

/**
 * Starts to watch. The function it returns ends the visit, as a visitor who leaves, and tells everything that went out or tried to; its `soFar` tells
 * what is known at any moment.
 */
export function watchWire(widget) {
  const { page, site } = widget;
  const found = [];
  const seen = (what) => found.push(what);
  const before = site.requests.length;
  const calculator = page.frames().find((frame) => frame.parentFrame() !== null);
  page.context().on("request", (request) => {
    if (!LOCAL.test(request.url())) seen(`request: ${request.url()}`);
  });
  page.on("websocket", (socket) => seen(`socket: ${socket.url()}`));
  page.on("popup", (popup) => seen(`window: ${popup.url()}`));
  page.on("framenavigated", (frame) => {
    if (frame === calculator) seen(`navigation: ${frame.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") seen(`refused: ${message.text()}`);
  });
  page.on("dialog", (dialog) => dialog.accept());

  const reached = () => site.requests.slice(before).filter((path) => path !== "/left.html").map((path) => `reached the server: ${path}`);
  const tell = async ({ online = true } = {}) => {
    const used = await calculator.evaluate(farewell).catch(() => []);
    const during = [...found, ...used.map((what) => `used: ${what}`)];
    await page.goto(online ? `${site.origin}/left.html` : "about:blank");
    return [...during, ...reached()];
  };
  tell.soFar = async () => {
    const used = await calculator.evaluate(() => window.waysOut ?? []).catch(() => []);
    return [...found, ...used.map((what) => `used: ${what}`), ...reached()];
  };
  return tell;
}
