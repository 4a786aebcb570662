/** The element in JSX, for React 19 and newer: `import type {} from "appeal-calculator/react"`. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { AppealAttributes, AppealCalculator, AppealEvents } from "./element.d.ts";

type Listeners = { [Name in keyof AppealEvents as `on${Name}`]?: (event: AppealEvents[Name]) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "appeal-calculator": Omit<DetailedHTMLProps<HTMLAttributes<AppealCalculator>, AppealCalculator>, keyof AppealAttributes> & AppealAttributes & Listeners;
    }
  }
}
