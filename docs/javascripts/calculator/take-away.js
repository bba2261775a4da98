// An answer that is taken elsewhere, as text.

const LINES = [
  'question',
  'answer',
  'reasons-heading',
  'why',
  'further-heading',
  'further',
  'escalation-heading',
  'steps',
  'step-note',
  'rule',
  'version',
]

/** What stands in the parts that are shown. @param {import('./parts.js').Parts} parts @param {string} link */
export const asText = (parts, link) => {
  const lines = LINES.flatMap((name) => {
    const part = parts.piece(name)
    const text = part?.textContent.trim()
    if (!text || part.closest('[hidden]')) return []
    if (part.matches('ol, ul'))
      return [...part.children].map((item) => `- ${(item.querySelector('summary') ?? item).textContent}`)
    return /heading|rule/.test(name) ? ['', text] : text
  })
  return [...lines, link].join('\n')
}
