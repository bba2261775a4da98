// The region that serves readers of a time zone: by its own zone, whom it serves and where it lies; else of everyone else.

/** '' where nothing tells. @param {HTMLSelectElement | null} list of regions */
export const servingHere = (list) => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const options = [...(list?.options ?? [])].map(({ value, dataset }) => ({
    value,
    zones: dataset.zones?.split(' '),
  }))
  const found = [timeZone, '*'].map((zone) => options.find(({ zones }) => zones?.includes(zone)))
  return (found[0] ?? found[1])?.value ?? ''
}
