// A carrier on node-smpp: waits for one bind, delivers what a carrier delivers, and says how it was answered.
// carrier.js PORT NUMBER EXPECTED [packed]: texts that must arrive are written to EXPECTED, one JSON a line.
// Exits 0 when every PDU was answered ESME_ROK and the ESME answered our unbind.
'use strict';
const fs = require('fs');
const smpp = require('smpp');

const [port, number, expectedFile, packed] = process.argv.slice(2);
const BULK = 300;
const WINDOW = 10;
const GIVE_UP_MS = 120_000;

setTimeout(() => end(1, 'gave up'), GIVE_UP_MS).unref();

const long = (word) => Array.from({ length: 60 }, (_, i) => `${word}${i}`).join(' ');
const header = (reference, total, part) => Buffer.from([5, 0, 3, reference, total, part]);

function pack(text) {
  const octets = [];
  let bits = 0;
  let held = 0;
  for (const septet of Buffer.from(text, 'ascii')) {
    held |= septet << bits;
    bits += 7;
    if (bits >= 8) {
      octets.push(held & 0xff);
      held >>= 8;
      bits -= 8;
    }
  }
  if (bits > 0) octets.push(held & 0xff);
  return Buffer.from(octets);
}

function threeParts(text, size, reference) {
  const parts = [];
  for (let at = 0; at < text.length; at += size) parts.push(text.slice(at, at + size));
  if (parts.length !== 3) throw new Error(`${parts.length} parts`);
  return [3, 1, 2].map((part) => ({
    data_coding: 0,
    short_message: { udh: header(reference, 3, part), message: parts[part - 1] },
  }));
}

function everyKind() {
  const node = 'node-smpp';
  if (packed) {
    const texts = [`${node}: your packed code is 493817`, `${node} packs 15 chars.`, `${node} packs sixteen`];
    return texts.map((text) => ({ text, pdus: [{ data_coding: 0, short_message: pack(text) }] }));
  }
  const whole = (text, fields) => ({ text, pdus: [{ ...fields(text) }] });
  const parts = long('part').slice(0, 380);
  return [
    whole(`${node}: your code is 493817`, (t) => ({ data_coding: 0, short_message: t })),
    whole(`${node}: tab\u00e4 @ 5\u20ac {ok} 271828`, (t) => ({ data_coding: 0, short_message: t })),
    whole(`${node}: \u0432\u0430\u0448 \u043a\u043e\u0434 618033 \u{1f511}`, (t) => ({ data_coding: 8, short_message: t })),
    whole(`${node}: d\u00e9j\u00e0 vu 141421`, (t) => ({ data_coding: 3, short_message: t })),
    whole(`${node}: do\u011frulama kodunuz 577215 \u015fifre`, (t) => ({
      short_message: { udh: Buffer.from([3, 0x25, 1, 1]), message: t },
    })),
    whole(`${node}: ${long('payload')}`, (t) => ({ data_coding: 8, short_message: '', message_payload: t })),
    { text: parts, pdus: threeParts(parts, 153, 42) },
    ...Array.from({ length: BULK }, (_, i) => whole(`${node} message ${i} of ${BULK}`, (t) => ({ data_coding: 0, short_message: t }))),
  ];
}

function deliver(session) {
  const wanted = everyKind();
  fs.writeFileSync(expectedFile, wanted.map(({ text }) => JSON.stringify({ number, text }) + '\n').join(''));
  const queue = wanted.flatMap(({ pdus }) => pdus);
  const counts = {};
  let open = 0;
  const more = () => {
    while (open < WINDOW && queue.length > 0) {
      open++;
      const fields = { source_addr_ton: 5, source_addr: 'Foreign', dest_addr_ton: 1, dest_addr_npi: 1 };
      session.deliver_sm({ ...fields, destination_addr: number.slice(1), ...queue.shift() }, (answer) => {
        const name = Object.keys(smpp.errors).find((key) => smpp.errors[key] === answer.command_status);
        counts[name] = (counts[name] || 0) + 1;
        open--;
        more();
      });
    }
    if (open === 0 && queue.length === 0) {
      const good = Object.keys(counts).every((name) => name === 'ESME_ROK');
      session.unbind((answer) => end(good && answer.command_status === 0 ? 0 : 1, JSON.stringify(counts)));
    }
  };
  more();
}

function end(code, said) {
  console.log(`node-smpp${packed ? ' packed' : ''}: ${said}`);
  process.exit(code);
}

smpp
  .createServer((session) => {
    session.on('error', () => session.close());
    session.on('enquire_link', (pdu) => session.send(pdu.response()));
    session.on('unbind', (pdu) => session.send(pdu.response()));
    session.on('bind_transceiver', (pdu) => {
      session.send(pdu.response());
      deliver(session);
    });
  })
  .listen(Number(port), '127.0.0.1');
