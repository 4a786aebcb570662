import { AppealCalculator } from "./element.js";

const TAG = "appeal-calculator";
const script = document.currentScript;

if (customElements.get(TAG) !== undefined) {
  console.warn(`<${TAG}> is already defined on this page; this copy of the script does nothing.`);
} else if (!(script instanceof HTMLScriptElement)) {
  console.warn(`The script of <${TAG}> has to be a classic script with a src, so that it finds its frame.`);
} else {
  AppealCalculator.frame = new URL("frame.html", script.src).href;
  customElements.define(TAG, AppealCalculator);
}
