// React 19 sets attributes and listens to events of a custom element by their own names.
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { AppealCalculator } from "appeal-calculator/element";
import type {} from "appeal-calculator/react";

// frame.html of the package lies beside this page, copied there when the site is built.
AppealCalculator.frame = new URL("frame.html", document.baseURI).href;
customElements.define("appeal-calculator", AppealCalculator);

function Appeal() {
  const [lang, setLang] = useState<"en" | "es">("en");
  const [shown, setShown] = useState(true);
  const [answers, setAnswers] = useState(0);
  return (
    <main>
      <h1>React</h1>
      <p>
        <button onClick={() => setLang(lang === "en" ? "es" : "en")}>{lang === "en" ? "Español" : "English"}</button>{" "}
        <button onClick={() => setShown(!shown)}>{shown ? "Take it out" : "Put it back"}</button> <output>Answers: {answers}</output>
      </p>
      {shown && <appeal-calculator lang={lang} state="MO" onappeal-result={() => setAnswers((count) => count + 1)} />}
    </main>
  );
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<StrictMode><Appeal /></StrictMode>);
