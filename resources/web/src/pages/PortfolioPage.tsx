import { copy } from '../app/clipboard';
import { isInvented } from '../app/sample';
import type { Portfolio, Position, Transaction } from '../api/types';
import { t } from '../i18n';
import { Fetched } from '../parts/Fetched';
import { Skeleton, StateBlock } from '../parts/State';
import { Table } from '../parts/Table';
import type { Field } from './holdings/EntryForm';
import { ListsFrame } from './holdings/ListsFrame';
import { correct, create, csvOf, enter, forget, kindName, KINDS, PORTFOLIOS, remove, rename } from './holdings/portfolioChanges';
import { positionColumns, transactionColumns } from './holdings/positionColumns';
import { ReviewPanels } from './holdings/ReviewPanels';
import { Totals } from './holdings/Totals';
import { asTyped } from './holdings/typed';
import { useChanges } from './holdings/useChanges';
import { useForm } from './holdings/useForm';
import { useLists } from './holdings/useLists';

const loadCharts = () => import('./holdings/PortfolioCharts');

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function entryFields(entry: Partial<Transaction>): Field[] {
  const figure = (value: number | undefined) => (value === undefined ? '' : asTyped(value));
  return [
    { key: 'kind', label: t('folio.kind'), value: entry.kind ?? 'buy', choices: KINDS.map((kind) => ({ value: kind, text: kindName(kind) })) },
    { key: 'ticker', label: t('lists.ticker'), value: entry.ticker ?? '' },
    { key: 'date', label: t('folio.day'), value: entry.date ?? today(), hint: '2026-11-20' },
    { key: 'shares', label: t('folio.shares'), value: figure(entry.shares), kind: 'decimal' },
    { key: 'price', label: t('folio.price'), value: figure(entry.price), kind: 'decimal' },
    { key: 'fees', label: t('folio.fees'), value: figure(entry.fees || undefined), hint: t('lists.none'), kind: 'decimal' },
    { key: 'note', label: t('lists.note'), value: entry.note ?? '', wide: true },
  ];
}

function Contents({ portfolio, onAdd, onCorrect, onForget }: { portfolio: Portfolio; onAdd: (position: Position) => void; onCorrect: (entry: Transaction) => void; onForget: (entry: Transaction) => void }) {
  const newestFirst = [...portfolio.transactions].reverse();
  const onPosition = (key: string, position: Position) => {
    if (key !== ' ') return false;
    onAdd(position);
    return true;
  };
  const onEntry = (key: string, entry: Transaction) => {
    if (key !== 'Delete') return false;
    onForget(entry);
    return true;
  };
  if (portfolio.transactions.length === 0) return <StateBlock title={t('folio.nothing')} />;
  return (
    <div className="panels portfolio-page">
      <Totals portfolio={portfolio} />
      <section className="panel positions" aria-labelledby="positions-title">
        <h2 id="positions-title" className="table-title">
          {t('folio.positions')}
        </h2>
        <Table
          caption={`${t('folio.positionsOf', { name: portfolio.name })}. ${t('lists.keys')}`}
          columns={positionColumns(onAdd, portfolio.positions.every(({ stock }) => isInvented(stock?.quote?.provenance)), portfolio.totals)}
          rows={portfolio.positions}
          rowKey={(row) => row.ticker}
          onRowKey={onPosition}
        />
      </section>
      <ReviewPanels portfolio={portfolio} />
      <section className="panel" aria-labelledby="transactions-title">
        <h2 id="transactions-title" className="table-title">
          {t('folio.transactions')}
        </h2>
        <Table
          caption={`${t('folio.transactionsOf', { name: portfolio.name })}. ${t('lists.keys')}`}
          columns={transactionColumns(onCorrect, onForget)}
          rows={newestFirst}
          rowKey={(entry) => entry.id}
          onRowKey={onEntry}
        />
        <div className="padded">
          <button type="button" className="button plain" onClick={() => void copy(csvOf(portfolio), t('folio.copied'))}>
            {t('folio.copy')}
          </button>
        </div>
      </section>
      <Fetched load={loadCharts} props={{ portfolio }} waiting={<Skeleton rows={6} />} what={t('folio.charts')} around={(said) => <div className="panel">{said}</div>} />
    </div>
  );
}

export default function PortfolioPage() {
  const { query, current, choose, fresh } = useLists<Portfolio>(PORTFOLIOS, 'portfolios');
  const changes = useChanges(PORTFOLIOS);
  const form = useForm(changes);
  const nameField = (name: string) => [{ key: 'name', label: t('lists.name'), value: name, wide: true }];
  const onCreate = () => form.open({ title: t('folio.create'), action: t('folio.begin'), fields: nameField(''), change: (values) => create(values, choose) });
  const onRename = () =>
    current && form.open({ title: t('folio.renameList'), action: t('lists.rename'), fields: nameField(current.name), change: (values) => rename(current, values) });
  const add = (ticker: string) =>
    current &&
    form.open({ title: t('folio.addTo', { name: current.name }), action: t('folio.enter'), fields: entryFields({ ticker }), change: (values) => enter(current, values) });
  const onCorrect = (entry: Transaction) => {
    if (!current) return;
    const seen = { entry };
    form.open({ title: t('folio.correct', { ticker: entry.ticker }), action: t('lists.save'), fields: entryFields(entry), change: (values) => correct(current, seen, values, fresh) });
  };
  const words = {
    title: t('page.portfolio'),
    choose: t('folio.choose'),
    add: t('folio.add'),
    create: t('folio.create'),
    rename: t('folio.renameList'),
    remove: t('folio.delete'),
    empty: t('folio.empty'),
    emptyText: t('folio.emptyText'),
  };
  return (
    <ListsFrame
      {...{ words, query, current, changes, form, onCreate, onRename }}
      note={t('folio.note')}
      onChoose={choose}
      onAdd={() => add('')}
      onRemove={() => current && void changes.run(remove(current, choose))}
    >
      {current && <Contents portfolio={current} onAdd={(position) => add(position.ticker)} onCorrect={onCorrect} onForget={(entry) => void changes.run(forget(current, entry))} />}
    </ListsFrame>
  );
}
