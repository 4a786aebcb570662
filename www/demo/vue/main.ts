// Vue 3: a tag with a hyphen that is drawn by a render function is a custom element; in templates name it in `isCustomElement`.
import { createApp, defineComponent, h, ref } from "vue";
import { AppealCalculator } from "appeal-calculator/element";

// frame.html of the package lies beside this page, copied there when the site is built.
AppealCalculator.frame = new URL("frame.html", document.baseURI).href;
customElements.define("appeal-calculator", AppealCalculator);

const Appeal = defineComponent(() => {
  const lang = ref<"en" | "es">("en");
  const shown = ref(true);
  const answers = ref(0);
  return () =>
    h("main", [
      h("h1", "Vue"),
      h("p", [
        h("button", { onClick: () => (lang.value = lang.value === "en" ? "es" : "en") }, lang.value === "en" ? "Español" : "English"),
        " ",
        h("button", { onClick: () => (shown.value = !shown.value) }, shown.value ? "Take it out" : "Put it back"),
        " ",
        h("output", `Answers: ${answers.value}`),
      ]),
      shown.value ? h("appeal-calculator", { lang: lang.value, state: "MO", onAppealResult: () => (answers.value += 1) }) : null,
    ]);
});

createApp(Appeal).mount("#root");
