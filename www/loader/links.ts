/**
 * Pages that the frame may ask to have opened, by their place in this list. The frame cannot open a page itself, and never sends an
 * address: so no answer can travel inside one.
 */
export const LINKS: readonly string[] = [
  "https://insurance.mo.gov/health-insurance/external-review-process",
  "https://www.askebsa.dol.gov/WebIntake/Home.aspx",
  "https://www.lsmo.org",
  "https://www.cms.gov/medicare/appeals-grievances/fee-for-service",
];
