/** The text of a bundled script, made by the build. */
declare module "worker:*" {
  const code: string;
  export default code;
}

/** The frame's style as a text, for a shadow root, made by `build/inline-styles.mjs`. */
declare module "inline:styles.css" {
  const text: string;
  export default text;
}
