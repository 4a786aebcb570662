// Two browsers that are not Chromium, driven by what each of them has: Firefox by WebDriver BiDi, WebKit by its own WebDriver. Both give the same few
// verbs, in the page and in the calculator's frame.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const require = createRequire(new URL("../../../www/package.json", import.meta.url));

/** Asks again until there is an answer; what a visitor would wait for. */
export async function until(what, ask, patience = 20_000) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await sleep(100);
  }
}

async function firefox() {
  const puppeteer = require("puppeteer-core");
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX_PATH, headless: true });
  return {
    name: `Firefox ${(await browser.version()).replace(/^.*\//, "")}`,
    async open(address) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(address);
      const frame = () => page.frames().find((each) => each !== page.mainFrame() && each.url().includes("frame.html"));
      return {
        inPage: (run, ...given) => page.evaluate(run, ...given),
        inFrame: async (run, ...given) => frame().evaluate(run, ...given),
        hasFrame: async () => frame() !== undefined,
        async type(id, text) {
          await frame().evaluate((id) => document.getElementById(id).focus(), id);
          await page.keyboard.type(text);
        },
        goto: (next) => page.goto(next),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

/** A screen of its own: the server picks a number that is free, and says it once it is ready. */
async function openScreen() {
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1300x1000x24"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    let said = "";
    screen.stdio[3].on("data", (data) => {
      said += data;
      if (said.endsWith("\n")) resolve(said.trim());
    });
    screen.once("error", reject);
    screen.once("exit", () => reject(new Error("Xvfb has no screen")));
  });
  return { screen, display: `:${number}` };
}

/** A port that nobody listens on. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function webkit() {
  const { screen, display } = await openScreen();
  const port = await freePort();
  const driver = spawn(process.env.WEBKIT_DRIVER, [`--port=${port}`, "--host=127.0.0.1"], {
    // As root, in a container, WebKit's own process sandbox cannot be set up. It is not the sandbox of the frame.
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: "x11", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
    stdio: "ignore",
  });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await until("the driver", () => call("GET", "/status"));
  const begin = () =>
    call("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: process.env.WEBKIT_BROWSER, args: ["--automation"] } } } });
  let version = "";
  return {
    get name() {
      return `WebKitGTK ${version}`;
    },
    async open(address) {
      const { sessionId, capabilities } = await begin();
      version = capabilities.browserVersion;
      const base = `/session/${sessionId}`;
      const at = (method, path, body) => call(method, base + path, body);
      const evaluate = async (run, given) => {
        const script = `const done = arguments[arguments.length - 1]; const given = [].slice.call(arguments, 0, -1);
          Promise.resolve().then(() => (${run})(...given)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
        const { value, error } = await at("POST", "/execute/async", { script, args: given });
        if (error !== undefined) throw new Error(error);
        return value;
      };
      const find = () => at("POST", "/execute/sync", { script: `return document.querySelector("appeal-calculator")?.shadowRoot?.querySelector("iframe") ?? null`, args: [] });
      const enter = async () => {
        await at("POST", "/frame", { id: null });
        await at("POST", "/frame", { id: await find() });
      };
      await at("POST", "/url", { url: address });
      return {
        async inPage(run, ...given) {
          await at("POST", "/frame", { id: null });
          return evaluate(run, given);
        },
        async inFrame(run, ...given) {
          await enter();
          return evaluate(run, given);
        },
        async hasFrame() {
          await at("POST", "/frame", { id: null });
          return (await find()) !== null;
        },
        /** A click right after scrolling may miss, so it is tried again until the field has the focus. */
        async type(id, text) {
          await until(`the focus on ${id}`, async () => {
            await this.click(id);
            return this.inFrame((id) => document.activeElement?.id === id, id);
          });
          await at("POST", "/frame", { id: null });
          const keys = [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
          await at("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions: keys }] });
        },
        async click(id) {
          // This browser lets a frame of another origin have the focus only by a visitor's own hand, and its driver does not count its shorter
          // ways as one.
          await enter();
          await evaluate((id) => document.getElementById(id).scrollIntoView({ block: "center" }), [id]);
          const field = await evaluate((id) => document.getElementById(id).getBoundingClientRect().toJSON(), [id]);
          await at("POST", "/frame", { id: null });
          const bring = (top) => {
            const frame = document.querySelector("appeal-calculator").shadowRoot.querySelector("iframe");
            scrollBy(0, frame.getBoundingClientRect().top + top - innerHeight / 2);
            return frame.getBoundingClientRect().toJSON();
          };
          const frame = await evaluate(bring, [field.top]);
          const [x, y] = [frame.x + field.x + 20, frame.y + field.y + field.height / 2].map(Math.round);
          const click = [{ type: "pointerMove", duration: 0, origin: "viewport", x, y }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
          await at("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: click }] });
        },
        async goto(next) {
          await at("POST", "/frame", { id: null });
          await at("POST", "/url", { url: next });
        },
        close: () => call("DELETE", base),
      };
    },
    close() {
      driver.kill();
      screen.kill();
    },
  };
}

/** Those that `cargo xtask soak` found; by hand, name them in FIREFOX_PATH, WEBKIT_DRIVER and WEBKIT_BROWSER. */
export const ENGINES = [
  ...(process.env.FIREFOX_PATH ? [["Firefox", firefox]] : []),
  ...(process.env.WEBKIT_DRIVER && process.env.WEBKIT_BROWSER ? [["WebKit", webkit]] : []),
];
