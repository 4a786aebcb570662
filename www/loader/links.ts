/**
 * Pages that the frame may ask to have opened, by their place in this list: the offices that help, and the laws cited most. The frame cannot
 * open a page itself, and never sends an address: so no answer can travel inside one. Every other source is text with a button to copy it.
 */
export const LINKS: readonly string[] = [
  "https://insurance.mo.gov/health-insurance/external-review-process",
  "https://insurance.mo.gov/seniors/index.php",
  "https://dss.mo.gov/mhd/faq/pages/faqpart.htm",
  "https://www.dol.gov/agencies/ebsa/about-ebsa/about-us/what-we-do",
  "https://www.lsmo.org/node/729/about-us",
  "https://lawmo.org/about-us",
  "https://application.lsosm.org/Application",
  "https://www.ecfr.gov/current/title-29/section-2560.503-1",
  "https://www.ecfr.gov/current/title-45/section-147.136",
  "https://revisor.mo.gov/main/OneSection.aspx?section=376.1363",
  "https://revisor.mo.gov/main/OneSection.aspx?section=376.1382",
  "https://revisor.mo.gov/main/OneSection.aspx?section=376.1387",
];
