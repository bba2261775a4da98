// Days as people say them.

/** 2027-01-01, where whoever publishes is. */
export function today() {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((each) => String(each).padStart(2, '0')).join('-')
}

/**
 * @param {string} day  2027-01-01
 * @param {string} author
 */
export function longDate(day, author) {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  const tag = author === 'en' ? 'en-GB' : author
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
