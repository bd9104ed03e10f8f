// Holds the inbox against the texts that the carriers say they sent: each once, and no other, nor a double that comes late.
// inbox.js API KEYFILE EXPECTED...
'use strict';
const fs = require('fs');

const [api, keyFile, ...files] = process.argv.slice(2);
const GIVE_UP_MS = 60_000;
// A double comes by the same way as the first, and that took less.
const LATE_MS = 5_000;
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

const pause = () => new Promise((done) => setTimeout(done, 500));

// Looks until there are so many or the time is over.
async function inboxOf(count, longest) {
  const until = Date.now() + longest;
  let had = await inbox();
  while (had.length < count && Date.now() < until) {
    await pause();
    had = await inbox();
  }
  return had;
}

(async () => {
  let had = await inboxOf(expected.length, GIVE_UP_MS);
  if (had.length === expected.length) had = await inboxOf(expected.length + 1, LATE_MS);
  const lost = missing(expected, had);
  const more = missing(had, expected);
  lost.forEach((text) => console.log(`not in the inbox: ${text}`));
  more.forEach((text) => console.log(`not sent so: ${text}`));
  console.log(`inbox: ${expected.length - lost.length} of ${expected.length} texts as they were sent`);
  process.exit(lost.length + more.length === 0 ? 0 : 1);
})();
