// Formspree's own client and our judge on the same answers, over real HTTP. Reads [[status, type, body], …] and
// writes [{theirs, ours}, …]: sent or not, the fields with their messages, and the sentence for people.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { createClient } from '@formspree/core'
import { judge } from '../../../docs/javascripts/form/form-answer.js'

const { contract, answers } = JSON.parse(await text(process.stdin))
const server = createServer((request, response) => {
  const [status, type, body] = answers[Number(request.url.split('/').pop())]
  request.resume()
  response.writeHead(status, { 'content-type': type }).end(body)
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const endpoint = `http://127.0.0.1:${server.address().port}`

const theirs = async (at) => {
  const result = await createClient().submitForm(`${at}`, { email: 'x' }, { endpoint })
  if (result.kind === 'success') return { sent: true, fields: {} }
  return {
    sent: false,
    fields: Object.fromEntries(result.getAllFieldErrors().map(([name, found]) => [name, found[0].message])),
  }
}

const ours = async (at) => {
  const response = await fetch(`${endpoint}/f/${at}`, {
    method: 'POST',
    body: new URLSearchParams({ email: 'x' }),
  })
  const { ok, status, headers } = response
  const verdict = judge(contract, {
    ok,
    status,
    type: headers.get('content-type'),
    text: await response.text(),
  })
  return { sent: verdict.sent, fields: verdict.sent ? {} : Object.fromEntries(verdict.fields) }
}

const results = []
for (const at of answers.keys()) results.push({ theirs: await theirs(at), ours: await ours(at) })
process.stdout.write(JSON.stringify(results))
server.close()
