import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, type Key } from 'react-aria-components';
import { address, useGet } from '../api/queries';
import type { StockSearch } from '../api/types';
import { t } from '../i18n';
import { said } from '../i18n/said';
import '../styles/ticker-picker.css';

const AT_MOST = 12;

/** A field that finds stocks by symbol or name as one types; Enter or a click takes one. */
export function TickerPicker({ label, onPick }: { label: string; onPick: (ticker: string) => void }) {
  const [text, setText] = useState('');
  const found = useGet<StockSearch>(text.trim() ? address('/api/stocks/search', { q: text.trim(), limit: AT_MOST }) : null, { keep: true });
  const typed = text.trim().toLowerCase();
  // What the letters before the last one found is offered only where it still fits: a quick Enter must not take another stock.
  const fits = (stock: { ticker: string; name: string }) => !found.isPlaceholderData || `${stock.ticker} ${stock.name}`.toLowerCase().includes(typed);
  const items = typed ? (found.data?.results ?? []).filter(fits).map((stock) => ({ id: stock.ticker, name: stock.name })) : [];
  const empty = typed && found.isFetching ? t('state.loading') : found.error ? said(found.error.message) : t('compare.noMatch');
  const pick = (key: Key | null) => {
    if (key === null) return;
    onPick(String(key));
    setText('');
  };
  return (
    <ComboBox
      className="ticker-picker"
      items={items}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={pick}
      defaultFilter={() => true}
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <Input placeholder={t('compare.addHint')} autoComplete="off" spellCheck="false" />
      <Popover className="picker-list">
        <ListBox renderEmptyState={() => <span className="note">{empty}</span>}>
          {(item: { id: string; name: string }) => (
            <ListBoxItem textValue={`${item.id} ${item.name}`}>
              <strong>{item.id}</strong> {item.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
