import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { announce } from '../../app/announcer';
import { ApiError, request } from '../../api/client';
import type { Token, Tokens } from '../../api/types';
import { t } from '../../i18n';
import { day } from '../../i18n/format';
import { Icon } from '../../parts/Icon';
import { Failure, Loaded } from '../../parts/State';
import { Table, type Column } from '../../parts/Table';
import { MakeToken } from './MakeToken';
import { scopeName, TOKENS as PATH } from './tokens';

/** Asks first, because a token cannot be brought back. */
function Revoke({ token }: { token: Token }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const client = useQueryClient();
  const { name } = token;
  const revoke = useMutation({
    mutationFn: () => request('DELETE', `${PATH}/${encodeURIComponent(name)}`),
    onSuccess: () => {
      announce(t('tokens.revoked', { name }));
      void client.invalidateQueries({ queryKey: [PATH] });
    },
  });
  return (
    <>
      <button type="button" className="button danger small" aria-label={t('tokens.revokeName', { name })} onClick={() => dialog.current?.showModal()}>
        {t('tokens.revoke')}
      </button>
      {revoke.error && <Failure error={revoke.error} what={name} retry={() => revoke.mutate()} />}
      <dialog ref={dialog} aria-label={t('tokens.revokeAsk', { name })}>
        <h2>{t('tokens.revokeAsk', { name })}</h2>
        <p>{t('tokens.revokeText')}</p>
        <form method="dialog" className="actions">
          <button type="submit" className="button plain">
            {t('tokens.keep')}
          </button>
          <button type="submit" className="button danger" onClick={() => revoke.mutate()}>
            {t('tokens.revoke')}
          </button>
        </form>
      </dialog>
    </>
  );
}

function columns(): Column<Token>[] {
  return [
    { key: 'name', head: t('tokens.name'), cell: (token) => <strong>{token.name}</strong> },
    { key: 'scope', head: t('tokens.scope'), cell: (token) => scopeName(token.scope) },
    { key: 'created', head: t('tokens.created'), leaves: 1, cell: (token) => day(token.created_at) },
    { key: 'expires', head: t('tokens.expires'), leaves: 2, cell: (token) => (token.expires_at ? day(token.expires_at) : t('tokens.forever')) },
    { key: 'used', head: t('tokens.used'), leaves: 1, cell: (token) => (token.last_used_at ? day(token.last_used_at) : t('tokens.never')) },
    { key: 'actions', head: <span className="unseen">{t('tokens.revoke')}</span>, actions: true, cell: (token) => <Revoke token={token} /> },
  ];
}

/** The tokens of the server, for whom may manage them; for anybody else there is no such panel. */
export function TokenPanel() {
  const tokens = useQuery<Tokens, Error>({ queryKey: [PATH], queryFn: () => request<Tokens>('GET', PATH, { asksForToken: false }) });
  const [making, setMaking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const done = () => {
    setMaking(false);
    opener.current?.focus();
  };
  // What is being made is shown to its end, also where it takes away the right to see the others.
  if (!making && tokens.error instanceof ApiError && [401, 403, 404].includes(tokens.error.status)) return null;
  return (
    <section className="panel" aria-labelledby="tokens-title">
      <div className="panel-head padded">
        <h2 id="tokens-title">{t('tokens.title')}</h2>
        <button ref={opener} type="button" className="button plain" aria-expanded={making} onClick={() => setMaking(!making)}>
          <Icon name="plus" />
          {t('tokens.make')}
        </button>
      </div>
      {making && <MakeToken isFirst={tokens.data?.tokens.length === 0} onDone={done} />}
      <Loaded query={tokens} what={t('tokens.title')} rows={2}>
        {(data) =>
          data.tokens.length === 0 ? (
            <p className="padded note">{t('tokens.none')}</p>
          ) : (
            <Table caption={t('tokens.title')} columns={columns()} rows={data.tokens} rowKey={(token) => token.name} />
          )
        }
      </Loaded>
    </section>
  );
}
