// The main path of the desk in one Firefox, by WebDriver BiDi, with clicks and keys.
// stdin: {address, secret, program, folder: where it saves documents, wait: milliseconds for each condition}
// stdout: for each step what was to be seen then, and what the page complained of
import { readdirSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import puppeteer from 'puppeteer-core'

const { address, secret, program, folder, wait } = JSON.parse(await text(process.stdin))
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: program,
  timeout: wait,
  protocolTimeout: wait,
  extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': folder },
})
/** @type {[string, unknown][]} */
const seen = []
/** @type {string[]} */
const errors = []
try {
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 800 })
  page.setDefaultTimeout(wait)
  page.on('pageerror', (error) => {
    // What a page that is left has asked for does not arrive: Firefox says so.
    if (!String(error).includes('NetworkError')) errors.push(String(error))
  })
  page.on('dialog', (dialog) => dialog.accept())

  /** @param {string} selector @param {string} words */
  const says = (selector, words) =>
    page.waitForFunction(
      (selector, words) => {
        const found = document.querySelector(selector)
        return (found instanceof HTMLInputElement ? found.value : found?.textContent)?.includes(words)
      },
      { polling: 50 },
      selector,
      words,
    )
  /** @param {string} selector */
  const said = (selector) => page.$eval(selector, (element) => element.textContent)
  /** @param {string} selector */
  const hasKeyboard = (selector) =>
    page.waitForFunction((selector) => document.activeElement?.matches(selector), { polling: 50 }, selector)
  /** @param {...import('puppeteer-core').KeyInput} keys  the last one is pressed while the others are held */
  const press = async (...keys) => {
    const held = keys.slice(0, -1)
    for (const key of held) await page.keyboard.down(key)
    await page.keyboard.press(keys[keys.length - 1])
    for (const key of held.reverse()) await page.keyboard.up(key)
  }
  /** In place of what stands in the field that has the keyboard. @param {string} words */
  const write = async (words) => {
    await press('Control', 'a')
    await page.keyboard.type(words)
  }

  await page.goto(`${address}en/tiers/gold/#desk=${secret}`)
  await (await page.waitForSelector('.desk-dock > button'))?.click()
  await page.waitForSelector('policy-desk .desk-list button')
  seen.push([
    'opened',
    await page.evaluate(() => [location.hash, [...CSS.highlights.keys()].includes('desk-target')]),
  ])

  const [x, y] = await page.evaluate(() => {
    const drawn = [...(CSS.highlights.get('desk-target') ?? [])]
    const row = document.querySelector('#response-p1')
    const words = drawn.find((each) => `${each}` === '30 minutes' && row?.contains(each.startContainer))
    const box = /** @type {Range} */ (words).getBoundingClientRect()
    return [box.x + box.width / 2, box.y + box.height / 2]
  })
  await page.mouse.click(x, y)
  await hasKeyboard('.desk-fields .desk-control')
  seen.push(['clicked', await said('.desk-place')])

  await write('20 minutes')
  await says('.desk-meaning', '20 minutes instead of 30 minutes')
  await press('Control', 's')
  await says('.desk-status', 'Saved.')
  await says('#response-p1', '20 minutes')
  await page.focus('.desk-title')
  await press('Control', 'z')
  await says('#response-p1', '30 minutes')
  await says('.desk-status', 'undone')
  await press('Control', 'Shift', 'Z')
  await says('#response-p1', '20 minutes')
  seen.push(['saved, undone and redone', await said('.desk-status')])

  await press('F6')
  await hasKeyboard('.desk-here')
  await press('Alt', 'ArrowDown')
  const below = await said('.desk-here')
  await press('Alt', 'ArrowUp')
  seen.push(['by keys', [await said('.desk-here'), below]])
  await press('F2')
  await hasKeyboard('.desk-fields .desk-control')

  await write('34 minutes')
  await says('.desk-save', 'Not saved yet')
  await page.reload()
  await says('.desk-fields .desk-control', '34 minutes')
  await page.waitForFunction(() => CSS.highlights.has('desk-target'), { polling: 50 })
  await page.click('.desk-save button[type=button]')
  await says('.desk-fields .desk-control', '20 minutes')

  await page.click('[data-view=exchange]')
  await (await page.waitForSelector('.desk-row > .desk-button'))?.click()
  await says('.desk-status', 'is being saved by the browser')
  seen.push(['document', await said('.desk-status')])
  // A part of a document has a second ending.
  for (let left = wait; !readdirSync(folder).join().endsWith('.docx') && left > 0; left -= 50)
    await setTimeout(50)

  await page.click('a[hreflang=de]')
  await page.waitForFunction(() => location.pathname === '/de/tiers/gold/', { polling: 50 })
  await says('.desk-title', 'Translat')
  await press('F6')
  await press('Escape')
  await hasKeyboard('.desk-dock > button')
  seen.push(['closed', await page.evaluate(() => [...CSS.highlights.keys()])])
} catch (error) {
  seen.push(['stopped', String(error)])
} finally {
  await browser.close()
}
console.log(JSON.stringify({ seen, errors }))
