// The inbox page. What a text or a sender says is hostile until shown as text: nothing here makes markup of it.
const KEY = 'watchword.key';
const WORKSPACE = 'watchword.workspace';
const SHOWN_FOR_MS = 30_000;
const CODES_KEPT = 50;
const SEEN_KEPT = 2_000;
const MESSAGES_KEPT = 500;
const RETRY_FIRST_MS = 500;
const RETRY_LONGEST_MS = 15_000;

const byId = id => document.getElementById(id);
const elements = Object.fromEntries([
  'session', 'live', 'live-text', 'who', 'sign-out', 'sign-in', 'sign-in-form', 'key', 'workspace', 'workspace-field',
  'sign-in-problem', 'inbox', 'inbox-title', 'filters', 'account', 'search', 'inbox-problem', 'codes', 'messages',
  'more', 'announcer', 'code-template', 'message-template', 'main',
].map(id => [id, byId(id)]));

/** What this tab knows; null: nobody is signed in. */
let session = null;

class Refusal extends Error {
  constructor(status, title, detail) {
    super(detail ? `${title}: ${detail}` : title);
    this.status = status;
  }
}

async function ask(path, key, options = {}) {
  const response = await fetch(path, {
    ...options,
    headers: { Authorization: `Bearer ${key}`, ...options.headers },
    cache: 'no-store',
    credentials: 'omit',
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Refusal(response.status, problem.title ?? `The server answered ${response.status}`, problem.detail);
  }
  return response;
}

const api = async path => (await ask(`/v1/workspaces/${encodeURIComponent(session.workspace)}${path}`, session.key)).json();

// --- signing in and out ---

elements['sign-in-form'].addEventListener('submit', event => {
  event.preventDefault();
  signIn(elements.key.value.trim(), elements.workspace.value.trim());
});
elements['sign-out'].addEventListener('click', () => signOut(''));

async function signIn(key, workspace) {
  elements['sign-in-problem'].textContent = '';
  try {
    const me = await (await ask('/v1/me', key)).json();
    const chosen = me.workspace ?? workspace;
    if (!chosen) {
      elements['workspace-field'].hidden = false;
      elements.workspace.focus();
      return;
    }
    await ask(`/v1/workspaces/${encodeURIComponent(chosen)}`, key);
    sessionStorage.setItem(KEY, key);
    sessionStorage.setItem(WORKSPACE, chosen);
    session = { key, workspace: chosen, me, accounts: new Map(), seen: new Set(), stop: new AbortController(), next: null };
    elements.key.value = '';
    await openInbox();
  } catch (failure) {
    elements['sign-in-problem'].textContent = failure.status === 401 ? 'This key is not valid.'
      : failure.status === 404 ? 'There is no such workspace for this key.' : failure.message;
  }
}

function signOut(why) {
  session?.stop.abort();
  session = null;
  sessionStorage.removeItem(KEY);
  sessionStorage.removeItem(WORKSPACE);
  elements.codes.replaceChildren();
  elements.messages.replaceChildren();
  elements.session.hidden = true;
  elements.inbox.hidden = true;
  elements['sign-in'].hidden = false;
  elements['sign-in-problem'].textContent = why;
  elements.key.focus();
}

async function openInbox() {
  const { me, workspace } = session;
  elements['sign-in'].hidden = true;
  elements.inbox.hidden = false;
  elements.session.hidden = false;
  elements['inbox-title'].textContent = workspace;
  elements.who.textContent = me.bootstrap ? 'operator' : me.member ? `${me.member}, ${me.role ?? 'no member'}` : 'automation';
  const accounts = (await api('/accounts')).items;
  session.accounts = new Map(accounts.map(account => [account.id, account.label]));
  elements.account.replaceChildren(new Option('All accounts', ''), ...accounts.map(account => new Option(account.label, account.id)));
  elements.main.focus();
  listen(session);
  await Promise.all([loadCodes(), loadMessages()]);
}

// --- codes ---

async function loadCodes() {
  const since = encodeURIComponent(new Date(Date.now() - 4.9 * 60_000).toISOString());
  const mine = session;
  for (const account of mine.accounts.keys()) {
    try {
      const page = await api(`/accounts/${encodeURIComponent(account)}/codes?since=${since}`);
      page.items.forEach(code => addCode(code, false));
    } catch (failure) {
      if (failure.status !== 404) report(failure);
    }
    if (mine !== session) return;
  }
}

function addCode(code, fresh) {
  if (session.seen.has(code.id)) return;
  session.seen.add(code.id);
  if (session.seen.size > SEEN_KEPT) session.seen.delete(session.seen.values().next().value);
  const card = elements['code-template'].content.firstElementChild.cloneNode(true);
  const label = session.accounts.get(code.account) ?? code.account;
  card.dataset.account = code.account;
  card.dataset.at = code.receivedAt;
  card.dataset.expires = code.expiresAt;
  fill(card, '.account', label);
  fill(card, '.sender', `from ${code.sender}`);
  fillTime(card, code.receivedAt);
  card.querySelector('.repeat').hidden = !code.repeatOf;
  const digits = card.querySelector('.digits');
  masking(card, digits, '•'.repeat([...code.value].length), code.value, `code for ${label}`);
  const copy = card.querySelector('.copy');
  copy.setAttribute('aria-label', `Copy the code for ${label}`);
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.value);
    say(`The code for ${label} is copied.`);
  });
  tellExpiry(card);
  place(elements.codes, card, CODES_KEPT);
  if (fresh) {
    card.classList.add('fresh');
    say(`New code for ${label} from ${code.sender}.`);
  }
}

