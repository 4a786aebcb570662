import type { Lang } from "../words/civil-date.js";
import { en, type Strings } from "./en.js";
import { es } from "./es.js";

export type { Strings };

const TABLES: Record<Lang, Strings> = { en, es };

export const stringsFor = (lang: Lang): Strings => TABLES[lang];
