// The frame's style for a shadow root on a page of others: what was said of the document is said of the part that stands for it, widths are those of
// the element and not of the window, and a letter is as tall as in the frame, whatever the page does to its own.
import { fileURLToPath } from "node:url";

const STYLES = fileURLToPath(new URL("../frame/styles.css", import.meta.url));

export function forShadowRoot(css) {
  const changed = css
    .replace(/@page \{(?:[^{}]|\{[^{}]*\})*\}/g, "")
    .replace(/^(\s*)(?::root|html|body)\b/gm, "$1.root")
    .replace(/@media \((min|max)-width/g, "@container ($1-width")
    .replace(/(\d*\.?\d+)rem\b/g, (_, size) => `${Number(size) * 16}px`);
  const left = /:root|(?:^|[\s,])(?:html|body)\b(?=[^;]*\{)|\drem\b|-width: \d+v/m.exec(changed);
  if (left !== null) throw new Error(`styles.css says “${left[0].trim()}” where a shadow root has no such thing`);
  return `:host{all:initial;display:block;container-type:inline-size}${changed}`;
}

/** Lets the page code import the style as a text. */
export const inlineStyles = {
  name: "inline-styles",
  setup(build) {
    build.onResolve({ filter: /^inline:styles\.css$/ }, () => ({ path: STYLES, namespace: "inline-styles" }));
    build.onLoad({ filter: /.*/, namespace: "inline-styles" }, async () => {
      const { target } = build.initialOptions;
      const { outputFiles } = await build.esbuild.build({ entryPoints: [STYLES], bundle: true, charset: "utf8", target, write: false });
      const { code } = await build.esbuild.transform(forShadowRoot(outputFiles[0].text), { charset: "utf8", loader: "css", minify: true, target });
      return { contents: code.trim(), loader: "text" };
    });
  },
};
