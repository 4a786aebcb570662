import { SANDBOX } from "../loader/sandbox.js";

/** Shown instead of the calculator where the page around it could read what is typed. */
const WORDS = [
  {
    lang: "en",
    title: "The calculator does not start here",
    why: "It was opened outside its protected frame. There, the website or its trackers could read what you type. Nothing was loaded.",
    how: "Owner of this website: put the calculator on the page with these lines.",
  },
  {
    lang: "es",
    title: "La calculadora no se abre aquí",
    why: "Se abrió fuera de su marco protegido. Así, el sitio o sus rastreadores podrían leer lo que usted escribe. No se cargó nada.",
    how: "Dueño de este sitio: ponga la calculadora en la página con estas líneas.",
  },
];

/** Put together while running, because the text of a script must not hold a script tag. */
const tag = (name: string, attributes: string): string => `<${name} ${attributes}></${name}>`;

const SNIPPETS = [
  [
    tag("script", 'src="https://your-cdn.example/appeal-calculator.js" referrerpolicy="no-referrer" defer'),
    tag("appeal-calculator", 'lang="en" state="MO"'),
  ].join("\n"),
  tag(
    "iframe",
    `src="https://your-cdn.example/frame.html#lang=en&amp;state=MO" title="Therapy appeal calculator"
  sandbox="${SANDBOX}"
  allow="clipboard-write" referrerpolicy="no-referrer" width="100%" height="900"`,
  ),
];

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

export function refuse(): void {
  const page = document.createElement("main");
  page.className = "page refusal";
  for (const { lang, title, why, how } of WORDS) {
    const part = document.createElement("section");
    part.lang = lang;
    const heading = element(lang === "en" ? "h1" : "h2", title);
    heading.className = "head head-0";
    part.append(heading, element("p", why), element("p", how));
    page.append(part);
  }
  for (const snippet of SNIPPETS) {
    const code = element("pre", snippet);
    code.tabIndex = 0;
    page.append(code);
  }
  document.getElementById("app")?.replaceChildren(page);
}
