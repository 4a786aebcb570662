import type { Visit } from "./visit.js";

/** Gives the focus to what has this id, or to the list that it was a row of, and brings it into view. */
export function giveFocus(visit: Visit, id: string): void {
  const around = visit.getRootNode() as Document | ShadowRoot;
  const target = around.getElementById(id) ?? around.getElementById(id.replace(/\[\d+\].*$/, ""));
  if (target === null) return;
  for (let box = target.closest("details"); box !== null; box = box.parentElement?.closest("details") ?? null) box.open = true;
  const focusable = target.matches("fieldset") ? (target.querySelector<HTMLElement>("input, select, textarea, button") ?? target) : target;
  focusable.focus({ preventScroll: true });
  // A new screen starts at its top; a field keeps its label in view.
  const isTop = id === "screen" || id === "problems";
  const from = isTop ? visit : (target.closest(".field") ?? target);
  from.scrollIntoView({ block: isTop ? "start" : "nearest" });
  // The frame has to have its new height before the host page can scroll to a place in it.
  visit.channel.fit(visit.getBoundingClientRect().height);
  visit.channel.reveal(from.getBoundingClientRect().top + scrollY);
}
