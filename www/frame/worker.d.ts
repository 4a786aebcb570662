/** The text of a bundled script, made by the build. */
declare module "worker:*" {
  const code: string;
  export default code;
}
