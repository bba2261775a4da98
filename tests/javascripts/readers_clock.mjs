// The table of tests/support/readers_clock.py in one Firefox, by WebDriver BiDi.
// stdin: {address, program, read: the function that asks in the page, chosen, asked: [language, zone, questions]}
// stdout: for each what the page told
import { text } from 'node:stream/consumers'
import puppeteer from 'puppeteer-core'

const { address, program, read, chosen, asked } = JSON.parse(await text(process.stdin))
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: program,
  timeout: 120_000,
  protocolTimeout: 120_000,
})
const rows = []
try {
  const page = await browser.newPage()
  page.setDefaultTimeout(120_000)
  let shown = ''
  for (const [language, zone, questions] of asked) {
    await page.emulateTimezone(zone)
    if (language !== shown) {
      await page.goto(`${address}/${language}/`)
      await page.waitForSelector('open-now[data-said]')
    }
    shown = language
    rows.push(await page.evaluate(`(${read})(${JSON.stringify([questions, chosen])})`))
  }
} finally {
  await browser.close()
}
console.log(JSON.stringify(rows))
