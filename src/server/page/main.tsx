/**
 * The review page. It writes texts, never markup, and keeps nothing: what was decided is on the server's disk.
 */
import { render } from 'preact';
import type { Lang } from '../../messages/pair';
import { reviewPageTexts } from '../../messages/server/review-page';
import type { Me } from '../review/contract';
import { ask, Refused } from './api';
import { App } from './app';
import './page.css';
import { Work } from './work';

const texts = () => reviewPageTexts(document.documentElement.lang as Lang);

/** The token of the link is used up at once: it must not stay in the address bar or the history. */
function takeToken(): string | undefined {
  const token = location.hash.slice(1);
  if (token === '') return undefined;
  history.replaceState(null, '', location.pathname);
  return token;
}

async function enter(): Promise<Me | undefined> {
  const token = takeToken();
  if (token === undefined) return ask<Me>('/me');
  try {
    await ask('/session', { token });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // A link that is used up still opens for the browser that it let in: its cookie stands.
    return ask<Me>('/me').catch(() => Promise.reject(error));
  }
  return ask<Me>('/me');
}

function Gate({ fault, asks }: { readonly fault: string; readonly asks: boolean }) {
  const t = texts();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const passphrase = new FormData(event.target as HTMLFormElement).get('passphrase');
    ask('/session', { passphrase: String(passphrase) }).then(begin, show);
  };
  return (
    <main class="gate">
      <h1>dmdc · {t.title}</h1>
      <p role="alert">{fault}</p>
      {asks && (
        <form onSubmit={submit}>
          <label>
            {t.passphrase}
            <input type="password" name="passphrase" autocomplete="current-password" />
          </label>
          <button type="submit" class="primary">
            {t.enter}
          </button>
        </form>
      )}
    </main>
  );
}

/** The passphrase is asked for where the server takes one. */
function show(error: unknown): void {
  const lang = document.documentElement.lang as Lang;
  const fault = error instanceof Refused ? error.say(lang) : texts().lost;
  const asks = error instanceof Refused && error.status === 401 && /passphrase/.test(error.fault?.en ?? '');
  render(<Gate fault={fault} asks={asks} />, document.body);
}

async function begin(): Promise<void> {
  const me = await enter();
  if (!me) return;
  document.documentElement.lang = me.lang;
  const work: Work = new Work(me, () => render(<App work={work} />, document.body));
  work.changed();
  await work.start();
}

begin().catch(show);
