import type { Portfolio } from '../../api/types';
import { t } from '../../i18n';
import { number, percent } from '../../i18n/format';
import { Bar } from '../../parts/Bar';
import { Table, type Column } from '../../parts/Table';

type Share = Portfolio['sectors'][number] & { colour: string };

const COLOURS = 6;

function nameOf(share: Share): string {
  return share.sector || t('folio.noSector');
}

function inWords(share: Share): string {
  return t('folio.shareSpoken', { sector: nameOf(share), share: percent(share.weight * 100), currency: share.currency ?? '' });
}

/** One currency as a bar of its sectors, told as a sentence; every part is a row of the table below it. */
function Stack({ shares, name }: { shares: Share[]; name: string }) {
  return (
    <div className="stack" role="img" aria-label={`${name}. ${shares.map(inWords).join('. ')}`}>
      {shares.map((share) => (
        <span key={nameOf(share)} className={share.colour} style={{ flexGrow: share.weight }} />
      ))}
    </div>
  );
}

function columns(): Column<Share>[] {
  return [
    {
      key: 'sector',
      head: t('column.sector'),
      cell: (share) => (
        <span className="with-swatch">
          <span className={`swatch ${share.colour}`} aria-hidden="true" />
          {nameOf(share)}
        </span>
      ),
    },
    {
      key: 'share',
      head: t('folio.share'),
      number: true,
      cell: (share) => (
        <span className="with-bar">
          <Bar value={share.weight} of={1} /> <span className="weight">{number(share.weight * 100, 1)}</span>
        </span>
      ),
    },
    { key: 'value', head: t('folio.value'), number: true, cell: (share) => `${number(share.value)} ${share.currency ?? ''}` },
  ];
}

/** How what is held is spread over sectors, each currency by itself. */
export function Allocation({ portfolio }: { portfolio: Portfolio }) {
  const shares = portfolio.sectors.map((share, at) => ({ ...share, colour: `series-${(at % COLOURS) + 1}` }));
  const currencies = [...new Set(shares.map((share) => share.currency))];
  const name = t('folio.allocationOf', { name: portfolio.name });
  if (shares.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="allocation-title">
      <h2 id="allocation-title" className="table-title">
        {t('folio.allocation')}
      </h2>
      {currencies.map((currency) => (
        <Stack key={currency ?? ''} name={name} shares={shares.filter((share) => share.currency === currency)} />
      ))}
      <Table caption={name} columns={columns()} rows={shares} rowKey={(share) => `${share.sector} ${share.currency}`} />
    </section>
  );
}
