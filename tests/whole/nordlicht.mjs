// The portal of a company with a brand in one Firefox, whose reader wants dark pages, by WebDriver BiDi.
// stdin: {address, program, shots: folder for pictures of what was seen, or ""}
// stdout: what each of two widths shows, and what the calculator answers
import { text } from 'node:stream/consumers'
import puppeteer from 'puppeteer-core'

const { address, program, shots } = JSON.parse(await text(process.stdin))
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: program,
  timeout: 120_000,
  protocolTimeout: 120_000,
  extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': 0 },
})

const LOOKED = `(async () => {
  await document.fonts.ready
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.getClientRects().length > 0)
  const logos = seen('img.portal-logo')
  await Promise.all(logos.map((each) => each.decode()))
  return {
    logos: logos.map((each) => [each.classList.contains('portal-logo--dark'), each.naturalWidth > 0]),
    accent: getComputedStyle(document.body).getPropertyValue('--portal-accent'),
    fonts: [...document.fonts].filter((each) => each.status === 'loaded').map((each) => [each.family.replaceAll('"', ''), each.weight]).sort(),
    header: seen('header a').map((each) => each.textContent.trim()).filter((each) => each === 'Zum Kundenportal'),
    footer: seen('footer a').slice(-2).map((each) => each.textContent.trim()),
    overflows: document.documentElement.scrollWidth > innerWidth,
  }
})()`

const told = {}
try {
  const page = await browser.newPage()
  page.setDefaultTimeout(120_000)
  for (const width of [360, 1280]) {
    await page.setViewport({ width, height: 800 })
    await page.goto(`${address}/de/calculator/?tier=gold&severity=P1&region=germany`)
    await page.waitForSelector('sla-calculator [data-part=result]:not([hidden])')
    told[width] = await page.evaluate(LOOKED)
    if (shots) await page.screenshot({ path: `${shots}/firefox-${width}.png` })
  }
  told.answer = await page.$eval('sla-calculator', (answer) => answer.textContent.replace(/\s+/g, ' '))
} finally {
  await browser.close()
}
console.log(JSON.stringify(told))
