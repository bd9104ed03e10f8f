// Holds the inbox against the texts that the carriers say they sent: each once, and no other.
// inbox.js API KEYFILE EXPECTED...
'use strict';
const fs = require('fs');

const [api, keyFile, ...files] = process.argv.slice(2);
const GIVE_UP_MS = 60_000;
const expected = files
  .flatMap((file) => fs.readFileSync(file, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line))
  .map(({ number, text }) => `${number} ${text}`)
  .sort();

async function inbox() {
  const texts = [];
  let cursor = '';
  do {
    const url = `${api}/v1/workspaces/foreign/messages?limit=500${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${fs.readFileSync(keyFile, 'utf8').trim()}` } });
    if (!answer.ok) throw new Error(`the API answered ${answer.status}`);
    const page = await answer.json();
    texts.push(...page.items.map(({ number, text }) => `${number} ${text}`));
    cursor = page.items.length > 0 && page.next ? page.next : '';
  } while (cursor);
  return texts.sort();
}

const missing = (wanted, had) => {
  const left = [...had];
  return wanted.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

(async () => {
  const until = Date.now() + GIVE_UP_MS;
  let had = [];
  while (Date.now() < until && had.length < expected.length) {
    had = await inbox();
    if (had.length < expected.length) await new Promise((done) => setTimeout(done, 500));
  }
  const lost = missing(expected, had);
  const more = missing(had, expected);
  lost.forEach((text) => console.log(`not in the inbox: ${text}`));
  more.forEach((text) => console.log(`not sent so: ${text}`));
  console.log(`inbox: ${expected.length - lost.length} of ${expected.length} texts as they were sent`);
  process.exit(lost.length + more.length === 0 ? 0 : 1);
})();
