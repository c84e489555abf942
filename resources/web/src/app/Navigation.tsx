import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { t } from '../i18n';
import { Icon } from '../parts/Icon';
import { paletteShown } from './overlays';
import { linkTo, pages, type Page } from './pages';

const GROUPS = ['nav.explore', 'nav.yours', 'nav.learn', 'nav.system'] as const;

function isCurrent(page: Page, location: string): boolean {
  const link = linkTo(page);
  return location === link || (link !== '/' && location.startsWith(`${link}/`)) || (link === '/' && location.startsWith('/stocks/'));
}

function PageLink({ page, location }: { page: Page; location: string }) {
  const current = isCurrent(page, location);
  return (
    <li>
      <Link
        href={linkTo(page)}
        className={current ? 'rail-item current' : 'rail-item'}
        aria-current={current ? (location === linkTo(page) ? 'page' : 'true') : undefined}
        onPointerEnter={() => void page.load().catch(() => undefined)}
      >
        <Icon name={page.icon} />
        {t(page.title)}
      </Link>
    </li>
  );
}

/** The pages; on narrow screens behind a button, which Escape closes again, and a link, also that of the page one is on. */
export function Navigation() {
  const [location] = useLocation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [location]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <header
      className="rail"
      onKeyDown={(event) => open && event.key === 'Escape' && close()}
      onClick={(event) => open && event.target instanceof Element && event.target.closest('a') && close()}
    >
      <div className="rail-head">
        <Link href="/" className="brand">
          <Icon name="lead" />
          {t('app.name')}
        </Link>
        <button ref={button} type="button" className="button plain menu-button" aria-expanded={open} aria-controls="pages" onClick={() => setOpen(!open)}>
          <Icon name="list" />
          {t('app.menu')}
        </button>
      </div>
      <nav id="pages" aria-label={t('app.pages')} className={open ? 'pages open' : 'pages'}>
        <button type="button" className="find" aria-haspopup="dialog" onClick={() => paletteShown.set(true)}>
          <Icon name="search" />
          {t('palette.open')} <kbd>Ctrl+K</kbd>
        </button>
        {GROUPS.map((group) => (
          <div key={group}>
            <h2 className="rail-group" id={group}>
              {t(group)}
            </h2>
            <ul aria-labelledby={group}>
              {pages
                .filter((page) => page.group === group)
                .map((page) => (
                  <PageLink key={page.name} page={page} location={location} />
                ))}
            </ul>
          </div>
        ))}
      </nav>
    </header>
  );
}
