import { STYLES } from "../loader/theme.js";
import { LANGS, type Lang } from "./words/civil-date.js";

/** What the page that embeds the frame may choose. Absent: not chosen. */
export interface Settings {
  readonly lang?: Lang;
  readonly theme?: "light" | "dark" | "auto";
  readonly audience?: "patient" | "provider";
  readonly state?: string;
  readonly heading?: number;
  readonly style: Readonly<Record<string, string>>;
}

/** Colours, lengths and font names; nothing that could fetch or hide. */
const PLAIN_VALUE = /^(?!.*(?:url|src|image|image-set|cross-fade|attr|env|var)\s*\()[\w\s#%.,()'"/+-]{1,160}$/i;

const oneOf = <T extends string>(value: unknown, options: readonly T[]): T | undefined => options.find((option) => option === value);

/** Reads what the host page sent, or the address of the frame, keeping only what is known. */
export function readSettings(given: unknown): Settings {
  const from = (typeof given === "object" && given !== null ? given : {}) as Record<string, unknown>;
  const lang = oneOf(from["lang"], LANGS);
  const theme = oneOf(from["theme"], ["light", "dark", "auto"]);
  const audience = oneOf(from["audience"], ["patient", "provider"]);
  const state = typeof from["state"] === "string" && /^[A-Za-z]{2}$/.test(from["state"]) ? from["state"].toUpperCase() : undefined;
  const level = Number(from["heading-level"]);
  const style: Record<string, string> = {};
  if (typeof from["style"] === "object" && from["style"] !== null) {
    for (const name of STYLES) {
      const value = (from["style"] as Record<string, unknown>)[name];
      if (typeof value === "string" && PLAIN_VALUE.test(value)) style[name] = value;
    }
  }
  return {
    ...(lang !== undefined && { lang }),
    ...(theme !== undefined && { theme }),
    ...(audience !== undefined && { audience }),
    ...(state !== undefined && { state }),
    ...(Number.isInteger(level) && level >= 1 && level <= 6 && { heading: level }),
    style,
  };
}

/** The settings in the frame's own address, written there by the loader or by hand in the frame-only snippet. */
export function settingsInAddress(): Settings {
  const address = document.URL;
  const mark = address.indexOf("#");
  return readSettings(mark < 0 ? {} : Object.fromEntries(new URLSearchParams(address.slice(mark + 1))));
}

/** Applies what concerns looks. Style values go through the CSSOM, which the frame's policy allows; a style attribute would be refused. */
export function dress(settings: Settings, root: HTMLElement): void {
  if (settings.theme === "light" || settings.theme === "dark") root.dataset["theme"] = settings.theme;
  else delete root.dataset["theme"];
  for (const name of STYLES) {
    const value = settings.style[name];
    if (value === undefined) root.style.removeProperty(name);
    else root.style.setProperty(name, value);
  }
}
