import type { Lang, Refusal } from "../../src/wasm/types.d.ts";

const TRAPPED: Record<Lang, string> = {
  en: "The calculator had a fault of its own and could not answer. What you entered is still here. Please change or remove the last thing you entered and try again.",
  es: "La calculadora tuvo una falla propia y no pudo responder. Lo que usted escribió sigue aquí. Cambie o quite lo último que escribió e inténtelo de nuevo.",
};

const UNREADABLE: Record<Lang, string> = {
  en: "The case could not be read. Give it as plain data: objects, lists, text, numbers, true and false.",
  es: "No se pudo leer el caso. Entréguelo como datos simples: objetos, listas, texto, números, verdadero y falso.",
};

function langOf(options: unknown): Lang {
  const lang = typeof options === "object" && options !== null ? Object.getOwnPropertyDescriptor(options, "lang")?.value : undefined;
  return lang === "es" ? "es" : "en";
}

function refusal(code: string, message: string): Refusal {
  return { ok: false, errors: [{ path: "", code, message }] };
}

/** The engine broke down twice on the same call. */
export const trapped = (options: unknown): Refusal => refusal("engine.trapped", TRAPPED[langOf(options)]);

/** Reading the input threw: a getter, a proxy. */
export const unreadable = (options: unknown): Refusal => refusal("value.unreadable", UNREADABLE[langOf(options)]);
