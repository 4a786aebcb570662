// A script inside a script: `import code from "worker:name.ts"` gives the text of that file, bundled by itself.
import { dirname, join } from "node:path";

export const workers = (bundled) => ({
  name: "workers",
  setup(build) {
    build.onResolve({ filter: /^worker:/ }, ({ path, importer }) => ({
      namespace: "worker",
      path: join(dirname(importer), path.slice("worker:".length)),
    }));
    build.onLoad({ filter: /.*/, namespace: "worker" }, async ({ path }) => ({ contents: await bundled(path, { format: "iife" }), loader: "text" }));
  },
});
