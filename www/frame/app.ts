import { Channel } from "./channel.js";
import { refuse } from "./refuse.js";
import { settingsInAddress } from "./settings.js";
import { Visit } from "./visit.js";

/**
 * The frame works only where the page around it cannot reach in: in a sandbox, whose origin is opaque. A file opened from a disk has an
 * opaque origin too, so being on top counts as being outside.
 */
function isIsolated(): boolean {
  return self.origin === "null" && parent !== self;
}

function start(): void {
  customElements.define("appeal-visit", Visit);
  const visit = new Visit();
  visit.channel = new Channel((settings) => visit.configure(settings));
  visit.configure(settingsInAddress());
  document.documentElement.dataset["screen"] = visit.way.screen;
  document.title = visit.t.name;
  document.getElementById("app")?.replaceChildren(visit);
  visit.channel.tell("appeal-ready");
}

if (isIsolated()) start();
else refuse();
