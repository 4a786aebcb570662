/** Every event that the element can send. None carries anything typed or computed: a number says which step, document or link it is. */
export const EVENTS = ["appeal-ready", "appeal-step", "appeal-result", "appeal-document", "appeal-link", "appeal-error"] as const;

export type EventName = (typeof EVENTS)[number];

/** What travels from the frame to the host page: a name from a fixed list and a whole number, nothing else. */
export type Message = readonly [name: EventName | "height" | "reveal", number: number];

/** Heights and places are told in steps of this many pixels, so that they say little about what was answered. */
export const STEP = 64;

/** The greeting that hands the frame its end of the channel. */
export const GREETING = "appeal-calculator";
