// What is closed soon: of the chosen region first, on home, calculator and form.

/** What is closed in the region is said first. @param {string} region */
export const leadNotices = (region) => {
  const list = document.querySelector('.portal-notices__list')
  const rows = [...(list?.children ?? [])].map((row) => /** @type {HTMLElement} */ (row))
  const isOwn = (/** @type {HTMLElement} */ { dataset }) => dataset.region === region
  const sorted = [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))]
  if (sorted.some((row, at) => row !== rows[at])) list?.append(...sorted)
}
