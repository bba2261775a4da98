// The report as plain text, and as a mailto: address that mail programs still take.

/** Windows hands at most about 2,000 characters of an address to a mail program. */
const MAILTO_LIMIT = 1900

/** @typedef {{label: string, value: string, isLong: boolean}} Line */

/** Short answers first, so that a shortened e-mail still says who and what. @param {Line[]} lines @param {string} number @param {string} [colon] */
export const reportText = (lines, number, colon = ': ') =>
  [
    ...lines
      .filter((line) => !line.isLong && line.value)
      .map((line) => [line.label, line.value].filter(Boolean).join(colon)),
    ...(number ? [`[${number}]`] : []),
    ...lines
      .filter((line) => line.isLong && line.value)
      .map((line) => `\n${line.label}${colon.trimEnd()}\n${line.value}`),
  ].join('\n')

/** Half a surrogate pair has no UTF-8. @param {string} text */
const encoded = (text) =>
  encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd').replace(/\r?\n/g, '\r\n'))

/**
 * @param {string} address @param {string} subject @param {string} text
 * @returns {{href: string, isWhole: boolean}} `isWhole`: nothing of the text had to be left out
 */
export const mailto = (address, subject, text) => {
  const start = `mailto:${address}?subject=${encoded([...subject].slice(0, 100).join(''))}&body=`
  const whole = start + encoded(text)
  if (whole.length <= MAILTO_LIMIT) return { href: whole, isWhole: true }
  let href = start
  const end = encoded('\n…')
  for (const character of text.replace(/\r\n/g, '\n')) {
    const next = encoded(character)
    if (href.length + next.length + end.length > MAILTO_LIMIT) break
    href += next
  }
  return { href: href + end, isWhole: false }
}
