// The region that serves readers of a time zone, where the policy says whom its regions serve.

/** @param {HTMLSelectElement | null} list of regions */
export const servingHere = (list) => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const options = [...(list?.options ?? [])].map(({ value, dataset }) => ({
    value,
    zones: dataset.zones?.split(' '),
  }))
  const found = [timeZone, '*'].map((zone) => options.find(({ zones }) => zones?.includes(zone)))
  return (found[0] ?? found[1])?.value ?? ''
}