function tellExpiry(card) {
  const seconds = Math.round((Date.parse(card.dataset.expires) - Date.now()) / 1000);
  const expired = seconds <= 0;
  card.classList.toggle('expired', expired);
  fill(card, '.expiry', expired ? 'expired' : `expires in ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
}

setInterval(() => elements.codes.querySelectorAll('.code').forEach(tellExpiry), 1000);

// --- messages ---

async function loadMessages(cursor) {
  const mine = session;
  const query = new URLSearchParams({ limit: '50' });
  if (elements.account.value) query.set('account', elements.account.value);
  if (elements.search.value.trim()) query.set('q', elements.search.value.trim());
  if (cursor) query.set('cursor', cursor);
  try {
    const page = await api(`/messages?${query}`);
    if (mine !== session) return;
    if (!cursor) elements.messages.replaceChildren();
    page.items.forEach(message => addMessage(message, false));
    session.next = page.next;
    elements.more.hidden = !page.next;
    elements['inbox-problem'].textContent = '';
  } catch (failure) {
    report(failure);
  }
}

function addMessage(message, fresh) {
  // A later revision takes the place of the one before.
  elements.messages.querySelector(`[data-id="${CSS.escape(message.id)}"]`)?.remove();
  const card = elements['message-template'].content.firstElementChild.cloneNode(true);
  card.dataset.id = message.id;
  card.dataset.at = message.receivedAt;
  fill(card, '.sender', message.sender);
  fill(card, '.account', message.account ? session.accounts.get(message.account) ?? message.account
    : message.accountMissing === 'AMBIGUOUS' ? `for one of ${message.candidates.join(', ')}` : 'for no account');
  fillTime(card, message.receivedAt);
  masking(card, card.querySelector('.text'), masked(message), message.text, `text from ${message.sender}`);
  const tags = [message.kind === 'NONE' ? null : message.kind, ...message.flags].filter(Boolean);
  card.querySelector('.tags').replaceChildren(...[...new Set(tags)].map(tag => {
    const element = document.createElement('span');
    element.className = 'tag';
    element.textContent = tag.toLowerCase().replaceAll('_', ' ');
    return element;
  }));
  if (fresh) card.classList.add('fresh');
  place(elements.messages, card, MESSAGES_KEPT);
}

/** Every digit, and the code where it has letters. */
function masked(message) {
  let text = message.text;
  for (const value of [message.code?.value, ...message.guesses.map(guess => guess.value)].filter(Boolean)) {
    text = text.replaceAll(value, '•'.repeat([...value].length));
  }
  return text.replace(/\p{Nd}/gu, '•');
}

elements.more.addEventListener('click', () => loadMessages(session.next));
elements.filters.addEventListener('submit', event => {
  event.preventDefault();
  loadMessages();
});
elements.account.addEventListener('change', () => {
  elements.codes.querySelectorAll('.code').forEach(showByAccount);
  loadMessages();
});
let typing;
elements.search.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => loadMessages(), 300);
});

const isWanted = account => !elements.account.value || elements.account.value === account;
function showByAccount(card) {
  card.hidden = !isWanted(card.dataset.account);
}

// --- live ---

async function listen(mine) {
  let last = null;
  let pause = RETRY_FIRST_MS;
  while (mine === session) {
    try {
      const path = `/v1/workspaces/${encodeURIComponent(mine.workspace)}/events`;
      const headers = last ? { 'Last-Event-ID': last } : {};
      const response = await ask(path, mine.key, { headers, signal: mine.stop.signal });
      live('on', 'Live');
      pause = RETRY_FIRST_MS;
      for await (const event of eventsOf(response.body)) {
        last = event.id ?? last;
        if (event.type) take(event, mine);
      }
    } catch (failure) {
      if (mine !== session) return;
      if (failure.status === 401) {
        signOut('The key is no longer valid.');
        return;
      }
      if (failure.status === 410 || failure.status === 422) last = null;
    }
    live('retry', 'Reconnecting');
    await new Promise(resolve => setTimeout(resolve, pause * (0.8 + Math.random() * 0.4)));
    pause = Math.min(pause * 2, RETRY_LONGEST_MS);
  }
}

async function* eventsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    buffer += value;
    let end;
    while ((end = buffer.indexOf('\n\n')) >= 0) {
      const event = {};
      for (const line of buffer.slice(0, end).split('\n')) {
        const colon = line.indexOf(': ');
        const name = line.slice(0, colon);
        if (name === 'id') event.id = line.slice(colon + 2);
        if (name === 'event') event.type = line.slice(colon + 2);
        if (name === 'data') event.data = line.slice(colon + 2);
      }
      buffer = buffer.slice(end + 2);
      yield event;
    }
  }
}

function take(event, mine) {
  if (mine !== session) return;
  const data = JSON.parse(event.data);
  if (event.type === 'code') addCode(data, true);
  if (event.type === 'message' && isWanted(data.account) && !elements.search.value.trim()) addMessage(data, true);
}

function live(state, text) {
  elements.live.dataset.state = state;
  elements['live-text'].textContent = text;
}

// --- small things ---

function masking(card, element, hidden, shown, what) {
  const button = card.querySelector('.show');
  let timer;
  const set = visible => {
    element.textContent = visible ? shown : hidden;
    button.textContent = visible ? 'Hide' : 'Show';
    button.setAttribute('aria-pressed', String(visible));
    button.setAttribute('aria-label', `${visible ? 'Hide' : 'Show'} the ${what}`);
    clearTimeout(timer);
    if (visible) timer = setTimeout(() => set(false), SHOWN_FOR_MS);
  };
  button.addEventListener('click', () => set(button.getAttribute('aria-pressed') !== 'true'));
  set(false);
}

/** Newest first, and no more than are of use. */
function place(list, card, most) {
  if (card.dataset.account) showByAccount(card);
  const later = [...list.children].find(other => other.dataset.at < card.dataset.at);
  list.insertBefore(card, later ?? null);
  while (list.children.length > most) list.lastElementChild.remove();
}

function fill(card, selector, text) {
  card.querySelector(selector).textContent = text;
}

function fillTime(card, at) {
  const time = card.querySelector('time');
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  time.dateTime = at;
  time.textContent = today ? date.toLocaleTimeString() : date.toLocaleString();
}

function say(text) {
  elements.announcer.textContent = text;
}

function report(failure) {
  if (failure.status === 401) signOut('The key is no longer valid.');
  else elements['inbox-problem'].textContent = failure.message;
}

const kept = sessionStorage.getItem(KEY);
if (kept) signIn(kept, sessionStorage.getItem(WORKSPACE) ?? '');
