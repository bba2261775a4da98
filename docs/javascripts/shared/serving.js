// The region that serves readers of a time zone: by its own zone, whom it serves and where it lies; else of everyone else.

/** '' where nothing tells. @param {{options: Iterable<HTMLOptionElement | HTMLButtonElement>} | null} list of regions */
export const servingHere = (list) => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  /** @param {string} zone */
  const serving = (zone) =>
    [...(list?.options ?? [])].find(({ dataset }) => dataset.zones?.split(' ').includes(zone))
  return (serving(timeZone) ?? serving('*'))?.value ?? ''
}
