import type { FormEvent } from 'react';

/** Stands for the sign-in of your identity provider: it ends with a token, which is kept in memory alone. */
export function SignIn({ onSignIn }: { onSignIn: (access: { url: string; token: string }) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    onSignIn({ url: String(values.get('url')).replace(/\/+$/, ''), token: String(values.get('token')).trim() });
  };
  return (
    <form onSubmit={submit}>
      <h1>Orders</h1>
      <label>
        API <input name="url" type="url" required defaultValue="http://127.0.0.1:4000" />
      </label>
      <label>
        Token <input name="token" required autoComplete="off" />
      </label>
      <button type="submit">Sign in</button>
    </form>
  );
}
